package org.trdcds.cdshooks;

import org.trdcds.report.html.HtmlReport;

/** What a browser may load and run while it shows an answer: the value of its {@code Content-Security-Policy}. */
enum ContentPolicy {

    /** Nothing. Answers for programs. */
    DATA("default-src 'none'; frame-ancestors 'none'"),

    /** The style sheet of the report, and nothing else. The page may show it in a frame. */
    REPORT("default-src 'none'; style-src " + HtmlReport.styleSource() + "; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'");

    private final String value;

    ContentPolicy(String value) {
        this.value = value;
    }

    String value() {
        return value;
    }
}

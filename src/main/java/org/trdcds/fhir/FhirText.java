package org.trdcds.fhir;

import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Text as FHIR allows it: no control characters, no broken surrogates, no space at either end; and as a narrative for people. */
final class FhirText {

    private FhirText() {
    }

    /** The text in one line; empty when nothing remains. */
    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(FhirText::allowed).forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /** A generated narrative with one paragraph for each text that is not empty. */
    static ObjectNode narrative(List<String> paragraphs) {
        StringBuilder div = new StringBuilder("<div xmlns=\"http://www.w3.org/1999/xhtml\">");
        paragraphs.stream().map(FhirText::of).filter(paragraph -> !paragraph.isEmpty())
                .forEach(paragraph -> div.append("<p>").append(escaped(paragraph)).append("</p>"));
        return JsonNodeFactory.instance.objectNode().put("status", "generated").put("div", div.append("</div>").toString());
    }

    private static int allowed(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return surrogate || Character.isISOControl(c) || c == 0xFFFE || c == 0xFFFF ? ' ' : c;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

package org.trdcds.cli;

import java.nio.file.Path;

import org.trdcds.report.Depth;
import picocli.CommandLine.Option;

/** What is written, and where to. */
final class OutputOptions {

    @Option(names = "--format", paramLabel = "text|json|html|fhir", defaultValue = "text",
            description = "html is one page for each patient; fhir is one R4 Bundle for each, several as NDJSON. Default: ${DEFAULT-VALUE}.")
    private OutputFormat format;

    @Option(names = "--explain", paramLabel = "line|card|full", defaultValue = "card",
            description = "How much is explained: a line for each suggestion, a card, or every criterion with how it came about. JSON always"
                    + " has every criterion; full adds the derivation. Default: ${DEFAULT-VALUE}.")
    private Depth depth;

    @Option(names = "--out", paramLabel = "FILE|DIR",
            description = "Where to write, instead of standard output. A folder (existing, or ending in /) gets one file for each input.")
    private String out;

    OutputFormat format() {
        return format;
    }

    Depth depth() {
        return depth;
    }

    boolean toStandardOutput() {
        return out == null;
    }

    String out() {
        return out;
    }
}

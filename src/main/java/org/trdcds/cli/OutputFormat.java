package org.trdcds.cli;

/** The formats an assessment is written in. */
enum OutputFormat {
    TEXT("txt"), JSON("json"), HTML("html");

    private final String extension;

    OutputFormat(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }
}

package org.trdcds.cli;

/** The formats an assessment is written in. */
enum OutputFormat {
    TEXT("txt"), JSON("json"), HTML("html"), FHIR("fhir.json");

    private final String extension;

    OutputFormat(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }

    /** Whether each patient of an input gets a file of their own in a folder. */
    boolean isOneFileAPatient() {
        return this == HTML || this == FHIR;
    }
}

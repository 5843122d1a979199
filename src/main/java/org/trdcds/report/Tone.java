package org.trdcds.report;

/** The colour of a piece of text, for a terminal that shows colours. */
enum Tone {
    PLAIN(""), HEADING("\u001b[1m"), ALERT("\u001b[1;31m"), LABEL("\u001b[2m"), GOOD("\u001b[32m");

    private static final String RESET = "\u001b[0m";

    private final String start;

    Tone(String start) {
        this.start = start;
    }

    String paint(String text) {
        return start.isEmpty() ? text : start + text + RESET;
    }
}

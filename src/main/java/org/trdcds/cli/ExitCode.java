package org.trdcds.cli;

/** What the program tells the shell. */
final class ExitCode {

    static final int DONE = 0;
    static final int WRONG_USAGE = 2;
    static final int BAD_INPUT = 3;
    static final int INTERNAL_FAULT = 5;

    private ExitCode() {
    }
}

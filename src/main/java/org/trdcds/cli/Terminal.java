package org.trdcds.cli;

import java.io.InputStream;
import java.io.PrintStream;

import org.trdcds.report.PrintableText;

/**
 * Where a command reads and writes: results to {@code out}, everything else to {@code err}.
 *
 * @param colours whether {@code out} shows colours
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean colours) {

    /** One line about what went wrong. */
    void complain(String message) {
        err.println("trd-cds: " + PrintableText.of(message));
    }

    /** One line about a fault of the program; the message of the fault stays unsaid, for it could quote a chart. */
    void fault(String input, Throwable fault) {
        String place = "";
        for (StackTraceElement frame : fault.getStackTrace()) {
            if (place.isEmpty() && frame.getClassName().startsWith("org.trdcds")) {
                place = " at " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        complain((input.isEmpty() ? "" : input + ": ") + "internal fault, " + fault.getClass().getSimpleName() + place
                + "; please report this line to the maintainers, without patient data");
    }
}

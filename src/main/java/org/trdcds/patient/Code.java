package org.trdcds.patient;

import java.util.Objects;

/**
 * A code as the chart gives it.
 *
 * @param display the display text beside the code, or an empty string
 */
public record Code(CodeSystem system, String value, String display) {

    public Code {
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(display, "display");
    }

    /** A code without display text. */
    public static Code of(CodeSystem system, String value) {
        return new Code(system, value, "");
    }
}

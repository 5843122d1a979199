package org.trdcds.patient;

import java.util.Objects;

/**
 * An input that cannot be read: not what its format demands, or too large to be honest data.
 *
 * <p>The message names the input, the place in it and what was expected there; it never repeats clinical content.
 */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final String expected;

    /**
     * Says {@code name: place: expected}.
     *
     * @param name     file name, or what stands for it
     * @param place    a path or pointer with line and column, such as {@code /medications/0/start (line 12:18)}; or empty
     * @param expected what the format asks for there, such as {@code expected a date YYYY-MM-DD}
     */
    public InputException(String name, String place, String expected) {
        super(place.isEmpty() ? name + ": " + expected : name + ": " + place + ": " + expected);
        this.place = Objects.requireNonNull(place, "place");
        this.expected = Objects.requireNonNull(expected, "expected");
    }

    /** Where in the input; empty for the input as a whole. */
    public String place() {
        return place;
    }

    /** What was expected there. */
    public String expected() {
        return expected;
    }
}

package org.trdcds.patient;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One dosage instruction, before it is turned into milligrams a day.
 *
 * @param amount      quantity taken each time, in {@code unit}; the high end of a range
 * @param unit        "mg", "tablet", "mg/24h" …, or an empty string
 * @param timesPerDay administrations a day; 1/7 for once weekly
 * @param sequence    order among several instructions; same or none add up, different ones follow each other
 * @param asNeeded    true for "as needed": the daily dose is then unknown
 * @param text        the instruction in words, or an empty string
 */
public record Dosage(OptionalDouble amount, String unit, OptionalDouble timesPerDay, OptionalInt sequence, boolean asNeeded, String text) {

    public Dosage {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(text, "text");
        if (amount.isPresent() && !(amount.getAsDouble() >= 0)) {
            throw new IllegalArgumentException("amount must not be negative but is " + amount.getAsDouble());
        }
        if (timesPerDay.isPresent() && !(timesPerDay.getAsDouble() > 0)) {
            throw new IllegalArgumentException("timesPerDay must be positive but is " + timesPerDay.getAsDouble());
        }
    }

    /** A dose of so many milligrams a day. */
    public static Dosage mgPerDay(double mg) {
        return new Dosage(OptionalDouble.of(mg), "mg", OptionalDouble.of(1), OptionalInt.empty(), false, "");
    }

    /** An instruction of which only the words are known. */
    public static Dosage text(String text) {
        return new Dosage(OptionalDouble.empty(), "", OptionalDouble.empty(), OptionalInt.empty(), false, text);
    }
}

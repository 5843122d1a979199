package org.trdcds.knowledge;

import java.time.LocalDate;

/** A named number of the specification: a time window, a cut-off, a count. */
public record Limit(String name, double value, String unit, String statement, String source) {

    /** The name is kept as the constant that code asks by, so that a look-up need not compare letters. */
    public Limit {
        name = name.intern();
    }

    /** Whether this is a length of time. */
    public boolean isLength() {
        return switch (unit) {
            case "days", "weeks", "months", "years" -> true;
            default -> false;
        };
    }

    /** The day that lies as long before another as this limit says; throws when it does not count days, weeks, months or years. */
    public LocalDate before(LocalDate day) {
        long length = (long) value;
        return switch (unit) {
            case "days" -> day.minusDays(length);
            case "weeks" -> day.minusWeeks(length);
            case "months" -> day.minusMonths(length);
            case "years" -> day.minusYears(length);
            default -> throw new IllegalArgumentException("Limit " + name + " is no length of time but counts " + unit);
        };
    }
}

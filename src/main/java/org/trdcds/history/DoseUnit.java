package org.trdcds.history;

import java.util.Locale;
import java.util.OptionalDouble;

/** Units in which charts give doses, and what one of them is in milligrams. */
enum DoseUnit {
    MILLIGRAM(1, false, false), MICROGRAM(0.001, false, false), GRAM(1000, false, false),
    /** Milligrams released in a day, as patches are labelled. */
    MILLIGRAM_PER_DAY(1, true, false), MILLIGRAM_PER_HOUR(24, true, false),
    /** One tablet, capsule or millilitre: its strength is the product's. */
    PRODUCT(1, false, true),
    /** A patch worn around the clock: its strength is per 24 hours. */
    PATCH(1, true, true),
    UNREADABLE(0, false, false);

    private final double factor;
    private final boolean perDay;
    private final boolean byStrength;

    DoseUnit(double factor, boolean perDay, boolean byStrength) {
        this.factor = factor;
        this.perDay = perDay;
        this.byStrength = byStrength;
    }

    /** Whether the amount is a daily amount already, whatever the frequency. */
    boolean perDay() {
        return perDay;
    }

    /** Milligrams of so many of this unit; empty when the strength is needed and unknown. */
    OptionalDouble milligrams(double amount, OptionalDouble strengthMg) {
        if (this == UNREADABLE || byStrength && strengthMg.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(amount * factor * (byStrength ? strengthMg.getAsDouble() : 1));
    }

    /** The unit of this name or code; UNREADABLE for any other. */
    static DoseUnit of(String unit) {
        String plain = unit.strip().toLowerCase(Locale.ROOT);
        if (plain.startsWith("{") && plain.endsWith("}")) {
            plain = plain.substring(1, plain.length() - 1);
        }
        return switch (plain) {
            case "mg", "mgs", "milligram", "milligrams" -> MILLIGRAM;
            case "mcg", "ug", "µg", "μg", "microgram", "micrograms" -> MICROGRAM;
            case "g", "gram", "grams" -> GRAM;
            case "mg/24h", "mg/24 h", "mg/24hr", "mg/24 hr", "mg/24hrs", "mg/(24.h)", "mg/d", "mg/day", "mg per day",
                    "mg per 24 hours", "mg/24 hours" -> MILLIGRAM_PER_DAY;
            case "mg/h", "mg/hr", "mg/hour" -> MILLIGRAM_PER_HOUR;
            case "tablet", "tablets", "tab", "tabs", "tbl", "capsule", "capsules", "cap", "caps", "pill", "pills", "each", "ea",
                    "unit", "units", "dose", "ml", "milliliter", "milliliters", "millilitre", "millilitres", "oral tablet",
                    "oral capsule", "tablet(s)", "capsule(s)", "tab(s)", "cap(s)" -> PRODUCT;
            case "patch", "patches", "system", "systems", "transdermal system", "patch(es)" -> PATCH;
            default -> UNREADABLE;
        };
    }
}

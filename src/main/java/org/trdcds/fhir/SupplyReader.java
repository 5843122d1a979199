package org.trdcds.fhir;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads how many days a supply lasts. */
final class SupplyReader {

    private static final int MAX_DAYS = 3_660;
    private static final int MAX_REPEATS = 999;

    private SupplyReader() {
    }

    /** @throws MalformedElement when the supply is not above 0 or exceeds ten years */
    static OptionalInt days(Element entry, String field) {
        OptionalDouble days = TimingReader.days(entry.child(field));
        if (days.isEmpty()) {
            return OptionalInt.empty();
        }
        if (days.getAsDouble() <= 0 || days.getAsDouble() > MAX_DAYS) {
            throw entry.malformed(field,
                    "expected a supply of more than 0 days and up to 10 years but found " + days.getAsDouble() + " days");
        }
        return OptionalInt.of((int) Math.max(1, Math.round(days.getAsDouble())));
    }

    static int repeats(Element request) {
        int repeats = request.whole("numberOfRepeatsAllowed").orElse(0);
        if (repeats < 0 || repeats > MAX_REPEATS) {
            throw request.malformed("numberOfRepeatsAllowed", "expected a number from 0 to " + MAX_REPEATS + " but found " + repeats);
        }
        return repeats;
    }
}

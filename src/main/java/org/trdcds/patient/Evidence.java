package org.trdcds.patient;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing the chart says, with the place where it says it.
 *
 * @param source    reference of the chart entry, such as {@code MedicationRequest/123} or {@code case:/scores/0}
 * @param statement what the entry says, in a clinician's words
 * @param date      the date the entry speaks of, if it has one
 */
public record Evidence(String source, String statement, Optional<LocalDate> date) {

    public Evidence {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(date, "date");
    }

    /** Equal entries have equal sources; the rest need not be looked at to spread them. */
    @Override
    public int hashCode() {
        return source.hashCode();
    }

    /** What a dated entry says. */
    public static Evidence of(String source, String statement, LocalDate date) {
        return new Evidence(source, statement, Optional.of(date));
    }

    /** What an entry without a date says. */
    public static Evidence undated(String source, String statement) {
        return new Evidence(source, statement, Optional.empty());
    }
}

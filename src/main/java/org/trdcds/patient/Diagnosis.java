package org.trdcds.patient;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A diagnosis, problem or clinical finding on record.
 *
 * @param asserted     latest date on which it was recorded or an encounter named it; empty when undated
 * @param byPsychiatry MET when a psychiatric encounter or author recorded it
 */
public record Diagnosis(
        String source,
        CodedText concept,
        Status status,
        Verification verification,
        Optional<LocalDate> onset,
        Optional<LocalDate> abated,
        Optional<LocalDate> asserted,
        Answer byPsychiatry) {

    /** Clinical status as recorded. */
    public enum Status { ACTIVE, RECURRENCE, RELAPSE, INACTIVE, REMISSION, RESOLVED, UNKNOWN }

    /** Verification status as recorded; entries entered in error never reach a record. */
    public enum Verification { CONFIRMED, PROVISIONAL, DIFFERENTIAL, REFUTED, UNKNOWN }

    public Diagnosis {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(concept, "concept");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(verification, "verification");
        Objects.requireNonNull(onset, "onset");
        Objects.requireNonNull(abated, "abated");
        Objects.requireNonNull(asserted, "asserted");
        Objects.requireNonNull(byPsychiatry, "byPsychiatry");
    }
}

package org.trdcds.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A contact with care.
 *
 * @param psychiatric MET when the service, type or specialty is psychiatry
 * @param diagnoses   concepts the encounter names as reasons or diagnoses
 */
public record Encounter(
        String source,
        Setting setting,
        Status status,
        Answer psychiatric,
        CodedText type,
        List<CodedText> diagnoses,
        Optional<LocalDate> start,
        Optional<LocalDate> end) {

    /** Where it takes place. */
    public enum Setting { AMBULATORY, EMERGENCY, INPATIENT, VIRTUAL, OTHER }

    /** PLANNED is a booking: nothing has taken place yet. */
    public enum Status { PLANNED, IN_PROGRESS, FINISHED, UNKNOWN }

    public Encounter {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(setting, "setting");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(psychiatric, "psychiatric");
        Objects.requireNonNull(type, "type");
        diagnoses = List.copyOf(diagnoses);
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
    }
}

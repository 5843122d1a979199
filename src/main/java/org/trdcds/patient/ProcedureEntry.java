package org.trdcds.patient;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A procedure or treatment session: psychotherapy, ECT, TMS, VNS implantation, an operation.
 *
 * @param sessions how many sessions this one entry stands for, at least 1
 * @param outcome  outcome documented with the entry
 */
public record ProcedureEntry(
        String source,
        CodedText concept,
        Status status,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        int sessions,
        Outcome outcome) {

    /** STOPPED and IN_PROGRESS count as sessions that took place. */
    public enum Status { COMPLETED, IN_PROGRESS, STOPPED, UNKNOWN }

    /** The outcome as the entry documents it. */
    public enum Outcome { SUCCESSFUL, PARTIAL, UNSUCCESSFUL, NOT_RECORDED }

    public ProcedureEntry {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(concept, "concept");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(outcome, "outcome");
        if (sessions < 1) {
            throw new IllegalArgumentException("sessions must be at least 1 but is " + sessions);
        }
    }
}

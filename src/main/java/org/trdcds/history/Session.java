package org.trdcds.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import org.trdcds.patient.Evidence;
import org.trdcds.patient.ProcedureEntry;

/**
 * One or more sessions of a course on one entry.
 *
 * @param modality empty when the entry does not name one
 * @param last     last day the entry speaks of
 */
record Session(
        CourseKind kind, Optional<String> modality, LocalDate date, LocalDate last, int count, ProcedureEntry.Outcome outcome,
        Evidence evidence) {

    static final Comparator<Session> IN_ORDER =
            Comparator.comparing(Session::date).thenComparing(session -> session.evidence().source());
}

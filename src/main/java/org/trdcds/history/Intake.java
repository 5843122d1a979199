package org.trdcds.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import org.trdcds.knowledge.Medicine;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.MedicationEntry.Kind;
import org.trdcds.patient.MedicationEntry.Status;

/**
 * One medication entry read as evidence of use of one ingredient.
 *
 * @param from      first day it speaks of
 * @param date      day it was made: a statement's assertion, else {@code from}
 * @param stop      recorded end; empty while open
 * @param supplyEnd end of its own supply, counted from {@code date}
 * @param dose      daily dose it gives
 */
record Intake(
        MedicationEntry entry, Medicine medicine, Optional<LocalDate> from, Optional<LocalDate> date, Optional<LocalDate> stop,
        Optional<LocalDate> supplyEnd, DailyDose dose, Evidence evidence) {

    static final Comparator<Intake> BY_START = Comparator.comparing((Intake intake) -> intake.from().orElse(LocalDate.MIN))
            .thenComparing(intake -> intake.entry().kind()).thenComparing(intake -> intake.entry().source());

    /** Oldest evidence first; on one day a hand-over counts as newer than the order behind it. */
    static final Comparator<Intake> BY_AGE = Comparator.comparing((Intake intake) -> intake.date().orElse(LocalDate.MIN))
            .thenComparing(Intake::rank).thenComparing(intake -> intake.supplyEnd().orElse(LocalDate.MIN))
            .thenComparing(intake -> intake.entry().source());

    private int rank() {
        return switch (entry.kind()) {
            case ORDER -> 0;
            case STATEMENT -> 1;
            case DISPENSE -> 2;
            case ADMINISTRATION -> 3;
        };
    }

    LocalDate firstDay() {
        return from.orElseThrow();
    }

    LocalDate madeOn() {
        return date.orElseThrow();
    }

    boolean is(Kind kind) {
        return entry.kind() == kind;
    }

    boolean handedOver() {
        return is(Kind.DISPENSE) || is(Kind.ADMINISTRATION);
    }

    /** Whether it says that the medicine was taken, as opposed to held, planned or not taken. */
    boolean taken() {
        return switch (entry.status()) {
            case ACTIVE, STOPPED, COMPLETED, UNKNOWN -> true;
            case ON_HOLD, INTENDED, NOT_TAKEN -> false;
        };
    }

    /** Whether an order or statement is closed although no end is recorded. */
    boolean closedWithoutEnd() {
        return !handedOver() && stop.isEmpty() && closed();
    }

    boolean closed() {
        return entry.status() == Status.STOPPED || entry.status() == Status.COMPLETED;
    }

    Intake stoppedOn(LocalDate day) {
        return new Intake(entry, medicine, from, date, Optional.of(day), supplyEnd, dose, evidence);
    }
}

package org.trdcds.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One order, dispense, administration or statement of a medicine.
 *
 * @param start      first day it speaks of: start of the period, hand-over, administration or authoring
 * @param end        recorded last day; empty when the chart gives none
 * @param asserted   date the entry was made, when it differs from {@code start}
 * @param supplyDays days one fill lasts
 * @param repeats    further fills allowed after the first
 * @param route      route or form in words ("oral", "transdermal"), or an empty string
 * @param basedOn    source reference of the order behind a dispense or statement, or an empty string
 */
public record MedicationEntry(
        String source,
        Kind kind,
        Status status,
        CodedText medication,
        String route,
        List<Dosage> dosages,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        Optional<LocalDate> asserted,
        OptionalInt supplyDays,
        int repeats,
        StopReason stopReason,
        TakenAs takenAs,
        List<CodedText> indications,
        String basedOn) {

    /** Who speaks: a prescriber, a pharmacy, whoever gave it, or someone who says what is taken. */
    public enum Kind { ORDER, DISPENSE, ADMINISTRATION, STATEMENT }

    /** ON_HOLD, INTENDED and NOT_TAKEN mean: not taken while they last. */
    public enum Status { ACTIVE, ON_HOLD, STOPPED, COMPLETED, INTENDED, NOT_TAKEN, UNKNOWN }

    /** Why it was stopped, as the entry says it. */
    public enum StopReason { INEFFECTIVE, SIDE_EFFECT, CONTRAINDICATION, OTHER, NOT_RECORDED }

    /** What the entry says about adherence. */
    public enum TakenAs { DIRECTED, NOT_AS_DIRECTED, NOT_RECORDED }

    public MedicationEntry {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(medication, "medication");
        Objects.requireNonNull(route, "route");
        dosages = List.copyOf(dosages);
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(asserted, "asserted");
        Objects.requireNonNull(supplyDays, "supplyDays");
        Objects.requireNonNull(stopReason, "stopReason");
        Objects.requireNonNull(takenAs, "takenAs");
        indications = List.copyOf(indications);
        Objects.requireNonNull(basedOn, "basedOn");
        if (repeats < 0) {
            throw new IllegalArgumentException("repeats must not be negative but is " + repeats);
        }
        if (supplyDays.isPresent() && supplyDays.getAsInt() <= 0) {
            throw new IllegalArgumentException("supplyDays must be positive but is " + supplyDays.getAsInt());
        }
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            throw new IllegalArgumentException("end " + end.get() + " is before start " + start.get());
        }
    }

    /** Begins an entry; whatever is not set stays unknown. */
    public static Builder builder(String source, Kind kind, CodedText medication) {
        return new Builder(source, kind, medication);
    }

    /** Builds an entry; what is not said stays unknown. */
    public static final class Builder {
        private final String source;
        private final Kind kind;
        private final CodedText medication;
        private Status status = Status.UNKNOWN;
        private String route = "";
        private List<Dosage> dosages = List.of();
        private Optional<LocalDate> start = Optional.empty();
        private Optional<LocalDate> end = Optional.empty();
        private Optional<LocalDate> asserted = Optional.empty();
        private OptionalInt supplyDays = OptionalInt.empty();
        private int repeats;
        private StopReason stopReason = StopReason.NOT_RECORDED;
        private TakenAs takenAs = TakenAs.NOT_RECORDED;
        private List<CodedText> indications = List.of();
        private String basedOn = "";

        private Builder(String source, Kind kind, CodedText medication) {
            this.source = source;
            this.kind = kind;
            this.medication = medication;
        }

        public Builder status(Status value) {
            status = value;
            return this;
        }

        public Builder route(String value) {
            route = value;
            return this;
        }

        public Builder dosages(List<Dosage> value) {
            dosages = value;
            return this;
        }

        public Builder start(Optional<LocalDate> value) {
            start = value;
            return this;
        }

        public Builder end(Optional<LocalDate> value) {
            end = value;
            return this;
        }

        public Builder asserted(Optional<LocalDate> value) {
            asserted = value;
            return this;
        }

        public Builder supplyDays(OptionalInt value) {
            supplyDays = value;
            return this;
        }

        public Builder repeats(int value) {
            repeats = value;
            return this;
        }

        public Builder stopReason(StopReason value) {
            stopReason = value;
            return this;
        }

        public Builder takenAs(TakenAs value) {
            takenAs = value;
            return this;
        }

        public Builder indications(List<CodedText> value) {
            indications = value;
            return this;
        }

        public Builder basedOn(String value) {
            basedOn = value;
            return this;
        }

        public MedicationEntry build() {
            return new MedicationEntry(source, kind, status, medication, route, dosages, start, end, asserted, supplyDays,
                    repeats, stopReason, takenAs, indications, basedOn);
        }
    }
}

package org.trdcds.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

import org.trdcds.history.MeasuredTrial;
import org.trdcds.history.SupposedTrial;
import org.trdcds.history.Trial;
import org.trdcds.history.TreatmentHistory;
import org.trdcds.patient.PatientRecord;

/** The kinds of alteration. */
final class Alterations {

    private Alterations() {
    }

    /** Another record. */
    record OfRecord(UnaryOperator<PatientRecord> change) implements Alteration {
        @Override
        public From from() {
            return From.RECORD;
        }

        @Override
        public PatientRecord record(PatientRecord record) {
            return change.apply(record);
        }
    }

    /** Something else known of one trial. */
    record OfTrial(Trial trial, UnaryOperator<Trial> change) implements Alteration {
        @Override
        public From from() {
            return From.HISTORY;
        }

        @Override
        public TreatmentHistory history(TreatmentHistory history) {
            return changed(history, trial, change);
        }
    }

    /** Another measure of one trial. */
    record OfMeasure(Trial trial, UnaryOperator<MeasuredTrial> change) implements Alteration {
        @Override
        public From from() {
            return From.HISTORY;
        }

        @Override
        public List<MeasuredTrial> measured(List<MeasuredTrial> trials) {
            return trials.stream().map(other -> same(other.trial(), trial) ? change.apply(other) : other).toList();
        }
    }

    /** A later day, on which a trial has gone on as it was. */
    record OfDay(LocalDate later, Trial trial) implements Alteration {
        @Override
        public From from() {
            return From.RECORD;
        }

        @Override
        public LocalDate day(LocalDate asOf) {
            return later;
        }

        @Override
        public TreatmentHistory history(TreatmentHistory history) {
            return changed(history, trial, other -> SupposedTrial.ongoing(trial, later));
        }
    }

    /** Other facts for the next-step rules. */
    record OfFacts(UnaryOperator<List<Object>> change) implements Alteration {
        @Override
        public From from() {
            return From.NEXT_STEPS;
        }

        @Override
        public List<Object> facts(List<Object> facts) {
            return change.apply(facts);
        }
    }

    private static TreatmentHistory changed(TreatmentHistory h, Trial trial, UnaryOperator<Trial> change) {
        return new TreatmentHistory(h.asOf(), h.episode(), h.uses(),
                h.trials().stream().map(other -> same(other, trial) ? change.apply(other) : other).toList(), h.courses(), h.scores(),
                h.discontinuationRises(), h.notices());
    }

    private static boolean same(Trial one, Trial other) {
        return one.id().equals(other.id()) && one.drug().ingredient().equals(other.drug().ingredient()) && one.start().equals(other.start());
    }
}

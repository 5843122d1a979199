package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.trdcds.knowledge.Antidepressant;
import org.trdcds.knowledge.DoseTable;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.Profile.FailureCutOff;
import org.trdcds.knowledge.Yardstick;
import org.trdcds.patient.Answer;
import org.trdcds.patient.PatientRecord;

/** Measures the trials of one history against yardsticks: dose, duration, adherence and outcome (clinical.md section 2). */
public final class TrialMeasurement {

    private final TreatmentHistory history;
    private final Knowledge knowledge;
    private final List<Prepared> trials;

    /**
     * What every yardstick asks of one trial.
     *
     * @param taken             whether it was surely taken as directed, or surely not
     * @param belowUsualMaximum whether the dose taken now is
     */
    private record Prepared(Trial trial, DoseHistory doses, SharedOutcomes outcomes, Answer taken, Answer belowUsualMaximum) {
    }

    /** Prepares the measurement of one history; {@code record} is the record it was read from. */
    public TrialMeasurement(TreatmentHistory history, PatientRecord record, Knowledge knowledge) {
        this.history = history;
        this.knowledge = knowledge;
        TrialOutcomes outcomes = new TrialOutcomes(history, Periods.of(history, knowledge), knowledge);
        trials = new ArrayList<>(history.trials().size());
        for (Trial trial : history.trials()) {
            DoseHistory doses = new DoseHistory(trial.doses());
            UsualMaximum maximum = UsualMaximum.of(trial.drug(), record.demographics(), history.asOf(), knowledge);
            trials.add(new Prepared(trial, doses, new SharedOutcomes(outcomes, trial, outcomes.scoredTime(trial, doses)), taken(trial),
                    maximum.above(trial.takenNowMg())));
        }
    }

    /** Every trial of the history against one yardstick, in the history's order. */
    public List<MeasuredTrial> measureAll(Yardstick yardstick) {
        List<MeasuredTrial> measured = new ArrayList<>(trials.size());
        trials.forEach(trial -> measured.add(measure(trial, yardstick)));
        return measured;
    }

    private MeasuredTrial measure(Prepared prepared, Yardstick yardstick) {
        Trial trial = prepared.trial();
        DoseHistory doses = prepared.doses();
        Antidepressant drug = trial.drug();
        OptionalDouble minimum = drug.doses().from(yardstick.doseTable());
        TimeAtDose time = TimeAtDose.of(trial, doses, minimum);
        SharedOutcomes.Cited cited = prepared.outcomes().by(time, yardstick.weeks());
        TrialOutcomes.Judged judged = cited.judged();
        Outcome outcome = judged.outcome();
        return new MeasuredTrial(trial, yardstick, drug.ingredient(), drug.drugClass(), trial.ongoing(), trial.current(),
                indicated(trial.use()), minimum, time.weeks(), time.weeksAtDose(), minimum.isPresent() ? doses.reaches(minimum.getAsDouble())
                        : Answer.UNKNOWN,
                time.atLeast(yardstick.weeks()), adherence(prepared.taken(), yardstick), trial.tolerated(), outcome,
                known(outcome), improved(outcome), is(outcome, Outcome.REMISSION), is(outcome, Outcome.PARTIAL),
                judged.worse(), failure(trial, yardstick, judged), trial.relapsed(), trial.inEpisode(),
                time.atDoseAtLeast(knowledge.limit("early-look-weeks")), littleChange(judged), prepared.belowUsualMaximum(),
                judged.change(), judged.endpointKey(), borderline(drug, trial, minimum), judged.reason(),
                cited.outcomeEvidence(), cited.evidence());
    }

    private static Answer indicated(TrialUse use) {
        return switch (use) {
            case DEPRESSION -> Answer.MET;
            case OTHER_USE -> Answer.UNMET;
            case INDETERMINATE -> Answer.UNKNOWN;
        };
    }

    private Answer taken(Trial trial) {
        Answer covered = trial.daysCovered().isEmpty() ? Answer.UNKNOWN
                : Answer.of(trial.daysCovered().getAsDouble() >= knowledge.limit("pdc-adequate"));
        return covered == Answer.UNMET || trial.documentedAdherence() == Answer.UNMET ? Answer.UNMET : covered.or(trial.documentedAdherence());
    }

    private static Answer adherence(Answer taken, Yardstick yardstick) {
        return taken == Answer.UNKNOWN && yardstick.adherencePresumed() ? Answer.MET : taken;
    }

    static Answer improved(Outcome outcome) {
        return switch (outcome) {
            case REMISSION, RESPONSE -> Answer.MET;
            case PARTIAL, NONE, WORSE -> Answer.UNMET;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }

    static Answer known(Outcome outcome) {
        return outcome == Outcome.UNKNOWN ? Answer.UNKNOWN : Answer.MET;
    }

    static Answer is(Outcome outcome, Outcome asked) {
        return outcome == Outcome.UNKNOWN ? Answer.UNKNOWN : Answer.of(outcome == asked);
    }

    /** Whether the outcome is a failure by the yardstick's cut-off, or by a switch where an unmeasured one is judged so. */
    private Answer failure(Trial trial, Yardstick yardstick, TrialOutcomes.Judged judged) {
        if (judged.outcome() == Outcome.UNKNOWN) {
            return yardstick.outcomeBySwitch() && switched(trial) ? Answer.MET : Answer.UNKNOWN;
        }
        return switch (yardstick.failure()) {
            case BELOW_50_PERCENT -> improved(judged.outcome()).negate();
            case NO_REMISSION -> judged.outcome() == Outcome.RESPONSE && judged.mayYetRemit() ? Answer.UNKNOWN
                    : Answer.of(judged.outcome() != Outcome.REMISSION);
            case AT_MOST_25_PERCENT -> judged.outcome() != Outcome.PARTIAL ? improved(judged.outcome()).negate()
                    : judged.change().isEmpty() ? Answer.UNKNOWN
                            : Answer.of(judged.change().getAsDouble() <= knowledge.limit("partial-fall"));
        };
    }

    /** Whether an outcome of which only the name is known is a failure by a cut-off. */
    static Answer failure(Outcome outcome, FailureCutOff cutOff) {
        return switch (cutOff) {
            case BELOW_50_PERCENT -> improved(outcome).negate();
            case NO_REMISSION -> is(outcome, Outcome.REMISSION).negate();
            case AT_MOST_25_PERCENT -> outcome == Outcome.PARTIAL ? Answer.UNKNOWN : improved(outcome).negate();
        };
    }

    private boolean switched(Trial trial) {
        if (trial.lastDay().isEmpty() || trial.ongoing() == Answer.MET) {
            return false;
        }
        LocalDate end = trial.lastDay().get();
        LocalDate from = end.minusDays(knowledge.days("claims-switch-before-end-days"));
        LocalDate to = end.plusDays(knowledge.days("claims-switch-after-end-days"));
        for (Trial other : history.trials()) {
            boolean another = !other.drug().ingredient().equals(trial.drug().ingredient()) && other.use() != TrialUse.OTHER_USE;
            if (another && other.start().filter(day -> !day.isBefore(from) && !day.isAfter(to)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Answer littleChange(TrialOutcomes.Judged judged) {
        return judged.lastChange().isEmpty() ? Answer.UNKNOWN
                : Answer.of(judged.lastChange().getAsDouble() < knowledge.limit("early-improvement"));
    }

    /** The reference that would judge a dose inside the contested band otherwise. */
    private static Optional<String> borderline(Antidepressant drug, Trial trial, OptionalDouble minimum) {
        if (trial.highestDailyDoseMg().isEmpty() || minimum.isEmpty() || drug.contestedLowMg().isEmpty() || drug.contestedHighMg().isEmpty()) {
            return Optional.empty();
        }
        double dose = trial.highestDailyDoseMg().getAsDouble();
        if (dose < drug.contestedLowMg().getAsDouble() || dose > drug.contestedHighMg().getAsDouble()) {
            return Optional.empty();
        }
        boolean enough = dose >= minimum.getAsDouble();
        List<String> otherwise = new ArrayList<>(2);
        for (DoseTable table : DoseTable.values()) {
            OptionalDouble other = drug.doses().from(table);
            if (other.isPresent() && (dose >= other.getAsDouble()) != enough) {
                otherwise.add(label(table) + " (" + Figures.plain(other.getAsDouble()) + " mg)");
            }
        }
        return otherwise.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", otherwise));
    }

    private static String label(DoseTable table) {
        return switch (table) {
            case ATRQ -> "ATRQ";
            case CANMAT_LOW -> "CANMAT 2023";
            case WHO_DDD -> "WHO DDD";
        };
    }
}

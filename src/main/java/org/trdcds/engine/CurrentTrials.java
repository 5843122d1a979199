package org.trdcds.engine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.trdcds.assessment.CurrentTrial;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.history.Outcome;
import org.trdcds.knowledge.AntidepressantClass;
import org.trdcds.patient.Answer;

/** Makes the fact about the current trial (clinical.md section 2); which trial is current is settled in the history. */
final class CurrentTrials {

    private static final int DAYS_A_WEEK = 7;

    private CurrentTrials() {
    }

    /** The current trial; where there is none, the last of those that may still be taken though their supply ran out. */
    static Optional<CurrentTrial> of(List<JudgedTrial> judged, LocalDate asOf) {
        return judged.stream().filter(trial -> trial.measured().current()).findFirst()
                .or(() -> judged.stream().filter(trial -> mayBeCurrent(trial.measured())).max(Comparator.comparing(CurrentTrials::lastDay)))
                .map(trial -> of(trial, asOf));
    }

    private static boolean mayBeCurrent(MeasuredTrial trial) {
        return trial.indicated() == Answer.MET && trial.ongoing() != Answer.UNMET && trial.trial().lastDay().isPresent();
    }

    private static LocalDate lastDay(JudgedTrial judged) {
        return judged.measured().trial().lastDay().orElseThrow();
    }

    private static CurrentTrial of(JudgedTrial judged, LocalDate asOf) {
        MeasuredTrial trial = judged.measured();
        Answer relapsed = trial.relapsed();
        return new CurrentTrial(trial.ingredient(), trial.drugClass().label(), judged.verdict(),
                trial.current() ? Answer.MET : trial.ongoing(), trial.ongoing(), trial.dose(),
                trial.duration(), trial.adherence(), trial.tolerated(), is(trial, Outcome.REMISSION), is(trial, Outcome.RESPONSE),
                is(trial, Outcome.PARTIAL), is(trial, Outcome.NONE).or(is(trial, Outcome.WORSE)), trial.worse(), relapsed,
                Answer.of(judged.verdict() == TrialVerdict.RESPONDED), Answer.of(judged.verdict() == TrialVerdict.IN_PROGRESS),
                inadequateUse(trial), trial.belowUsualMaximum(), trial.fourWeeksAtDose(), trial.littleEarlyChange(),
                trial.trial().effectNoted(), relapsed.and(trial.trial().doseLowered()), trial.trial().overMaximum(),
                trial.drugClass() == AntidepressantClass.SSRI, trial.drugClass() == AntidepressantClass.MAOI, weeksShort(trial, asOf),
                trial.about(), trial.evidence());
    }

    /** Dose or adherence fall short while it is taken; not when it is not tolerated or makes things worse, for then nothing is to be waited for. */
    private static Answer inadequateUse(MeasuredTrial trial) {
        if (trial.tolerated() == Answer.UNMET || trial.outcome() == Outcome.WORSE) {
            return Answer.UNMET;
        }
        return trial.ongoing().and(trial.dose().negate().or(trial.adherence().negate()));
    }

    private static Answer is(MeasuredTrial trial, Outcome outcome) {
        return trial.outcome() == Outcome.UNKNOWN ? Answer.UNKNOWN : Answer.of(trial.outcome() == outcome);
    }

    private static String weeksShort(MeasuredTrial trial, LocalDate asOf) {
        OptionalDouble done = trial.weeksAtDose().isPresent() ? trial.weeksAtDose() : trial.weeks();
        if (trial.duration() != Answer.UNMET || trial.ongoing() != Answer.MET || done.isEmpty()) {
            return "";
        }
        long days = (long) Math.ceil((trial.yardstick().weeks() - done.getAsDouble()) * DAYS_A_WEEK - 1e-6);
        String left = days < DAYS_A_WEEK * 2 ? days + (days == 1 ? " more day" : " more days")
                : Numbers.of(Math.ceil(days / (double) DAYS_A_WEEK)) + " more weeks";
        String goal = left + " at an adequate dose to reach " + Numbers.of(trial.yardstick().weeks()) + " weeks";
        return trial.dose() == Answer.MET ? goal + ", on " + asOf.plusDays(days) : goal;
    }
}

package org.trdcds.engine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.trdcds.assessment.LatestJudgedTrial;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.history.Outcome;
import org.trdcds.knowledge.AntidepressantClass;
import org.trdcds.patient.Answer;

/** Finds the latest judged trial of the episode and whether it brought benefit (clinical.md section 2). */
final class LatestJudged {

    private LatestJudged() {
    }

    static Optional<LatestJudgedTrial> of(List<JudgedTrial> judged, LocalDate asOf) {
        Comparator<JudgedTrial> latest = Comparator.<JudgedTrial, Boolean>comparing(trial -> trial.measured().inEpisode() == Answer.MET)
                .thenComparing(trial -> trial.endForOrder(asOf)).thenComparing(JudgedTrial::startForOrder)
                .thenComparing(trial -> trial.measured().trial().id());
        return judged.stream().filter(trial -> trial.measured().inEpisode() != Answer.UNMET).filter(LatestJudged::isJudged).max(latest)
                .map(trial -> of(trial, judged));
    }

    private static LatestJudgedTrial of(JudgedTrial judged, List<JudgedTrial> all) {
        MeasuredTrial trial = judged.measured();
        TrialVerdict verdict = verdict(judged);
        boolean ssriOrSnri = trial.drugClass() == AntidepressantClass.SSRI || trial.drugClass() == AntidepressantClass.SNRI;
        return new LatestJudgedTrial(trial.ingredient(), trial.drugClass().label(), verdict,
                noBenefit(trial, verdict).and(trial.inEpisode()), Answer.of(verdict == TrialVerdict.RELAPSED), Answer.of(ssriOrSnri),
                onlyOneOfClass(trial, all), trial.about(), trial.evidence());
    }

    /** In progress, inadequate and low sedating doses are passed over: they hold back a change, they do not ask for one. */
    private static boolean isJudged(JudgedTrial judged) {
        return switch (verdict(judged)) {
            case FAILED, INTOLERANT, RELAPSED, RESPONDED -> true;
            case INDETERMINATE -> judged.measured().indicated() == Answer.MET;
            case IN_PROGRESS, INADEQUATE, OTHER_USE -> false;
        };
    }

    /** As judged, but an ongoing trial that is not tolerated counts as intolerant unless it helped. */
    private static TrialVerdict verdict(JudgedTrial judged) {
        boolean notToleratedNow = judged.measured().ongoing() == Answer.MET && judged.measured().tolerated() == Answer.UNMET;
        return switch (judged.verdict()) {
            case OTHER_USE, RELAPSED, RESPONDED -> judged.verdict();
            default -> notToleratedNow ? TrialVerdict.INTOLERANT : judged.verdict();
        };
    }

    private static Answer noBenefit(MeasuredTrial trial, TrialVerdict verdict) {
        return switch (verdict) {
            case INTOLERANT, RELAPSED -> Answer.MET;
            case RESPONDED -> Answer.UNMET;
            case INDETERMINATE -> Answer.UNKNOWN;
            case FAILED -> trial.outcome() == Outcome.NONE || trial.outcome() == Outcome.WORSE ? Answer.MET : trial.ongoing().negate();
            case IN_PROGRESS, INADEQUATE, OTHER_USE -> Answer.UNMET;
        };
    }

    private static Answer onlyOneOfClass(MeasuredTrial trial, List<JudgedTrial> all) {
        Answer another = Answer.UNMET;
        for (JudgedTrial other : all) {
            MeasuredTrial measured = other.measured();
            if (measured.drugClass() == trial.drugClass() && !measured.ingredient().equals(trial.ingredient())) {
                another = another.or(measured.inEpisode().and(measured.indicated()));
            }
        }
        return another.negate();
    }
}

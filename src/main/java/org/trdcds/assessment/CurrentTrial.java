package org.trdcds.assessment;

import java.util.List;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;
import org.trdcds.patient.Evidence;

/**
 * The current antidepressant trial as the next-step rules read it; there is none when nothing is taken and nothing ended lately.
 *
 * @param current           MET for the trial taken now or ended lately; UNKNOWN for one whose supply ran out longer ago and that may still be taken
 * @param drugClass         class label
 * @param verdict           verdict of the trial
 * @param verdictResponded  MET when the verdict is responded
 * @param inProgress        MET when the verdict is in progress
 * @param inadequateUse     MET when dose or adherence fall short while it is ongoing
 * @param noneOrWorse       MET when the outcome is none or worse
 * @param belowUsualMaximum the dose taken now is below the usual maximum
 * @param fourWeeksAtDose   at least 4 weeks at or above the minimum dose
 * @param littleEarlyChange less than 20 % better so far
 * @param effectNoted       an effect is recorded although it is tolerated
 * @param afterReduction    the relapse followed a dose reduction
 * @param ssri              the class is SSRI: a dose raise within range has weak support (C3)
 * @param maoi              the class is MAOI
 * @param weeksShort        weeks still to go until the profile's weeks, in words; empty when not applicable
 */
public record CurrentTrial(
        String ingredient, String drugClass, TrialVerdict verdict, Answer current, Answer ongoing, Answer dose, Answer duration, Answer adherence,
        Answer tolerated, Answer remission, Answer response, Answer partial, Answer noneOrWorse, Answer worse, Answer relapsed,
        Answer verdictResponded, Answer inProgress, Answer inadequateUse, Answer belowUsualMaximum, Answer fourWeeksAtDose,
        Answer littleEarlyChange, Answer effectNoted, Answer afterReduction, Answer overMaximum, boolean ssri, boolean maoi,
        String weeksShort, String label, List<Evidence> evidence) implements Citable {

    public CurrentTrial {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String about() {
        return label;
    }
}

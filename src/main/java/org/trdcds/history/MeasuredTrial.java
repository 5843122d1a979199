package org.trdcds.history;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.trdcds.knowledge.AntidepressantClass;
import org.trdcds.knowledge.Yardstick;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;
import org.trdcds.patient.Evidence;

/**
 * A trial measured against one yardstick: the fact that the trial and resistance rules read.
 *
 * @param ongoing          as in {@link Trial}
 * @param indicated        MET for a depression treatment, UNMET for other use, UNKNOWN for a sedating dose taken alone
 * @param dose             highest daily dose reaches the yardstick's minimum
 * @param duration         weeks at or above the minimum reach the yardstick's weeks
 * @param adherence        taken as directed, or days covered at least 80 %; presumed when the yardstick presumes it
 * @param tolerated        UNMET when side effects ended it
 * @param outcome          by paired scores, else by stop reason
 * @param outcomeKnown     UNKNOWN when the outcome is unknown, else MET
 * @param improved         MET for remission or response, UNMET for partial, none or worse
 * @param remitted         MET for remission
 * @param partial          MET for partial response
 * @param worse            MET for worsening
 * @param failure          whether the outcome is a failure by the yardstick's cut-off
 * @param relapsed         response or remission lost while still treated
 * @param inEpisode        overlaps the current episode
 * @param fourWeeksAtDose  at least 4 weeks at or above the minimum dose
 * @param littleEarlyChange less than 20 % better at the last score
 * @param belowUsualMaximum the dose taken now is below the usual maximum
 * @param improvement      fall of the score as a fraction of the baseline; negative for a rise
 * @param endpointKey      instrument and date of the endpoint, shared by trials judged on the same score; empty without one
 * @param borderline       the reference that would judge the dose otherwise
 * @param outcomeReason    how the outcome was reached, in words: "PHQ-9 18 to 16 (11 % better)"
 * @param outcomeEvidence  the scores or stop reason behind it
 * @param evidence         the chart entries of the trial and of its outcome
 */
public record MeasuredTrial(
        Trial trial, Yardstick yardstick, String ingredient, AntidepressantClass drugClass, Answer ongoing, boolean current,
        Answer indicated, OptionalDouble minimumDoseMg, OptionalDouble weeks, OptionalDouble weeksAtDose, Answer dose, Answer duration,
        Answer adherence, Answer tolerated, Outcome outcome, Answer outcomeKnown, Answer improved, Answer remitted, Answer partial,
        Answer worse, Answer failure, Answer relapsed, Answer inEpisode, Answer fourWeeksAtDose, Answer littleEarlyChange,
        Answer belowUsualMaximum, OptionalDouble improvement, String endpointKey, Optional<String> borderline, String outcomeReason,
        List<Evidence> outcomeEvidence, List<Evidence> evidence) implements Citable {

    public MeasuredTrial {
        outcomeEvidence = List.copyOf(outcomeEvidence);
        evidence = List.copyOf(evidence);
    }

    /** The same, had it lasted as long as the yardstick asks, or not. */
    public MeasuredTrial lasting(Answer longEnough) {
        return new MeasuredTrial(trial, yardstick, ingredient, drugClass, ongoing, current, indicated, minimumDoseMg, weeks, weeksAtDose, dose,
                longEnough, adherence, tolerated, outcome, outcomeKnown, improved, remitted, partial, worse, failure, relapsed, inEpisode,
                fourWeeksAtDose, littleEarlyChange, belowUsualMaximum, improvement, endpointKey, borderline, outcomeReason, outcomeEvidence,
                evidence);
    }

    /** The same with another outcome. */
    public MeasuredTrial with(Outcome other) {
        return new MeasuredTrial(trial, yardstick, ingredient, drugClass, ongoing, current, indicated, minimumDoseMg, weeks, weeksAtDose, dose,
                duration, adherence, tolerated, other, TrialMeasurement.known(other), TrialMeasurement.improved(other),
                TrialMeasurement.is(other, Outcome.REMISSION), TrialMeasurement.is(other, Outcome.PARTIAL), TrialMeasurement.is(other, Outcome.WORSE),
                TrialMeasurement.failure(other, yardstick.failure()), relapsed, inEpisode, fourWeeksAtDose, littleEarlyChange, belowUsualMaximum,
                OptionalDouble.empty(), "", borderline, outcomeReason, outcomeEvidence,
                evidence);
    }

    @Override
    public String about() {
        return trial.start().map(day -> ingredient + " from " + day).orElse(ingredient);
    }
}

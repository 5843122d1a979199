package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.TrialChart.day;
import static org.trdcds.history.TrialChart.depressed;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.trdcds.patient.Answer;
import org.trdcds.patient.MedicationEntry.Status;
import org.trdcds.patient.MedicationEntry.StopReason;
import org.trdcds.patient.Reaction.Type;

/** When a trial was not tolerated (clinical.md section 2; reading 23). */
class TolerabilityTest {

    private static TrialChart ended() {
        return depressed().order("sertraline", 50, 300, 320);
    }

    private static TrialChart ongoing() {
        return depressed().order("sertraline", 50, 450);
    }

    private static TrialChart with(TrialChart chart, Type type, int day, Answer severe) {
        return chart.reaction("sertraline", type, Optional.of(day(day)), severe);
    }

    @Test
    void stoppedForSideEffectsWasNotTolerated() {
        TrialChart chart = depressed().order("sertraline", 50, 300,
                entry -> entry.status(Status.STOPPED).end(Optional.of(day(320))).stopReason(StopReason.SIDE_EFFECT));
        assertThat(chart.trial().tolerated()).isEqualTo(Answer.UNMET);
        assertThat(ended().trial().tolerated()).isEqualTo(Answer.MET);
    }

    @Test
    void aDoseReducedForSideEffectsInAnOngoingTrialIsAnEffectNoted() {
        MeasuredTrial trial = depressed().order("sertraline", 100, 400,
                        entry -> entry.status(Status.STOPPED).end(Optional.of(day(430))).stopReason(StopReason.SIDE_EFFECT))
                .order("sertraline", 50, 430).trial();
        assertThat(trial.tolerated()).isEqualTo(Answer.MET);
        assertThat(trial.trial().effectNoted()).isEqualTo(Answer.MET);
    }

    @Test
    void anIntoleranceWithinThirtyDaysOfTheEndMeansNotTolerated() {
        assertThat(with(ended(), Type.INTOLERANCE, 310, Answer.UNKNOWN).trial().tolerated()).isEqualTo(Answer.UNMET);
        assertThat(with(ended(), Type.INTOLERANCE, 350, Answer.UNKNOWN).trial().tolerated()).isEqualTo(Answer.UNMET);
        assertThat(with(ended(), Type.INTOLERANCE, 351, Answer.UNKNOWN).trial().tolerated()).isEqualTo(Answer.MET);
    }

    @Test
    void aSevereReactionCountsForTwelveMonthsAfterTheEnd() {
        assertThat(with(ended().asOf(800), Type.ADVERSE_EVENT, 320 + 365, Answer.MET).trial().tolerated()).isEqualTo(Answer.UNMET);
        assertThat(with(ended().asOf(800), Type.ADVERSE_EVENT, 320 + 366, Answer.MET).trial().tolerated()).isEqualTo(Answer.MET);
        assertThat(with(ended(), Type.ADVERSE_EVENT, 299, Answer.MET).trial().tolerated()).isEqualTo(Answer.MET);
    }

    @Test
    void anEffectInAnOngoingTrialIsNotedAndASevereOneNotTolerated() {
        assertThat(with(ongoing(), Type.NOT_RECORDED, 460, Answer.UNKNOWN).trial().tolerated()).isEqualTo(Answer.MET);
        assertThat(with(ongoing(), Type.NOT_RECORDED, 460, Answer.UNKNOWN).trial().trial().effectNoted()).isEqualTo(Answer.MET);
        assertThat(with(ongoing(), Type.INTOLERANCE, 460, Answer.MET).trial().tolerated()).isEqualTo(Answer.UNMET);
        assertThat(ongoing().trial().trial().effectNoted()).isEqualTo(Answer.UNMET);
    }

    @Test
    void anImmunologicalReactionIsNoIntolerance() {
        assertThat(with(ended(), Type.ALLERGY, 310, Answer.MET).trial().tolerated()).isEqualTo(Answer.MET);
    }

    @Test
    void aReactionAfterALaterTrialBeganBelongsToThatOne() {
        TrialChart chart = with(ended().order("sertraline", 25, 400, 405), Type.INTOLERANCE, 403, Answer.MET);
        assertThat(chart.trials()).extracting(MeasuredTrial::tolerated).containsExactly(Answer.MET, Answer.UNMET);
    }

    @Test
    void aReactionToAnotherIngredientSaysNothing() {
        TrialChart chart = ended().reaction("citalopram", Type.INTOLERANCE, Optional.of(day(310)), Answer.MET);
        assertThat(chart.trial().tolerated()).isEqualTo(Answer.MET);
    }

    @Test
    void anUndatedIntoleranceIsNamedInANotice() {
        TrialChart chart = ended().reaction("sertraline", Type.INTOLERANCE, Optional.empty(), Answer.UNKNOWN);
        assertThat(chart.trial().tolerated()).isEqualTo(Answer.MET);
        assertThat(chart.history().notices()).singleElement().satisfies(notice -> assertThat(notice.text()).contains("no date"));
    }
}

package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.TrialChart.day;
import static org.trdcds.history.TrialChart.depressed;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trdcds.patient.Answer;
import org.trdcds.patient.MedicationEntry.Status;
import org.trdcds.patient.MedicationEntry.StopReason;
import org.trdcds.patient.ProcedureEntry;

/** Outcome of a trial from paired scores (clinical.md section 2; reading 7). */
class OutcomeTest {

    /** Sertraline 100 mg from day 400, ongoing on day 500. */
    private static TrialChart treated() {
        return depressed().order("sertraline", 100, 400);
    }

    private static Outcome outcome(TrialChart chart) {
        return chart.trialOf("sertraline").outcome();
    }

    @ParameterizedTest
    @CsvSource({"20,4,REMISSION", "20,5,RESPONSE", "20,10,RESPONSE", "20,11,PARTIAL", "20,15,PARTIAL", "20,16,NONE", "20,20,NONE", "20,24,NONE",
        "20,25,WORSE", "16,20,WORSE", "10,11,NONE"})
    void bandsOfChange(double baseline, double endpoint, Outcome expected) {
        assertThat(outcome(treated().phq9(400, baseline).phq9(490, endpoint))).isEqualTo(expected);
    }

    @Test
    void theBaselineIsTheScoreNearestToTheStart() {
        assertThat(treated().phq9(370, 24).phq9(398, 20).phq9(405, 12).phq9(490, 10).trial().improvement()).hasValue(0.5);
        assertThat(treated().phq9(369, 24).phq9(490, 12).trial().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(treated().phq9(370, 24).phq9(490, 12).trial().outcome()).isEqualTo(Outcome.RESPONSE);
        assertThat(treated().phq9(407, 24).phq9(490, 12).trial().outcome()).isEqualTo(Outcome.RESPONSE);
        assertThat(treated().phq9(408, 24).phq9(490, 12).trial().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void theEndpointIsTheLastScoreFromTwoWeeksOn() {
        assertThat(outcome(treated().phq9(400, 20).phq9(420, 16).phq9(490, 8))).isEqualTo(Outcome.RESPONSE);
        assertThat(outcome(treated().phq9(400, 20).phq9(413, 8))).isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(treated().phq9(400, 20).phq9(414, 8))).isEqualTo(Outcome.RESPONSE);
    }

    @Test
    void aLateScoreTooEarlyForAFailureRulesOutAWorsening() {
        TrialChart started = depressed().order("sertraline", 100, 480).phq9(480, 20).phq9(498, 19);
        assertThat(outcome(started)).isEqualTo(Outcome.UNKNOWN);
        assertThat(started.trialOf("sertraline").worse()).isEqualTo(Answer.UNMET);
        assertThat(treated().phq9(400, 20).phq9(420, 19).trial().worse()).isEqualTo(Answer.UNKNOWN);
        assertThat(treated().trial().worse()).isEqualTo(Answer.UNKNOWN);
        assertThat(treated().phq9(400, 20).phq9(420, 25).trial().worse()).isEqualTo(Answer.MET);
    }

    @Test
    void theFirstScoreSoonAfterTheEndStandsInForAMissingOrEarlyEndpoint() {
        TrialChart ended = depressed().order("sertraline", 100, 400, 450).phq9(400, 20);
        assertThat(outcome(ended.phq9(464, 19))).isEqualTo(Outcome.NONE);
        assertThat(outcome(depressed().order("sertraline", 100, 400, 450).phq9(400, 20).phq9(465, 19))).isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(depressed().order("sertraline", 100, 400, 450).phq9(400, 20).phq9(420, 19).phq9(460, 12)))
                .isEqualTo(Outcome.PARTIAL);
        assertThat(outcome(depressed().order("sertraline", 100, 400, 450).phq9(400, 20).phq9(445, 19).phq9(460, 12)))
                .isEqualTo(Outcome.NONE);
    }

    @Test
    void aScoreAfterTheNextTreatmentStartedIsNoEndpoint() {
        assertThat(outcome(depressed().order("sertraline", 100, 400, 450).order("venlafaxine", 150, 455).phq9(400, 20).phq9(456, 19)))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(depressed().order("sertraline", 100, 400, 450).order("venlafaxine", 150, 455).phq9(400, 20).phq9(455, 19)))
                .isEqualTo(Outcome.NONE);
    }

    @Test
    void failureNeedsTheProfilesWeeksAtAnAdequateDoseButResponseDoesNot() {
        assertThat(outcome(treated().phq9(400, 20).phq9(441, 18))).isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(treated().phq9(400, 20).phq9(442, 18))).isEqualTo(Outcome.NONE);
        assertThat(outcome(treated().phq9(400, 20).phq9(441, 14))).isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(treated().phq9(400, 20).phq9(420, 9))).isEqualTo(Outcome.RESPONSE);
        assertThat(outcome(treated().phq9(400, 20).phq9(420, 3))).isEqualTo(Outcome.REMISSION);
        assertThat(outcome(treated().phq9(400, 15).phq9(420, 22))).isEqualTo(Outcome.WORSE);
        assertThat(depressed().order("sertraline", 100, 400).phq9(400, 20).phq9(430, 18).trial("nice").outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    void titrationWeeksDoNotMakeAnEndpointLate() {
        TrialChart titrated = depressed().order("sertraline", 25, 400).order("sertraline", 100, 430).phq9(400, 20);
        assertThat(outcome(titrated.phq9(460, 19))).isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(titrated.phq9(475, 19))).isEqualTo(Outcome.NONE);
    }

    @Test
    void forADoseNeverAdequateTheWeeksOfTheTrialCount() {
        assertThat(outcome(depressed().order("sertraline", 25, 400).phq9(400, 20).phq9(445, 19))).isEqualTo(Outcome.NONE);
    }

    @Test
    void improvementIsCreditedToWhatWasAddedLast() {
        TrialChart chart = treated().order("mirtazapine", 30, 450).phq9(400, 20).phq9(448, 18).phq9(495, 8).phq9(450, 18);
        assertThat(chart.trialOf("sertraline").outcome()).isEqualTo(Outcome.NONE);
        assertThat(chart.trialOf("mirtazapine").outcome()).isEqualTo(Outcome.RESPONSE);
    }

    @Test
    void anAddedTreatmentIsCreditedOnlyOnceItHasRunTwoWeeks() {
        assertThat(outcome(treated().order("mirtazapine", 30, 450).phq9(400, 20).phq9(463, 8))).isEqualTo(Outcome.RESPONSE);
        assertThat(outcome(treated().order("mirtazapine", 30, 450).phq9(400, 20).phq9(464, 8))).isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(treated().order("mirtazapine", 30, 450, 460).phq9(400, 20).phq9(470, 8))).isEqualTo(Outcome.RESPONSE);
    }

    @Test
    void noneAndWorseStillCountAfterAnAddition() {
        assertThat(outcome(treated().order("mirtazapine", 30, 450).phq9(400, 20).phq9(495, 19))).isEqualTo(Outcome.NONE);
        assertThat(outcome(treated().order("mirtazapine", 30, 450).phq9(400, 20).phq9(495, 26))).isEqualTo(Outcome.WORSE);
    }

    @Test
    void augmentationAndTmsTakeTheCreditToo() {
        assertThat(outcome(treated().order("aripiprazole", 5, 450).phq9(400, 20).phq9(495, 8))).isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(treated().sessions("TMS", 450, 2, 20).phq9(400, 20).phq9(495, 8))).isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(treated().sessions("CBT", 450, 7, 6).phq9(400, 20).phq9(495, 8))).isEqualTo(Outcome.RESPONSE);
    }

    @Test
    void aSedatingDoseTakesNoCredit() {
        assertThat(outcome(treated().order("trazodone", 50, 450).phq9(400, 20).phq9(495, 8))).isEqualTo(Outcome.RESPONSE);
    }

    @Test
    void begunOnOneDayTheOutcomeStandsOnBothAndIsMarked() {
        TrialChart chart = treated().order("mirtazapine", 30, 400).phq9(400, 20).phq9(495, 8);
        assertThat(chart.trials()).allSatisfy(trial -> {
            assertThat(trial.outcome()).isEqualTo(Outcome.RESPONSE);
            assertThat(trial.outcomeReason()).contains("combination");
            assertThat(trial.endpointKey()).isEqualTo("phq-9@" + day(495));
        });
    }

    @Test
    void aMildBaselineShowsOnlyRemissionOrWorsening() {
        assertThat(outcome(treated().phq9(400, 9).phq9(490, 4))).isEqualTo(Outcome.REMISSION);
        assertThat(outcome(treated().phq9(400, 9).phq9(490, 5))).isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(treated().phq9(400, 9).phq9(490, 14))).isEqualTo(Outcome.WORSE);
        assertThat(outcome(treated().phq9(400, 6).phq9(490, 9))).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aBaselineInRemissionShowsOnlyWorseningToModerate() {
        assertThat(outcome(treated().phq9(400, 3).phq9(490, 10))).isEqualTo(Outcome.WORSE);
        assertThat(outcome(treated().phq9(400, 3).phq9(490, 9))).isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(treated().phq9(400, 3).phq9(490, 2))).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void withoutABaselineOnlyRemissionCanBeShown() {
        assertThat(outcome(treated().phq9(490, 4))).isEqualTo(Outcome.REMISSION);
        assertThat(outcome(treated().phq9(490, 12))).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void severalInstrumentsTheLatestEndpointThenTheirOrder() {
        TrialChart chart = treated().phq9(400, 20).score("QIDS", 400, 18).score("MADRS", 400, 30);
        assertThat(outcome(chart.phq9(480, 8).score("QIDS", 485, 17))).isEqualTo(Outcome.NONE);
        assertThat(outcome(treated().phq9(400, 20).phq9(490, 8).score("MADRS", 400, 30).score("MADRS", 490, 28))).isEqualTo(Outcome.RESPONSE);
        assertThat(outcome(treated().score("QIDS", 400, 18).score("QIDS", 490, 8).score("MADRS", 400, 30).score("MADRS", 490, 28)))
                .isEqualTo(Outcome.RESPONSE);
    }

    @Test
    void instrumentsAreNeverMixed() {
        assertThat(outcome(treated().score("QIDS", 400, 20).phq9(490, 8))).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void ofTwoScoresOnOneDayTheWorseCounts() {
        assertThat(outcome(treated().phq9(400, 20).phq9(490, 8).phq9(490, 18))).isEqualTo(Outcome.NONE);
    }

    @Test
    void withoutUsableScoresTheStopReasonDecidesThenTheGlobalImpression() {
        TrialChart ineffective = depressed().order("sertraline", 100, 400,
                entry -> entry.status(Status.STOPPED).end(Optional.of(day(480))).stopReason(StopReason.INEFFECTIVE));
        assertThat(outcome(ineffective.score("CGI-I", 475, 2))).isEqualTo(Outcome.NONE);
        assertThat(outcome(treated().score("CGI-I", 475, 2))).isEqualTo(Outcome.RESPONSE);
        assertThat(outcome(treated().score("CGI-I", 475, 1))).isEqualTo(Outcome.RESPONSE);
        assertThat(outcome(treated().score("CGI-I", 475, 3))).isEqualTo(Outcome.PARTIAL);
        assertThat(outcome(treated().score("CGI-I", 475, 5))).isEqualTo(Outcome.NONE);
        assertThat(outcome(treated().score("CGI-I", 475, 6))).isEqualTo(Outcome.WORSE);
        assertThat(outcome(treated().phq9(400, 9).phq9(475, 7).score("CGI-I", 475, 3))).isEqualTo(Outcome.PARTIAL);
    }

    @Test
    void stoppedWithoutAnEndHasNoOutcomeFromScores() {
        assertThat(outcome(depressed().order("sertraline", 100, 400, entry -> entry.status(Status.STOPPED)).phq9(400, 20).phq9(490, 8)))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(depressed().order("sertraline", 100, 400,
                entry -> entry.status(Status.STOPPED).stopReason(StopReason.INEFFECTIVE)))).isEqualTo(Outcome.NONE);
    }

    @Test
    void nothingUsableIsUnknown() {
        assertThat(outcome(treated())).isEqualTo(Outcome.UNKNOWN);
        assertThat(treated().trial().outcomeKnown()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void saysWhatItRestsOn() {
        MeasuredTrial trial = treated().phq9(400, 18).phq9(490, 16).trial();
        assertThat(trial.outcomeReason()).isEqualTo("PHQ-9 18 to 16 (11 % better)");
        assertThat(trial.outcomeEvidence()).hasSize(2);
        assertThat(trial.littleEarlyChange()).isEqualTo(Answer.MET);
        assertThat(treated().phq9(400, 20).phq9(490, 16).trial().littleEarlyChange()).isEqualTo(Answer.UNMET);
        assertThat(treated().trial().littleEarlyChange()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void profilesCutFailureDifferently() {
        TrialChart partial = treated().phq9(400, 20).phq9(490, 14);
        assertThat(partial.trial().failure()).isEqualTo(Answer.MET);
        assertThat(partial.trial("esketamine-trial").failure()).isEqualTo(Answer.UNMET);
        assertThat(treated().phq9(400, 20).phq9(490, 15).trial("esketamine-trial").failure()).isEqualTo(Answer.MET);
        assertThat(treated().phq9(400, 20).phq9(490, 8).trial("stard").failure()).isEqualTo(Answer.MET);
        assertThat(treated().phq9(400, 20).phq9(430, 8).trial("stard").failure()).as("too early").isEqualTo(Answer.UNKNOWN);
        assertThat(treated().score("CGI-I", 490, 1).trial("stard").failure()).as("no statement on remission").isEqualTo(Answer.UNKNOWN);
        assertThat(treated().phq9(400, 20).phq9(490, 8).trial().failure()).isEqualTo(Answer.UNMET);
    }

    @Test
    void claimsTakesASwitchForAnUnmeasuredFailure() {
        TrialChart switched = depressed().order("sertraline", 100, 300, 400).order("venlafaxine", 150, 490);
        assertThat(switched.trials("claims").get(0).failure()).isEqualTo(Answer.MET);
        assertThat(switched.trials().get(0).failure()).isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().order("sertraline", 100, 300, 400).order("venlafaxine", 150, 491).trials("claims").get(0).failure())
                .isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().order("sertraline", 100, 300, 400).order("venlafaxine", 150, 370).trials("claims").get(0).failure())
                .isEqualTo(Answer.MET);
        assertThat(depressed().order("sertraline", 100, 300, 400).order("venlafaxine", 150, 369).trials("claims").get(0).failure())
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aCourseOfEctTakesTheCredit() {
        assertThat(outcome(treated().sessions("ECT", 440, 3, 8, ProcedureEntry.Outcome.SUCCESSFUL).phq9(400, 24).phq9(495, 6)))
                .isEqualTo(Outcome.UNKNOWN);
    }
}

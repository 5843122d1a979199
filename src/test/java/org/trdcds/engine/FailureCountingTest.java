package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.trdcds.assessment.ResistanceStatus;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.knowledge.Profile;
import org.trdcds.patient.Answer;

/** Counts of failed trials: what counts once, what counts surely, and what only possibly. */
class FailureCountingTest {

    private static final SampleTrial SERTRALINE = SampleTrial.of("sertraline");

    private static FailureTally tally(SampleTrial... trials) {
        return ResistanceBench.under("default").tally(trials);
    }

    private static void assertCount(FailureTally tally, int confirmed, int possible) {
        assertThat(tally.count().confirmed()).as("confirmed").isEqualTo(confirmed);
        assertThat(tally.count().possible()).as("possible").isEqualTo(possible);
    }

    @Test
    void twoIngredientsFailedAreTwoFailures() {
        FailureTally tally = tally(SERTRALINE, SampleTrial.of("venlafaxine"));

        assertCount(tally, 2, 2);
        assertThat(tally.status()).isEqualTo(ResistanceStatus.MET);
        assertThat(tally.count().trd()).isEqualTo(Answer.MET);
        assertThat(tally.classesFailed()).containsExactly("SSRI", "SNRI");
        assertThat(tally.count().ssriFailed()).isEqualTo(Answer.MET);
        assertThat(tally.count().snriFailed()).isEqualTo(Answer.MET);
        assertThat(tally.count().statement()).isEqualTo(
                "2 adequate trials in this episode did not bring response");
    }

    @Test
    void theSameIngredientTwiceCountsOnce() {
        assertCount(tally(SERTRALINE, SampleTrial.of("sertraline").from("2026-04-01")), 1, 1);
    }

    @Test
    void noTrialIsNoFailure() {
        FailureTally tally = tally();

        assertCount(tally, 0, 0);
        assertThat(tally.status()).isEqualTo(ResistanceStatus.NOT_MET);
        assertThat(tally.count().forWorkup()).isEqualTo(Answer.UNMET);
        assertThat(tally.count().evidence()).isEmpty();
    }

    @Test
    void whatMissingAnswersCouldMakeFailedIsPossible() {
        assertCount(tally(SampleTrial.of("sertraline").with("adherence", Answer.UNKNOWN).verdict(TrialVerdict.INDETERMINATE)), 0, 1);
        assertCount(tally(SampleTrial.of("sertraline").doseUnknown().verdict(TrialVerdict.INDETERMINATE)), 0, 1);
        assertCount(tally(SampleTrial.of("sertraline").weeksUnknown().verdict(TrialVerdict.INDETERMINATE)), 0, 1);
        assertCount(tally(SampleTrial.of("sertraline").outcomeUnknown()), 0, 1);
        assertCount(tally(SampleTrial.of("sertraline").with("inEpisode", Answer.UNKNOWN)), 0, 1);
        assertThat(tally(SERTRALINE, SampleTrial.of("venlafaxine").outcomeUnknown()).status()).isEqualTo(ResistanceStatus.POSSIBLE);
    }

    @Test
    void whatNoAnswerCouldMakeFailedIsNotPossible() {
        assertCount(tally(SampleTrial.of("sertraline").mg(25).outcomeUnknown().verdict(TrialVerdict.INADEQUATE)), 0, 0);
        assertCount(tally(SampleTrial.of("sertraline").weeks(3).ongoing().with("adherence", Answer.UNKNOWN).outcomeUnknown()
                .verdict(TrialVerdict.IN_PROGRESS)), 0, 0);
        assertCount(tally(SampleTrial.of("sertraline").with("adherence", Answer.UNMET).verdict(TrialVerdict.INADEQUATE)), 0, 0);
        assertCount(tally(SampleTrial.of("sertraline").improved(0.6)), 0, 0);
        assertCount(tally(SampleTrial.of("sertraline").with("indicated", Answer.UNMET).outcomeUnknown().verdict(TrialVerdict.OTHER_USE)), 0, 0);
        assertCount(tally(SampleTrial.of("sertraline").weeks(2).with("tolerated", Answer.UNMET).verdict(TrialVerdict.INTOLERANT)), 0, 0);
        assertCount(tally(SampleTrial.of("sertraline").with("inEpisode", Answer.UNMET)), 0, 0);
    }

    @Test
    void aRelapseWithAdequateUseIsPossible() {
        SampleTrial relapse = SampleTrial.of("sertraline").with("relapsed", Answer.MET).verdict(TrialVerdict.RELAPSED);

        assertCount(tally(relapse), 0, 1);
        assertCount(tally(SampleTrial.of("sertraline").mg(25).with("relapsed", Answer.MET).verdict(TrialVerdict.RELAPSED)), 0, 0);
        assertCount(ResistanceBench.under(ResistanceBench.changed(Map.of("relapseCounts", Answer.MET))).tally(relapse), 1, 1);
        assertCount(ResistanceBench.under(ResistanceBench.changed(Map.of("relapseCounts", Answer.UNMET))).tally(relapse), 0, 0);
    }

    @Test
    void trialsTakenTogetherAndJudgedOnOneScoreCountOnce() {
        SampleTrial first = SampleTrial.of("sertraline").judgedOn("phq-9 2026-03-01");
        SampleTrial second = SampleTrial.of("bupropion").from("2026-01-10").judgedOn("phq-9 2026-03-01");

        FailureTally tally = tally(first, second);

        assertCount(tally, 1, 1);
        assertThat(tally.classesFailed()).containsExactly("SSRI", "NDRI");
        assertCount(tally(first, SampleTrial.of("bupropion").judgedOn("phq-9 2026-03-08")), 2, 2);
        assertCount(tally(first, SampleTrial.of("bupropion").from("2026-02-20").judgedOn("phq-9 2026-03-01")), 2, 2);
        assertCount(ResistanceBench.under(ResistanceBench.changed(Map.of("combinationCountsOne", false))).tally(first, second), 2, 2);
    }

    @Test
    void aPairThatCannotBeJudgedCountsTwoAmongThePossible() {
        assertCount(tally(SampleTrial.of("sertraline").doseUnknown().judgedOn("phq-9 2026-03-01"),
                SampleTrial.of("bupropion").doseUnknown().judgedOn("phq-9 2026-03-01")), 0, 2);
    }

    @Test
    void aCombinationAddsOneToItsPartThatFailedAloneBefore() {
        SampleTrial alone = SampleTrial.of("sertraline").from("2025-06-01");
        SampleTrial again = SampleTrial.of("sertraline").judgedOn("phq-9 2026-03-01");
        SampleTrial added = SampleTrial.of("bupropion").judgedOn("phq-9 2026-03-01");

        assertCount(tally(alone, again, added), 2, 2);
        assertCount(tally(alone, SampleTrial.of("bupropion").from("2025-09-01"), again, added), 2, 2);
    }

    @Test
    void lifetimeFailuresAreShownAndGateNothing() {
        FailureTally tally = tally(SERTRALINE, SampleTrial.of("venlafaxine").from("2019-01-01").with("inEpisode", Answer.UNMET));

        assertCount(tally, 1, 1);
        assertThat(tally.lifetimeConfirmed()).isEqualTo(2);
        assertThat(tally.status()).isEqualTo(ResistanceStatus.NOT_MET);
        assertCount(ResistanceBench.under(ResistanceBench.changed(Map.of("lifetime", true)))
                .tally(SERTRALINE, SampleTrial.of("venlafaxine").from("2019-01-01").with("inEpisode", Answer.UNMET)), 2, 2);
    }

    @Test
    void outOfScopeNothingIsAssessedButCountsAreShown() {
        FailureTally tally = ResistanceBench.under("default").outOfScope().tally(SERTRALINE, SampleTrial.of("venlafaxine"));

        assertCount(tally, 2, 2);
        assertThat(tally.status()).isEqualTo(ResistanceStatus.NOT_ASSESSED);
        assertThat(tally.count().trd()).isEqualTo(Answer.UNMET);
        assertThat(tally.profiles()).allSatisfy(result -> assertThat(result.status()).isEqualTo(ResistanceStatus.NOT_ASSESSED));
    }

    @Test
    void nonResponseToFirstLineTreatmentIsNeverCalledResistance() {
        FailureTally tally = ResistanceBench.under("first-line-nonresponse").tally(SERTRALINE);

        assertThat(tally.status()).isEqualTo(ResistanceStatus.MET);
        assertThat(tally.count().trd()).isEqualTo(Answer.UNMET);
    }

    @Test
    void intolerantTrialsAreCountedByIngredientAndClass() {
        FailureTally two = tally(SampleTrial.intolerant("sertraline"), SampleTrial.intolerant("escitalopram"));
        FailureTally three = tally(SampleTrial.intolerant("sertraline"), SampleTrial.intolerant("escitalopram"), SampleTrial.intolerant("bupropion"));

        assertThat(two.count().intolerantForReferral()).isEqualTo(Answer.MET);
        assertThat(tally(SampleTrial.intolerant("sertraline"), SampleTrial.intolerant("sertraline")).count().intolerantForReferral()).isEqualTo(Answer.UNMET);
        assertThat(three.count().intolerantForEct()).isEqualTo(Answer.MET);
        assertThat(tally(SampleTrial.intolerant("sertraline"), SampleTrial.intolerant("escitalopram"), SampleTrial.intolerant("fluoxetine")).count()
                .intolerantForEct()).isEqualTo(Answer.UNMET);
    }

    @Test
    void classesLeftAreThoseNotYetFailedAndNotTheLatestTrials() {
        FailureTally tally = tally(SERTRALINE, SampleTrial.of("nortriptyline").from("2026-04-01"));

        assertThat(tally.count().classesLeft()).contains("SNRI", "NDRI", "MAOI").doesNotContain("SSRI", "TCA");
        assertThat(tally.count().classLeft()).isEqualTo(Answer.MET);
        assertThat(tally.count().tcaAndMaoiFailed()).isEqualTo(Answer.UNMET);
    }

    @Test
    void thresholdsComeFromTheProfile() {
        Profile strict = ResistanceBench.changed(Map.of("neededForTms", 3, "neededForVns", 5));
        SampleTrial[] four = {SERTRALINE, SampleTrial.of("venlafaxine"), SampleTrial.of("bupropion"), SampleTrial.of("mirtazapine")};

        assertThat(tally(four).count().forVns()).isEqualTo(Answer.MET);
        assertThat(ResistanceBench.under(strict).tally(four).count().forVns()).isEqualTo(Answer.UNMET);
        assertThat(ResistanceBench.under(strict).tally(four).count().forTms()).isEqualTo(Answer.MET);
    }

    @Test
    void theLatestFailureIsTheLatestScoreOfASureFailure() {
        assertThat(tally(SERTRALINE, SampleTrial.of("venlafaxine").from("2026-03-01").outcomeUnknown()).latestFailure())
                .contains(LocalDate.of(2026, 3, 2));
    }
}

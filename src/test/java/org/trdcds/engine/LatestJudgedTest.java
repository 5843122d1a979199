package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.trdcds.assessment.LatestJudgedTrial;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.patient.Answer;

/** Which trial is the latest judged one, and whether it brought benefit. */
class LatestJudgedTest {

    private static Optional<LatestJudgedTrial> latest(SampleTrial... trials) {
        return LatestJudged.of(ResistanceBench.under("default").judged(trials), SampleTrial.AS_OF);
    }

    private static Answer noBenefit(SampleTrial trial) {
        return latest(trial).orElseThrow().noBenefit();
    }

    @Test
    void noTrialIsNone() {
        assertThat(latest()).isEmpty();
    }

    @Test
    void theLatestEndWinsThenTheLatestStart() {
        SampleTrial early = SampleTrial.of("sertraline").from("2026-01-05");
        SampleTrial late = SampleTrial.of("venlafaxine").from("2026-03-05");

        assertThat(latest(late, early)).get().extracting(LatestJudgedTrial::ingredient).isEqualTo("venlafaxine");
        assertThat(latest(SampleTrial.of("sertraline").ongoing(), late)).get().extracting(LatestJudgedTrial::ingredient).isEqualTo("sertraline");
        assertThat(latest(SampleTrial.of("sertraline").ongoing(), SampleTrial.of("venlafaxine").from("2026-03-05").ongoing())).get()
                .extracting(LatestJudgedTrial::ingredient).isEqualTo("venlafaxine");
    }

    @Test
    void trialsInProgressInadequateOrForAnotherUseArePassedOver() {
        SampleTrial failed = SampleTrial.of("sertraline");

        for (TrialVerdict passed : new TrialVerdict[] {TrialVerdict.IN_PROGRESS, TrialVerdict.INADEQUATE, TrialVerdict.OTHER_USE}) {
            assertThat(latest(failed, SampleTrial.of("venlafaxine").from("2026-04-01").verdict(passed))).get()
                    .extracting(LatestJudgedTrial::ingredient).isEqualTo("sertraline");
        }
        assertThat(latest(failed, SampleTrial.of("mirtazapine").from("2026-04-01").outcomeUnknown().with("indicated", Answer.UNKNOWN))).get()
                .extracting(LatestJudgedTrial::ingredient).isEqualTo("sertraline");
    }

    @Test
    void trialsOfEarlierEpisodesAreNotLookedAt() {
        assertThat(latest(SampleTrial.of("sertraline").with("inEpisode", Answer.UNMET))).isEmpty();
        assertThat(noBenefit(SampleTrial.of("sertraline").with("inEpisode", Answer.UNKNOWN))).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void noBenefitFollowsVerdictAndOutcome() {
        assertThat(noBenefit(SampleTrial.of("sertraline").ongoing())).isEqualTo(Answer.MET);
        assertThat(noBenefit(SampleTrial.of("sertraline").improved(-0.3).ongoing())).isEqualTo(Answer.MET);
        assertThat(noBenefit(SampleTrial.of("sertraline").improved(0.3).ongoing())).isEqualTo(Answer.UNMET);
        assertThat(noBenefit(SampleTrial.of("sertraline").improved(0.3))).isEqualTo(Answer.MET);
        assertThat(noBenefit(SampleTrial.of("sertraline").improved(0.3).with("ongoing", Answer.UNKNOWN))).isEqualTo(Answer.UNKNOWN);
        assertThat(noBenefit(SampleTrial.of("sertraline").improved(0.6))).isEqualTo(Answer.UNMET);
        assertThat(noBenefit(SampleTrial.of("sertraline").outcomeUnknown())).isEqualTo(Answer.UNKNOWN);
        assertThat(noBenefit(SampleTrial.intolerant("sertraline"))).isEqualTo(Answer.MET);
        assertThat(noBenefit(SampleTrial.of("sertraline").verdict(TrialVerdict.RELAPSED))).isEqualTo(Answer.MET);
    }

    @Test
    void anOngoingTrialThatIsNotToleratedCountsAsIntolerantUnlessItHelped() {
        SampleTrial notTolerated = SampleTrial.of("sertraline").ongoing().with("tolerated", Answer.UNMET).with("adherence", Answer.UNMET)
                .verdict(TrialVerdict.INADEQUATE);
        SampleTrial partial = SampleTrial.of("sertraline").ongoing().improved(0.3).with("tolerated", Answer.UNMET);
        SampleTrial helped = SampleTrial.of("sertraline").ongoing().improved(0.6).with("tolerated", Answer.UNMET);

        assertThat(latest(notTolerated)).get().extracting(LatestJudgedTrial::verdict, LatestJudgedTrial::noBenefit)
                .containsExactly(TrialVerdict.INTOLERANT, Answer.MET);
        assertThat(noBenefit(partial)).isEqualTo(Answer.MET);
        assertThat(latest(helped)).get().extracting(LatestJudgedTrial::verdict).isEqualTo(TrialVerdict.RESPONDED);
    }

    @Test
    void onlyOneOfItsClassIsAskedOfTheEpisode() {
        SampleTrial sertraline = SampleTrial.of("sertraline").ongoing();

        assertThat(latest(sertraline, SampleTrial.of("venlafaxine"))).get().extracting(LatestJudgedTrial::onlyOneOfClass).isEqualTo(Answer.MET);
        assertThat(latest(sertraline, SampleTrial.of("escitalopram").weeks(2).verdict(TrialVerdict.INADEQUATE))).get()
                .extracting(LatestJudgedTrial::onlyOneOfClass).isEqualTo(Answer.UNMET);
        assertThat(latest(sertraline, SampleTrial.of("escitalopram").with("inEpisode", Answer.UNMET))).get()
                .extracting(LatestJudgedTrial::onlyOneOfClass).isEqualTo(Answer.MET);
        assertThat(latest(sertraline, SampleTrial.of("escitalopram").with("inEpisode", Answer.UNKNOWN))).get()
                .extracting(LatestJudgedTrial::onlyOneOfClass).isEqualTo(Answer.UNKNOWN);
    }
}

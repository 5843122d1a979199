package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.trdcds.assessment.CurrentTrial;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.patient.Answer;

/** What the current trial says to the next-step rules. */
class CurrentTrialsTest {

    private static CurrentTrial current(SampleTrial trial) {
        return amongThese(trial.current()).orElseThrow();
    }

    private static SampleTrial ongoing() {
        return SampleTrial.of("sertraline").ongoing();
    }

    private static SampleTrial lapsed() {
        return SampleTrial.of("sertraline").with("ongoing", Answer.UNKNOWN);
    }

    private static Optional<CurrentTrial> amongThese(SampleTrial... trials) {
        return CurrentTrials.of(ResistanceBench.under("default").judged(trials), SampleTrial.AS_OF);
    }

    @Test
    void withoutACurrentTrialThereIsNone() {
        assertThat(amongThese(SampleTrial.of("sertraline"))).isEmpty();
    }

    /** Clinical specification section 2: whether a trial is still taken is unknown for a year after its supply ran out. */
    @Test
    void aTrialThatMayStillBeTakenMayBeTheCurrentOne() {
        assertThat(amongThese(lapsed())).get()
                .satisfies(trial -> assertThat(trial.current()).isEqualTo(Answer.UNKNOWN))
                .satisfies(trial -> assertThat(trial.ongoing()).isEqualTo(Answer.UNKNOWN));
        assertThat(amongThese(lapsed().with("indicated", Answer.UNKNOWN))).isEmpty();
        assertThat(current(lapsed()).current()).isEqualTo(Answer.MET);
        assertThat(amongThese(lapsed(), SampleTrial.of("venlafaxine").ongoing().current())).get()
                .satisfies(trial -> assertThat(trial.ingredient()).isEqualTo("venlafaxine"));
    }

    @Test
    void theOutcomeIsAskedOneByOne() {
        CurrentTrial partial = current(ongoing().improved(0.3));
        CurrentTrial open = current(ongoing().outcomeUnknown());

        assertThat(partial.partial()).isEqualTo(Answer.MET);
        assertThat(partial.noneOrWorse()).isEqualTo(Answer.UNMET);
        assertThat(partial.remission()).isEqualTo(Answer.UNMET);
        assertThat(open.noneOrWorse()).isEqualTo(Answer.UNKNOWN);
        assertThat(open.remission()).isEqualTo(Answer.UNKNOWN);
        assertThat(current(ongoing().improved(0.6)).response()).isEqualTo(Answer.MET);
        assertThat(current(ongoing()).ssri()).isTrue();
    }

    @Test
    void inadequateUseIsADoseOrAdherenceThatFallsShortWhileItIsTaken() {
        assertThat(current(ongoing()).inadequateUse()).isEqualTo(Answer.UNMET);
        assertThat(current(ongoing().mg(25)).inadequateUse()).isEqualTo(Answer.MET);
        assertThat(current(ongoing().with("adherence", Answer.UNMET)).inadequateUse()).isEqualTo(Answer.MET);
        assertThat(current(ongoing().with("adherence", Answer.UNKNOWN)).inadequateUse()).isEqualTo(Answer.UNKNOWN);
        assertThat(current(SampleTrial.of("sertraline").mg(25)).inadequateUse()).isEqualTo(Answer.UNMET);
        assertThat(current(ongoing().mg(25).outcomeUnknown()).inadequateUse()).isEqualTo(Answer.MET);
    }

    @Test
    void nothingIsWaitedForWhenItIsNotToleratedOrMakesThingsWorse() {
        assertThat(current(ongoing().mg(25).with("tolerated", Answer.UNMET)).inadequateUse()).isEqualTo(Answer.UNMET);
        assertThat(current(ongoing().mg(25).improved(-0.4)).inadequateUse()).isEqualTo(Answer.UNMET);
    }

    @Test
    void aRelapseAfterALoweredDoseIsMarked() {
        SampleTrial relapse = ongoing().with("relapsed", Answer.MET).verdict(TrialVerdict.RELAPSED);

        assertThat(current(relapse.with("doseLowered", Answer.MET)).afterReduction()).isEqualTo(Answer.MET);
        assertThat(current(relapse.with("doseLowered", Answer.UNMET)).afterReduction()).isEqualTo(Answer.UNMET);
    }

    @Test
    void theWeeksStillToGoAreNamedAndDated() {
        assertThat(current(ongoing().weeks(4)).weeksShort()).isEqualTo("2 more weeks at an adequate dose to reach 6 weeks, on 2026-07-14");
        assertThat(current(ongoing().weeks(5)).weeksShort()).isEqualTo("7 more days at an adequate dose to reach 6 weeks, on 2026-07-07");
        assertThat(current(ongoing().weeks(4).mg(25)).weeksShort()).isEqualTo("6 more weeks at an adequate dose to reach 6 weeks");
        assertThat(current(ongoing().weeks(8)).weeksShort()).isEmpty();
    }
}

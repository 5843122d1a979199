package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.patient.Answer;

/** A shown trial says why its verdict is what it is and what would settle it. */
class TrialAssessmentsTest {

    private static TrialAssessment of(SampleTrial trial) {
        return TrialAssessments.of(ResistanceBench.under("default").judged(trial), Answer.UNKNOWN).get(0);
    }

    @Test
    void aFailedTrialTellsItsOutcomeFirst() {
        assertThat(of(SampleTrial.of("sertraline").mg(100)).reasons()).containsExactly("outcome none",
                "Highest dose 100 mg a day; minimum adequate dose 50 mg", "8 weeks at an adequate dose; 6 needed", "Taken as directed");
    }

    @Test
    void anInadequateTrialTellsFirstWhatFellShort() {
        TrialAssessment trial = of(SampleTrial.of("sertraline").mg(25).verdict(TrialVerdict.INADEQUATE));

        assertThat(trial.reasons()).first().isEqualTo("Highest dose 25 mg a day; minimum adequate dose 50 mg");
        assertThat(trial.missing()).isEmpty();
    }

    @Test
    void anIndeterminateTrialNamesWhatIsMissing() {
        TrialAssessment trial = of(SampleTrial.of("sertraline").doseUnknown().weeksUnknown().with("adherence", Answer.UNKNOWN)
                .with("indicated", Answer.UNKNOWN).outcomeUnknown());

        assertThat(trial.missing()).containsExactly("indication", "dose", "dates", "adherence", "outcome");
        assertThat(trial.reasons()).startsWith("Dose not documented", "Dates not documented", "Adherence not documented");
    }

    @Test
    void aTrialInProgressAsksNoOutcomeYet() {
        assertThat(of(SampleTrial.of("sertraline").weeks(2).ongoing().with("adherence", Answer.UNKNOWN).outcomeUnknown()
                .verdict(TrialVerdict.IN_PROGRESS)).missing()).isEqualTo(List.of("adherence"));
    }

    @Test
    void aTrialThatMayBelongToAnEarlierEpisodeAsksForTheOnset() {
        assertThat(of(SampleTrial.of("sertraline").with("inEpisode", Answer.UNKNOWN)).missing()).containsExactly("onset");
    }

    @Test
    void aTrialWithoutItsOwnDatesAsksWhetherItBelongsToTheEpisode() {
        assertThat(of(SampleTrial.of("sertraline").weeksUnknown().with("duration", Answer.UNKNOWN).with("inEpisode", Answer.UNKNOWN).outcomeUnknown())
                .missing()).contains("dates", "in-episode").doesNotContain("onset");
    }

    @Test
    void aLostResponseAsksWhetherItLastedWhereThatCountsAsPossible() {
        SampleTrial lost = SampleTrial.of("sertraline").improved(0.6).with("relapsed", Answer.MET).verdict(TrialVerdict.RELAPSED);

        assertThat(of(lost).missing()).containsExactly("relapse-lasted");
        assertThat(of(lost.with("adherence", Answer.UNKNOWN)).missing()).containsExactly("adherence", "relapse-lasted");
        assertThat(of(lost.with("adherence", Answer.UNMET)).missing()).isEmpty();
    }

    @Test
    void aLostResponseAsksNothingWhereItSurelyCountsOrNever() {
        List<JudgedTrial> lost = ResistanceBench.under("default")
                .judged(SampleTrial.of("sertraline").improved(0.6).with("relapsed", Answer.MET).verdict(TrialVerdict.RELAPSED));

        assertThat(TrialAssessments.of(lost, Answer.MET).get(0).missing()).isEmpty();
        assertThat(TrialAssessments.of(lost, Answer.UNMET).get(0).missing()).isEmpty();
    }

    @Test
    void aTrialWhoseSupplyLapsedAsksWhetherItIsStillTaken() {
        SampleTrial lapsed = SampleTrial.of("sertraline").with("ongoing", Answer.UNKNOWN);

        assertThat(of(lapsed).missing()).containsExactly("ongoing");
        assertThat(of(lapsed.improved(0.6)).missing()).containsExactly("ongoing");
        assertThat(of(lapsed.verdict(TrialVerdict.INADEQUATE)).missing()).containsExactly("ongoing");
        assertThat(of(lapsed.verdict(TrialVerdict.OTHER_USE)).missing()).isEmpty();
    }

    @Test
    void aRiseAfterALapsedSupplyAsksWhetherItCameOnTreatment() {
        assertThat(of(SampleTrial.of("sertraline").improved(0.6).with("ongoing", Answer.UNKNOWN).with("relapsed", Answer.UNKNOWN)).missing())
                .containsExactly("relapsed", "ongoing");
    }
}

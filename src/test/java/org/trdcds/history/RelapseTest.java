package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.TrialChart.day;
import static org.trdcds.history.TrialChart.depressed;

import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Diagnosis;

/** Loss of a benefit while still treated, and what may be discontinuation (clinical.md section 2; H10, H11). */
class RelapseTest {

    private static TrialChart treated() {
        return depressed().order("sertraline", 100, 300).phq9(300, 20);
    }

    @Test
    void afterRemissionAScoreAtTheRelapseCutOffIsARelapse() {
        assertThat(treated().phq9(360, 4).phq9(450, 10).trial().relapsed()).isEqualTo(Answer.MET);
        assertThat(treated().phq9(360, 4).phq9(450, 9).trial().relapsed()).isEqualTo(Answer.UNMET);
    }

    @Test
    void afterResponseItAlsoTakesFivePointsAboveTheBest() {
        assertThat(treated().phq9(360, 8).phq9(450, 13).trial().relapsed()).isEqualTo(Answer.MET);
        assertThat(treated().phq9(360, 8).phq9(450, 12).trial().relapsed()).isEqualTo(Answer.UNMET);
        assertThat(treated().phq9(360, 11).phq9(450, 20).trial().relapsed()).isEqualTo(Answer.UNMET);
    }

    @Test
    void otherInstrumentsAskForAQuarterOfTheBaseline() {
        TrialChart chart = depressed().order("sertraline", 100, 300).score("MADRS", 300, 32).score("MADRS", 360, 14);
        assertThat(chart.score("MADRS", 450, 22).trial().relapsed()).isEqualTo(Answer.MET);
        assertThat(depressed().order("sertraline", 100, 300).score("MADRS", 300, 32).score("MADRS", 360, 14).score("MADRS", 450, 21).trial()
                .relapsed()).isEqualTo(Answer.UNMET);
    }

    @Test
    void notWhenALaterScoreIsBackInTheResponseRange() {
        assertThat(treated().phq9(360, 4).phq9(450, 14).phq9(480, 7).trial().relapsed()).isEqualTo(Answer.UNMET);
    }

    @Test
    void aScoreOverTheCutOffIsALossEvenWhereItIsHalfOfAHighBaseline() {
        TrialChart high = depressed().order("sertraline", 100, 300).phq9(300, 27);
        assertThat(high.phq9(360, 8).phq9(450, 13).trial().relapsed()).isEqualTo(Answer.MET);
        assertThat(depressed().order("sertraline", 100, 300).phq9(300, 27).phq9(360, 8).phq9(450, 12).trial().relapsed())
                .isEqualTo(Answer.UNMET);
    }

    @Test
    void oneScoreIsMarked() {
        assertThat(treated().phq9(360, 4).phq9(450, 14).trial().trial().remarks()).containsExactly("relapse rests on one score, repeat");
        assertThat(treated().phq9(360, 4).phq9(450, 14).phq9(470, 15).trial().trial().remarks()).isEmpty();
    }

    @Test
    void aRecordedRelapseOnTreatmentAfterTheResponseIsOne() {
        TrialChart chart = treated().phq9(360, 6)
                .diagnosis("F33.1", Optional.empty(), Optional.of(day(400)), Diagnosis.Status.RELAPSE);
        assertThat(chart.trial().relapsed()).isEqualTo(Answer.MET);
        assertThat(treated().phq9(360, 6).diagnosis("F33.1", Optional.empty(), Optional.of(day(350)), Diagnosis.Status.RELAPSE).trial()
                .relapsed()).isEqualTo(Answer.UNMET);
    }

    @Test
    void afterTheEndItIsNoRelapseOfTheTrial() {
        assertThat(depressed().order("sertraline", 100, 300, 400).phq9(300, 20).phq9(390, 3).phq9(480, 18).trial().relapsed())
                .isEqualTo(Answer.UNMET);
    }

    @Test
    void afterALapsedSupplyItIsOpen() {
        TrialChart chart = depressed().order("sertraline", 100, 300, entry -> entry.supplyDays(OptionalInt.of(90)))
                .phq9(300, 20).phq9(380, 3).phq9(480, 18);
        assertThat(chart.trial().relapsed()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aRiseSoonAfterStoppingIsNeitherRelapseNorEndpoint() {
        TrialChart chart = depressed().order("sertraline", 100, 300, 450).phq9(300, 20).phq9(440, 6).phq9(455, 16);
        assertThat(chart.trial().outcome()).isEqualTo(Outcome.RESPONSE);
        assertThat(chart.history().discontinuationRises()).singleElement().satisfies(rise -> {
            assertThat(rise.recent()).isEqualTo(Answer.MET);
            assertThat(rise.date()).isEqualTo(day(455));
            assertThat(rise.statement()).contains("PHQ-9 rose from 6 to 16");
        });
    }

    @Test
    void aRiseSoonAfterADoseReductionIsNoRelapseButASecondOneIs() {
        TrialChart reduced = treated().order("sertraline", 50, 420).phq9(400, 4).phq9(440, 14);
        assertThat(reduced.trial().relapsed()).isEqualTo(Answer.UNMET);
        assertThat(reduced.trial().outcome()).isEqualTo(Outcome.REMISSION);
        assertThat(reduced.phq9(460, 15).trial().relapsed()).isEqualTo(Answer.MET);
    }

    @Test
    void theWindowIsSixWeeksAndTenForFluoxetine() {
        assertThat(depressed().order("sertraline", 100, 300, 400).phq9(300, 20).phq9(395, 6).phq9(442, 16).history().discontinuationRises())
                .hasSize(1);
        assertThat(depressed().order("sertraline", 100, 300, 400).phq9(300, 20).phq9(395, 6).phq9(443, 16).history().discontinuationRises())
                .isEmpty();
        assertThat(depressed().order("fluoxetine", 20, 300, 400).phq9(300, 20).phq9(395, 6).phq9(470, 16).history().discontinuationRises())
                .hasSize(1);
    }

    @Test
    void anOldRiseIsNoFinding() {
        assertThat(depressed().order("sertraline", 100, 200, 300).phq9(200, 20).phq9(295, 6).phq9(310, 16).history().discontinuationRises())
                .singleElement().satisfies(rise -> assertThat(rise.recent()).isEqualTo(Answer.UNMET));
    }
}

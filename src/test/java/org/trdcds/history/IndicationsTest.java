package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.TrialChart.chart;
import static org.trdcds.history.TrialChart.depressed;
import static org.trdcds.history.TrialChart.icd;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.MedicationEntry;

/** What is a trial and what is another use (clinical.md section 2; reading 6). */
class IndicationsTest {

    private static UnaryOperator<MedicationEntry.Builder> against(String... codes) {
        return entry -> entry.indications(Arrays.stream(codes).map(TrialChart::icd).toList());
    }

    @Test
    void anIndicationOtherThanDepressionOnlyIsAnotherUse() {
        assertThat(depressed().order("duloxetine", 60, 400, against("M79.7")).trial().indicated()).isEqualTo(Answer.UNMET);
        assertThat(depressed().order("duloxetine", 60, 400, against("M79.7", "F33.1")).trial().indicated()).isEqualTo(Answer.MET);
        assertThat(depressed().order("duloxetine", 60, 400, against("F33.1")).trial().indicated()).isEqualTo(Answer.MET);
        assertThat(depressed().order("duloxetine", 60, 400).trial().indicated()).isEqualTo(Answer.MET);
    }

    @Test
    void vagueCodesAreNoIndication() {
        assertThat(depressed().order("sertraline", 50, 400, against("Z79.899")).trial().indicated()).isEqualTo(Answer.MET);
        assertThat(depressed().order("sertraline", 50, 400, against("R45.2")).trial().indicated()).isEqualTo(Answer.MET);
    }

    @Test
    void anxietyIsATrialInAPatientWithADepressiveDiagnosisAtTheTimeAndIsMarked() {
        MeasuredTrial trial = depressed().order("sertraline", 50, 400, against("F41.1")).trial();
        assertThat(trial.indicated()).isEqualTo(Answer.MET);
        assertThat(trial.trial().remarks()).singleElement().satisfies(remark -> assertThat(remark).contains("anxiety"));
        assertThat(chart().order("sertraline", 50, 400, against("F41.1")).trial().indicated()).isEqualTo(Answer.UNMET);
        assertThat(chart().diagnosis("F33.1", 480).order("sertraline", 50, 300, 400).trial().indicated()).isEqualTo(Answer.MET);
        assertThat(chart().diagnosis("F33.1", 480).order("sertraline", 50, 300, entry -> against("F43.10").apply(entry)
                .status(MedicationEntry.Status.STOPPED).end(Optional.of(TrialChart.day(400)))).trial().indicated()).isEqualTo(Answer.UNMET);
    }

    @Test
    void oralSelegilineIsAnotherUseAndThePatchIsATrial() {
        assertThat(depressed().order("selegiline", 10, 400, entry -> entry.route("oral")).trial().indicated()).isEqualTo(Answer.UNMET);
        assertThat(depressed().order("selegiline", 6, 400, entry -> entry.route("transdermal")).trial().indicated()).isEqualTo(Answer.MET);
        assertThat(depressed().order("selegiline", 10, 400).trial().indicated()).isEqualTo(Answer.UNMET);
    }

    @Test
    void bupropionForSmokingIsAnotherUse() {
        assertThat(depressed().order("Zyban", 300, 400).trial().indicated()).isEqualTo(Answer.UNMET);
        assertThat(depressed().order("bupropion", 300, 400, against("F17.210")).trial().indicated()).isEqualTo(Answer.UNMET);
    }

    @Test
    void aSedatingDoseBesideAnotherAntidepressantIsAnotherUse() {
        TrialChart chart = depressed().order("trazodone", 50, 400).order("sertraline", 100, 400);
        assertThat(chart.trialOf("trazodone").indicated()).isEqualTo(Answer.UNMET);
        assertThat(chart.trialOf("sertraline").indicated()).isEqualTo(Answer.MET);
        assertThat(depressed().order("trazodone", 50, 400, against("F33.1")).order("sertraline", 100, 400).trialOf("trazodone").indicated())
                .isEqualTo(Answer.UNMET);
    }

    @Test
    void besideAnotherMeansAtLeastHalfOfItsTime() {
        assertThat(depressed().order("trazodone", 50, 400).order("sertraline", 100, 450).trialOf("trazodone").indicated())
                .isEqualTo(Answer.UNMET);
        assertThat(depressed().order("trazodone", 50, 400).order("sertraline", 100, 451).trialOf("trazodone").indicated())
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aSedatingDoseAloneIsAskedAboutUnlessGivenForDepressionAndNeverCurrent() {
        MeasuredTrial alone = depressed().order("trazodone", 50, 400).trial();
        assertThat(alone.indicated()).isEqualTo(Answer.UNKNOWN);
        assertThat(alone.current()).isFalse();
        assertThat(depressed().order("trazodone", 50, 400, against("F33.1")).trial().indicated()).isEqualTo(Answer.MET);
    }

    @Test
    void atOrAboveTheLowEndOfTheBandASedatingAgentIsATrial() {
        assertThat(depressed().order("trazodone", 150, 400).order("sertraline", 100, 400).trialOf("trazodone").indicated())
                .isEqualTo(Answer.MET);
        assertThat(depressed().order("nortriptyline", 75, 400).order("sertraline", 100, 400).trialOf("nortriptyline").indicated())
                .isEqualTo(Answer.MET);
        assertThat(depressed().order("nortriptyline", 50, 400).order("sertraline", 100, 400).trialOf("nortriptyline").indicated())
                .isEqualTo(Answer.UNMET);
    }

    @Test
    void courseAgentsAreNeverTrials() {
        TreatmentHistory history = depressed().order("sertraline", 100, 300).order("lithium", 900, 400).order("esketamine", 84, 420)
                .order("zuranolone", 50, 430).history();
        assertThat(history.trials()).extracting(trial -> trial.drug().ingredient()).containsExactly("sertraline");
        assertThat(history.courses()).extracting(Course::kind)
                .containsExactly(CourseKind.AUGMENTATION, CourseKind.ESKETAMINE, CourseKind.NEUROSTEROID);
    }

    @Test
    void anIndicationInWordsIsReadLikeACode() {
        UnaryOperator<MedicationEntry.Builder> migraine = entry -> entry.indications(List.of(CodedText.text("migraine prophylaxis")));
        assertThat(depressed().order("amitriptyline", 150, 400, migraine).trial().indicated()).isEqualTo(Answer.UNMET);
        UnaryOperator<MedicationEntry.Builder> depression = entry -> entry.indications(List.of(CodedText.text("major depression"), icd("G43.909")));
        assertThat(depressed().order("amitriptyline", 150, 400, depression).trial().indicated()).isEqualTo(Answer.MET);
    }
}

package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.SampleChart.AS_OF;
import static org.trdcds.history.SampleChart.daysAgo;
import static org.trdcds.history.SampleChart.depressed;
import static org.trdcds.history.SampleChart.empty;
import static org.trdcds.history.SampleChart.monthsAgo;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.knowledge.ContributorKind;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Diagnosis.Status;
import org.trdcds.patient.Diagnosis.Verification;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.Observation.Flag;
import org.trdcds.patient.Sex;

/** Clinical specification, section 4, what diagnoses, screens and laboratory values show. */
class ContributorsTest {

    @ParameterizedTest
    @CsvSource({"F41.1,anxiety,COMORBIDITY", "F43.10,ptsd,COMORBIDITY", "F42.9,ocd,COMORBIDITY", "F90.0,adhd,COMORBIDITY",
            "F60.3,borderline-pd,COMORBIDITY", "F60.6,avoidant-pd,COMORBIDITY", "F60.9,personality-disorder,COMORBIDITY",
            "F50.00,eating-disorder,COMORBIDITY", "G47.00,insomnia,COMORBIDITY", "G47.33,sleep-apnoea,COMORBIDITY",
            "G89.29,chronic-pain,COMORBIDITY", "I25.10,heart-disease,COMORBIDITY", "E11.9,diabetes,COMORBIDITY",
            "G20,parkinson,COMORBIDITY", "I63.9,stroke,COMORBIDITY", "G40.909,epilepsy,COMORBIDITY", "G35,ms,COMORBIDITY",
            "B20,hiv,COMORBIDITY", "E53.8,b12-deficiency,DEFICIENCY", "E55.9,vitamin-d-deficiency,DEFICIENCY", "D64.9,anaemia,ANAEMIA",
            "G31.84,cognition,COGNITION", "R41.81,cognition,COGNITION", "F34.1,persistent-depressive,PERSISTENT_DEPRESSION",
            "F43.21,adjustment,ADJUSTMENT", "F32.81,premenstrual,PREMENSTRUAL", "Z63.4,bereavement,BEREAVEMENT",
            "F43.81,bereavement,BEREAVEMENT", "F10.14,substance-induced-depression,SUBSTANCE_INDUCED",
            "F10.20,alcohol-use-disorder,SUBSTANCE", "F12.20,drug-use-disorder,SUBSTANCE", "Z63.0,stressor-relationship,STRESSOR",
            "Z56.0,stressor-work,STRESSOR", "Z59.0,stressor-housing,STRESSOR", "Z59.6,stressor-finances,STRESSOR",
            "Z63.4,stressor-bereavement,STRESSOR", "F17.210,nicotine,NICOTINE"})
    void anActiveDiagnosisIsAContributor(String code, String contributor, ContributorKind kind) {
        assertThat(depressed().diagnosis(code, daysAgo(10)).contributor(contributor)).hasValueSatisfying(found -> {
            assertThat(found.kind()).isEqualTo(kind);
            assertThat(found.present()).isEqualTo(Answer.MET);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"F10.11", "F10.21", "F12.21", "F11.11"})
    void remissionCodesAreHistory(String code) {
        assertThat(depressed().diagnosis(code, daysAgo(10)).facts(Contributor.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESOLVED", "INACTIVE", "REMISSION"})
    void resolvedInactiveAndRemittedDiagnosesAreHistory(String status) {
        assertThat(depressed().diagnosis("F41.1", Status.valueOf(status), daysAgo(10)).facts(Contributor.class)).isEmpty();
    }

    @Test
    void refutedDoesNotCountAndProvisionalLeavesItOpen() {
        assertThat(depressed().diagnosis("F41.1", Verification.REFUTED, daysAgo(10)).facts(Contributor.class)).isEmpty();
        assertThat(depressed().diagnosis("F41.1", Verification.PROVISIONAL, daysAgo(10)).contributor("anxiety").orElseThrow().present())
                .isEqualTo(Answer.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"GAD-7,10,anxiety,MET", "GAD-7,9,anxiety,none", "ISI,15,insomnia,MET", "ISI,14,insomnia,none", "STOP-BANG,5,sleep-apnoea,MET",
            "STOP-BANG,4,sleep-apnoea,UNKNOWN", "STOP-BANG,3,sleep-apnoea,UNKNOWN", "STOP-BANG,2,sleep-apnoea,none",
            "DAST-10,3,drug-use-disorder,MET", "DAST-10,2,drug-use-disorder,none"})
    void screens(String screen, int score, String contributor, String expected) {
        var found = depressed().score(screen, score, daysAgo(10)).contributor(contributor);

        assertThat(found.map(Contributor::present).map(Enum::name).orElse("none")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"MALE,4,MET", "MALE,3,none", "FEMALE,3,MET", "FEMALE,2,none", "UNKNOWN,4,MET", "UNKNOWN,3,UNKNOWN", "UNKNOWN,2,none"})
    void alcoholScreenBySex(Sex sex, int score, String expected) {
        var found = depressed().patient(sex, LocalDate.of(1986, 1, 15)).score("AUDIT-C", score, daysAgo(10)).contributor("alcohol-use-disorder");

        assertThat(found.map(Contributor::present).map(Enum::name).orElse("none")).isEqualTo(expected);
    }

    @Test
    void aLaterNegativeScreenReplacesAPositiveOneButNotADiagnosis() {
        assertThat(depressed().score("GAD-7", 15, daysAgo(60)).score("GAD-7", 4, daysAgo(5)).contributor("anxiety")).isEmpty();
        assertThat(depressed().diagnosis("F41.1", daysAgo(60)).score("GAD-7", 4, daysAgo(5)).contributor("anxiety")).isPresent();
    }

    @Test
    void comorbidityIsTreatedWhenTreatmentIsOnRecordInTwelveMonths() {
        assertThat(depressed().diagnosis("F90.0", daysAgo(10)).contributor("adhd").orElseThrow().treated()).isEqualTo(Answer.UNMET);
        assertThat(depressed().diagnosis("F90.0", daysAgo(10)).taking("methylphenidate", daysAgo(90)).contributor("adhd").orElseThrow().treated())
                .isEqualTo(Answer.MET);
        assertThat(depressed().diagnosis("F90.0", daysAgo(10)).took("methylphenidate", monthsAgo(30), monthsAgo(13)).contributor("adhd").orElseThrow()
                .treated()).isEqualTo(Answer.UNMET);
    }

    @Test
    void majorOnesComeFirst() {
        assertThat(List.of("F41.1", "G47.33", "G89.29", "E53.8", "D64.9")).allSatisfy(code ->
                assertThat(depressed().diagnosis(code, daysAgo(10)).facts(Contributor.class).get(0).major()).isEqualTo(Answer.MET));
        assertThat(List.of("I25.10", "E11.9", "E55.9")).allSatisfy(code ->
                assertThat(depressed().diagnosis(code, daysAgo(10)).facts(Contributor.class).get(0).major()).isEqualTo(Answer.UNMET));
    }

    @Test
    void laboratoryValuesByTheReportsOwnRange() {
        assertThat(depressed().lab("2132-9", 150, "pg/mL", 200, 900, daysAgo(30)).contributor("b12-deficiency")).isPresent();
        assertThat(depressed().lab("2132-9", 250, "pg/mL", 200, 900, daysAgo(30)).contributor("b12-deficiency")).isEmpty();
        assertThat(depressed().lab("718-7", 10.5, "g/dL", 12, 16, daysAgo(30)).contributor("anaemia")).isPresent();
        assertThat(depressed().lab("17861-6", 11.5, "mg/dL", 8.5, 10.5, daysAgo(30)).contributor("hypercalcaemia")).isPresent();
        assertThat(depressed().lab("17861-6", 7.5, "mg/dL", 8.5, 10.5, daysAgo(30)).contributor("hypocalcaemia")).isPresent();
        assertThat(depressed().lab("19123-9", 1.2, "mg/dL", 1.7, 2.2, daysAgo(30)).contributor("magnesium-deficiency")).isPresent();
    }

    @Test
    void elseByTheFlagElseUnknown() {
        assertThat(depressed().lab("2132-9", 150, "pg/mL", Flag.LOW, daysAgo(30)).contributor("b12-deficiency").orElseThrow().present()).isEqualTo(Answer.MET);
        assertThat(depressed().lab("2132-9", 150, "pg/mL", Flag.NORMAL, daysAgo(30)).contributor("b12-deficiency")).isEmpty();
        assertThat(depressed().lab("2132-9", 150, "pg/mL", Flag.NOT_RECORDED, daysAgo(30)).contributor("b12-deficiency").orElseThrow().present())
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void onlyTheLatestValueOfTwelveMonths() {
        assertThat(depressed().lab("2132-9", 150, "pg/mL", 200, 900, monthsAgo(13)).contributor("b12-deficiency")).isEmpty();
        assertThat(depressed().lab("2132-9", 150, "pg/mL", 200, 900, daysAgo(90)).lab("2132-9", 400, "pg/mL", 200, 900, daysAgo(9))
                .contributor("b12-deficiency")).isEmpty();
        assertThat(depressed().diagnosis("E53.8", daysAgo(90)).lab("2132-9", 400, "pg/mL", 200, 900, daysAgo(9)).contributor("b12-deficiency")).isEmpty();
    }

    @Test
    void aDefaultRangeComesWithAWarning() {
        var chart = depressed().lab("3016-3", 3, "mIU/L", Flag.NOT_RECORDED, daysAgo(30));

        assertThat(chart.read().notices()).anySatisfy(notice -> assertThat(notice.text()).contains("neither range nor flag"));
    }

    @Test
    void anAbnormalCognitiveScreenCountsWithAFirstOnsetFromSixty() {
        var late = empty().patient(Sex.MALE, AS_OF.minusYears(70)).score("MoCA", 25, daysAgo(30));
        assertThat(late.diagnosis("F32.1", Status.ACTIVE, Verification.CONFIRMED, AS_OF.minusYears(2), daysAgo(10)).contributor("cognition").orElseThrow()
                .present()).isEqualTo(Answer.MET);
        assertThat(late.diagnosis("F33.1", Status.ACTIVE, Verification.CONFIRMED, AS_OF.minusYears(30), daysAgo(10)).contributor("cognition")).isEmpty();

        var unknownOnset = empty().patient(Sex.MALE, AS_OF.minusYears(70)).score("MoCA", 25, daysAgo(30)).diagnosis("F33.1", daysAgo(10));
        assertThat(unknownOnset.contributor("cognition").orElseThrow().present()).isEqualTo(Answer.UNKNOWN);

        var normal = empty().patient(Sex.MALE, AS_OF.minusYears(70)).score("MoCA", 26, daysAgo(30))
                .diagnosis("F32.1", Status.ACTIVE, Verification.CONFIRMED, AS_OF.minusYears(2), daysAgo(10));
        assertThat(normal.contributor("cognition")).isEmpty();
    }

    @Test
    void possibleDiscontinuationSymptoms() {
        var rise = new DiscontinuationRise("paroxetine", daysAgo(20), Answer.MET, "PHQ-9 8 to 14 after paroxetine was stopped",
                List.of(Evidence.of("Observation/9", "PHQ-9 14", daysAgo(20))));

        assertThat(depressed().rise(rise).facts(DiscontinuationSymptoms.class)).singleElement()
                .satisfies(found -> assertThat(found.recent()).isEqualTo(Answer.MET));
    }
}

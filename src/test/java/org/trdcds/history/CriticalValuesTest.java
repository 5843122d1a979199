package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.SampleChart.daysAgo;
import static org.trdcds.history.SampleChart.depressed;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Diagnosis.Status;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.Observation.Flag;

/** Clinical specification, section 7, laboratory values, QTc and blood pressure. */
class CriticalValuesTest {

    private static final String LITHIUM = "14334-7";
    private static final String SODIUM = "2951-2";
    private static final String QTC = "8636-3";

    @ParameterizedTest
    @CsvSource({"14334-7,1.5,mmol/L,1", "14334-7,1.49,mmol/L,0", "2951-2,124.9,mmol/L,1", "2951-2,125,mmol/L,0", "8636-3,500,ms,1", "8636-3,499,ms,0"})
    void theLimits(String loinc, double value, String unit, int facts) {
        var found = depressed().lab(loinc, value, unit, Flag.NOT_RECORDED, daysAgo(3)).facts(CriticalValue.class);

        assertThat(found).hasSize(facts).allSatisfy(fact -> assertThat(fact.recent()).isEqualTo(Answer.MET));
    }

    @Test
    void olderThanFourteenDaysAsksForARepeat() {
        var fresh = depressed().lab(LITHIUM, 1.8, "mmol/L", Flag.HIGH, daysAgo(14));
        var old = depressed().lab(LITHIUM, 1.8, "mmol/L", Flag.HIGH, daysAgo(15));

        assertThat(fresh.facts(CriticalValue.class)).singleElement().satisfies(value -> assertThat(value.recent()).isEqualTo(Answer.MET));
        assertThat(fresh.says(Topic.STALE_CRITICAL_LAB)).isEqualTo(Answer.UNMET);
        assertThat(old.facts(CriticalValue.class)).singleElement().satisfies(value -> assertThat(value.recent()).isEqualTo(Answer.UNMET));
        assertThat(old.says(Topic.STALE_CRITICAL_LAB)).isEqualTo(Answer.MET);
    }

    @Test
    void aLaterValueReplacesIt() {
        assertThat(depressed().lab(SODIUM, 120, "mmol/L", Flag.LOW, daysAgo(5)).lab(SODIUM, 136, "mmol/L", Flag.NORMAL, daysAgo(4))
                .facts(CriticalValue.class)).isEmpty();
    }

    @Test
    void aValueInAnotherUnitCannotBeCompared() {
        assertThat(depressed().lab(QTC, 0.52, "s", Flag.NOT_RECORDED, daysAgo(3)).facts(CriticalValue.class)).singleElement()
                .satisfies(value -> assertThat(value.critical()).isEqualTo(Answer.UNKNOWN));
    }

    @Test
    void aLaterInpatientContactIsAnAssessment() {
        var chart = depressed().lab(LITHIUM, 1.8, "mmol/L", Flag.HIGH, daysAgo(3)).encounter(Encounter.Setting.INPATIENT, Answer.UNKNOWN, daysAgo(2));

        assertThat(chart.facts(CriticalValue.class)).singleElement().satisfies(value -> assertThat(value.assessed()).isEqualTo(Answer.MET));
    }

    @ParameterizedTest
    @CsvSource({"125,MET", "134,MET", "124,UNMET", "135,UNMET"})
    void lowSodiumAfterAStart(double sodium, Answer expected) {
        assertThat(depressed().taking("sertraline", daysAgo(80)).lab(SODIUM, sodium, "mmol/L", Flag.NOT_RECORDED, daysAgo(3))
                .says(Topic.SODIUM_LOW_AFTER_START)).isEqualTo(expected);
    }

    @Test
    void lowSodiumLongAfterAStartIsNot() {
        assertThat(depressed().taking("sertraline", daysAgo(100)).lab(SODIUM, 130, "mmol/L", Flag.LOW, daysAgo(3))
                .says(Topic.SODIUM_LOW_AFTER_START)).isEqualTo(Answer.UNMET);
    }

    @ParameterizedTest
    @CsvSource({"180,90,1", "150,120,1", "179,119,0"})
    void pressureOnAnMaoi(double systolic, double diastolic, int facts) {
        var chart = depressed().taking("phenelzine", daysAgo(60)).lab("8480-6", systolic, "mmHg", Flag.NOT_RECORDED, daysAgo(5))
                .lab("8462-4", diastolic, "mmHg", Flag.NOT_RECORDED, daysAgo(5));

        assertThat(chart.facts(PressureOnMaoi.class)).hasSize(facts);
    }

    @Test
    void withoutAnMaoiItIsNoAlertAndAfterFourteenDaysItIsNotRecent() {
        assertThat(depressed().taking("sertraline", daysAgo(60)).lab("8480-6", 200, "mmHg", Flag.NOT_RECORDED, daysAgo(5)).facts(PressureOnMaoi.class))
                .isEmpty();
        assertThat(depressed().taking("phenelzine", daysAgo(60)).lab("8480-6", 200, "mmHg", Flag.NOT_RECORDED, daysAgo(15)).facts(PressureOnMaoi.class))
                .singleElement().satisfies(fact -> assertThat(fact.recent()).isEqualTo(Answer.UNMET));
    }

    @Test
    void aCodedCrisisCountsToo() {
        assertThat(depressed().taking("tranylcypromine", daysAgo(60)).diagnosis("I16.9", daysAgo(5)).facts(PressureOnMaoi.class)).hasSize(1);
        assertThat(depressed().taking("tranylcypromine", daysAgo(60)).diagnosis("I16.9", Status.RESOLVED, daysAgo(5)).facts(PressureOnMaoi.class)).isEmpty();
    }

    @Test
    void pressureOverTheCautionLimitInSixMonths() {
        LocalDate day = daysAgo(30);
        assertThat(depressed().lab("8480-6", 141, "mmHg", Flag.NOT_RECORDED, day).says(Topic.BLOOD_PRESSURE_OVER_140_90)).isEqualTo(Answer.MET);
        assertThat(depressed().lab("8480-6", 140, "mmHg", Flag.NOT_RECORDED, day).lab("8462-4", 90, "mmHg", Flag.NOT_RECORDED, day)
                .says(Topic.BLOOD_PRESSURE_OVER_140_90)).isEqualTo(Answer.UNMET);
        assertThat(depressed().lab("8480-6", 160, "mmHg", Flag.NOT_RECORDED, daysAgo(200)).says(Topic.BLOOD_PRESSURE_OVER_140_90)).isEqualTo(Answer.UNKNOWN);
    }
}

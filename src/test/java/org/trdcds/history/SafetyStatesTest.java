package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.SampleChart.daysAgo;
import static org.trdcds.history.SampleChart.depressed;
import static org.trdcds.history.SampleChart.empty;
import static org.trdcds.history.SampleChart.monthsAgo;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Diagnosis.Status;
import org.trdcds.patient.Diagnosis.Verification;
import org.trdcds.patient.Encounter;

/** Clinical specification, section 7, states other than suicidality. */
class SafetyStatesTest {

    @ParameterizedTest
    @CsvSource({"R45.850,INTENT_TO_HARM_OTHERS", "F06.1,CATATONIA", "F30.10,MANIA", "F31.10,MANIA", "F31.0,MANIA", "F31.60,MANIA",
            "R44.0,PSYCHOTIC_FEATURES", "F33.3,PSYCHOTIC_FEATURES", "F32.3,PSYCHOTIC_FEATURES", "G25.71,AKATHISIA",
            "G90.81,SEROTONIN_SYNDROME", "G21.0,NEUROLEPTIC_MALIGNANT_SYNDROME", "F05,DELIRIUM",
            "F10.230,ALCOHOL_OR_SEDATIVE_WITHDRAWAL", "F13.230,ALCOHOL_OR_SEDATIVE_WITHDRAWAL"})
    void aFreshDiagnosisIsCurrent(String code, StateKind kind) {
        assertThat(depressed().diagnosis(code, daysAgo(5)).state(kind)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"command hallucinations,COMMAND_HALLUCINATIONS", "thoughts of harming child,INTENT_TO_HARM_OTHERS",
            "refusing food and fluids,REFUSAL_OF_FOOD_OR_DRINK", "severe self-neglect,SEVERE_SELF_NEGLECT", "catatonic stupor,CATATONIA"})
    void soIsAFindingInWords(String words, StateKind kind) {
        assertThat(depressed().finding(words, daysAgo(5)).state(kind)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"R45.850,INTENT_TO_HARM_OTHERS", "F06.1,CATATONIA", "F30.10,MANIA", "R44.0,PSYCHOTIC_FEATURES"})
    void afterNinetyDaysItIsAsked(String code, StateKind kind) {
        var chart = depressed().diagnosis(code, daysAgo(91));

        assertThat(chart.state(kind)).isEmpty();
        assertThat(chart.says(Topic.STALE_SAFETY_STATE)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void acuteIllnessOfLongAgoHasPassed() {
        var chart = depressed().diagnosis("F05", daysAgo(91));

        assertThat(chart.state(StateKind.DELIRIUM)).isEmpty();
        assertThat(chart.says(Topic.STALE_SAFETY_STATE)).isEqualTo(Answer.UNMET);
    }

    @Test
    void aPsychoticSpecifierStaysCurrentForTwelveMonthsWhileTheDiagnosisIsActive() {
        assertThat(empty().diagnosis("F33.3", monthsAgo(12)).state(StateKind.PSYCHOTIC_FEATURES)).isPresent();
        assertThat(empty().diagnosis("F33.3", monthsAgo(13)).state(StateKind.PSYCHOTIC_FEATURES)).isEmpty();
        assertThat(empty().diagnosis("F33.3", monthsAgo(13)).says(Topic.STALE_SAFETY_STATE)).isEqualTo(Answer.UNKNOWN);
        assertThat(empty().diagnosis("F33.3", Status.RESOLVED, monthsAgo(2)).state(StateKind.PSYCHOTIC_FEATURES)).isEmpty();
    }

    @Test
    void aLaterDepressiveCodeWithoutItReplacesIt() {
        assertThat(empty().diagnosis("F33.3", monthsAgo(4)).diagnosis("F33.2", monthsAgo(2)).state(StateKind.PSYCHOTIC_FEATURES)).isEmpty();
        assertThat(empty().diagnosis("F33.2", monthsAgo(4)).diagnosis("F33.3", monthsAgo(2)).state(StateKind.PSYCHOTIC_FEATURES)).isPresent();
    }

    @Test
    void theTopicSaysYesNoOrUnknown() {
        assertThat(depressed().says(Topic.PSYCHOTIC_FEATURES)).isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().diagnosis("R44.0", daysAgo(5)).says(Topic.PSYCHOTIC_FEATURES)).isEqualTo(Answer.MET);
        assertThat(depressed().diagnosis("R44.0", Status.RESOLVED, daysAgo(5)).says(Topic.PSYCHOTIC_FEATURES)).isEqualTo(Answer.UNMET);
        assertThat(depressed().diagnosis("R44.0", daysAgo(100)).says(Topic.PSYCHOTIC_FEATURES)).isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().says(Topic.REFUSING_FOOD_OR_DRINK)).isEqualTo(Answer.UNMET);
        assertThat(depressed().answer(Topic.REFUSING_FOOD_OR_DRINK).closedWorld()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROVISIONAL", "DIFFERENTIAL"})
    void whatIsOnlySuspectedIsAsked(String verification) {
        var chart = depressed().diagnosis("F30.10", Verification.valueOf(verification), daysAgo(5));

        assertThat(chart.state(StateKind.MANIA)).isEmpty();
        assertThat(chart.says(Topic.MANIA_NOW)).isEqualTo(Answer.UNKNOWN);
        assertThat(chart.says(Topic.STALE_SAFETY_STATE)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aLaterRemissionCodeEndsMania() {
        assertThat(depressed().diagnosis("F30.10", daysAgo(40)).diagnosis("F30.4", daysAgo(5)).state(StateKind.MANIA)).isEmpty();
    }

    @Test
    void activeAndUndatedIsCurrentAndSaysSo() {
        assertThat(depressed().diagnosis("F06.1", (LocalDate) null).state(StateKind.CATATONIA).orElseThrow().statement()).contains("undated");
    }

    @Test
    void psychosisWithRiskNeedsIdeationIntentCommandOrHarm() {
        assertThat(depressed().diagnosis("R44.0", daysAgo(5)).says(Topic.PSYCHOSIS_WITH_RISK)).isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().diagnosis("R44.0", daysAgo(5)).score("PHQ-9 item 9", 1, daysAgo(5)).says(Topic.PSYCHOSIS_WITH_RISK)).isEqualTo(Answer.MET);
        assertThat(depressed().finding("command hallucinations", daysAgo(5)).says(Topic.PSYCHOSIS_WITH_RISK)).isEqualTo(Answer.MET);
        assertThat(depressed().diagnosis("R44.0", daysAgo(5)).diagnosis("R45.850", daysAgo(5)).says(Topic.PSYCHOSIS_WITH_RISK)).isEqualTo(Answer.MET);
    }

    @Test
    void aRecentDeliveryIsAFactOfItsOwn() {
        assertThat(depressed().diagnosis("F53.1", daysAgo(10)).state(StateKind.RECENT_DELIVERY)).isPresent();
        assertThat(depressed().diagnosis("O80", monthsAgo(12)).state(StateKind.RECENT_DELIVERY)).isPresent();
        assertThat(depressed().diagnosis("O80", monthsAgo(13)).state(StateKind.RECENT_DELIVERY)).isEmpty();
    }

    @Test
    void anEncounterAloneCanStateIt() {
        var chart = depressed().encounter(Encounter.Setting.EMERGENCY, Answer.UNKNOWN, daysAgo(2), "G90.81");

        assertThat(chart.state(StateKind.SEROTONIN_SYNDROME)).isPresent();
        assertThat(chart.state(StateKind.SEROTONIN_SYNDROME).orElseThrow().assessed()).isEqualTo(Answer.UNMET);
    }

    @Test
    void thingsNotRecordedAreNoFacts() {
        assertThat(depressed().facts(SafetyFact.class)).isEmpty();
    }
}

package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.SampleChart.AS_OF;
import static org.trdcds.history.SampleChart.daysAgo;
import static org.trdcds.history.SampleChart.depressed;
import static org.trdcds.history.SampleChart.empty;
import static org.trdcds.history.SampleChart.monthsAgo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.history.ScopeOfRecord.Reason;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CareOrder;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Demographics;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.Diagnosis.Status;
import org.trdcds.patient.Diagnosis.Verification;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.Sex;

/** Clinical specification, section 1. */
class ScopeOfRecordTest {

    @ParameterizedTest
    @ValueSource(strings = {"F32.0", "F32.2", "F32.9", "F32.A", "F32.89", "F33.1", "F33.9", "F53.0"})
    void adultWithAnActiveDepressiveDisorderIsInScope(String code) {
        assertThat(empty().diagnosis(code, daysAgo(10)).scope().inScope()).isEqualTo(Answer.MET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"370143000", "36923009", "66344007"})
    void snomedCounterpartsAreInScope(String code) {
        var chart = empty().record(record -> record.add(new Diagnosis("Condition/1",
                CodedText.of(CodeSystem.SNOMED, code, ""), Status.ACTIVE, Verification.CONFIRMED, Optional.empty(), Optional.empty(),
                Optional.of(daysAgo(5)), Answer.UNKNOWN)));

        assertThat(chart.scope().inScope()).isEqualTo(Answer.MET);
    }

    @Test
    void aPerinatalMentalDisorderCountsWhenItNamesDepression() {
        assertThat(perinatal("Postpartum depression").scope().inScope()).isEqualTo(Answer.MET);
        assertThat(perinatal("Other mental disorder complicating pregnancy").scope().inScope()).isEqualTo(Answer.UNMET);
    }

    private static SampleChart perinatal(String text) {
        return empty().with(new Diagnosis("Condition/1", CodedText.of(CodeSystem.ICD10CM, "O99.345", text), Status.ACTIVE,
                Verification.CONFIRMED, Optional.empty(), Optional.empty(), Optional.of(daysAgo(5)), Answer.UNKNOWN));
    }

    @Test
    void premenstrualDisorderAloneIsNoDepressiveDisorder() {
        assertThat(empty().diagnosis("F32.81", daysAgo(10)).scope().kinds()).containsExactly(Reason.NO_DEPRESSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"F32.5", "F33.42"})
    void remissionCodeAloneIsInScopeAndInRemission(String code) {
        var chart = empty().diagnosis(code, daysAgo(10));

        assertThat(chart.scope().inScope()).isEqualTo(Answer.MET);
        assertThat(chart.says(Topic.IN_REMISSION)).isEqualTo(Answer.MET);
    }

    @Test
    void clinicalStatusOfRemissionAloneIsInScopeAndInRemission() {
        var chart = empty().diagnosis("F33.1", Status.REMISSION, daysAgo(10));

        assertThat(chart.scope().inScope()).isEqualTo(Answer.MET);
        assertThat(chart.says(Topic.IN_REMISSION)).isEqualTo(Answer.MET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"F32.4", "F33.40", "F33.41"})
    void partialRemissionIsInScopeAndRemissionUnknownUnlessAScoreDecides(String code) {
        var chart = empty().diagnosis(code, daysAgo(10));

        assertThat(chart.scope().inScope()).isEqualTo(Answer.MET);
        assertThat(chart.says(Topic.IN_REMISSION)).isEqualTo(Answer.UNKNOWN);
        assertThat(chart.score("PHQ-9", 3, daysAgo(3)).says(Topic.IN_REMISSION)).isEqualTo(Answer.MET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTIVE", "RECURRENCE", "RELAPSE"})
    void activeByClinicalStatusHoweverOld(String status) {
        assertThat(empty().diagnosis("F33.1", Status.valueOf(status), monthsAgo(40)).scope().inScope()).isEqualTo(Answer.MET);
    }

    @Test
    void withoutAStatusActiveForTwelveMonthsThenUnknown() {
        assertThat(empty().diagnosis("F33.1", Status.UNKNOWN, monthsAgo(12)).scope().inScope()).isEqualTo(Answer.MET);
        assertThat(empty().diagnosis("F33.1", Status.UNKNOWN, monthsAgo(12).minusDays(1)).scope().inScope()).isEqualTo(Answer.UNKNOWN);
        assertThat(empty().diagnosis("F33.1", Status.UNKNOWN, null).scope().inScope()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void anEncounterThatNamesTheCodeRenewsTheDiagnosis() {
        var stale = empty().diagnosis("F33.1", Status.UNKNOWN, monthsAgo(30));
        var renewed = empty().diagnosis("F33.1", Status.UNKNOWN, monthsAgo(30))
                .encounter(Encounter.Setting.AMBULATORY, Answer.UNKNOWN, daysAgo(30), "F33.1");

        assertThat(stale.scope().inScope()).isEqualTo(Answer.UNKNOWN);
        assertThat(renewed.scope().inScope()).isEqualTo(Answer.MET);
    }

    @Test
    void ordersAndScoresDoNotRenewIt() {
        var chart = empty().diagnosis("F33.1", Status.UNKNOWN, monthsAgo(30)).score("PHQ-9", 18, daysAgo(3)).record(record ->
                record.add(new CareOrder("ServiceRequest/1", CodedText.of(CodeSystem.ICD10CM, "F33.1", ""), CareOrder.Status.ACTIVE,
                        Optional.of(daysAgo(3)), Answer.UNMET, "")));

        assertThat(chart.scope().inScope()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void refutedNeverCounts() {
        assertThat(empty().diagnosis("F33.1", Verification.REFUTED, daysAgo(10)).scope().inScope()).isEqualTo(Answer.UNMET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROVISIONAL", "DIFFERENTIAL"})
    void provisionalAndDifferentialAreUnknown(String verification) {
        var scope = empty().diagnosis("F33.1", Verification.valueOf(verification), daysAgo(10)).scope();

        assertThat(scope.inScope()).isEqualTo(Answer.UNKNOWN);
        assertThat(scope.kinds()).containsExactly(Reason.ONLY_PROVISIONAL_OR_STALE);
    }

    @Test
    void underEighteenIsOutOfScope() {
        var scope = depressed().patient(Sex.FEMALE, AS_OF.minusYears(18).plusDays(1)).scope();

        assertThat(scope.inScope()).isEqualTo(Answer.UNMET);
        assertThat(scope.kinds()).containsExactly(Reason.UNDER_AGE);
        assertThat(scope.outForDiagnosis()).isEqualTo(Answer.UNMET);
        assertThat(depressed().patient(Sex.FEMALE, AS_OF.minusYears(18)).scope().inScope()).isEqualTo(Answer.MET);
    }

    @Test
    void ageByBirthYearOnlyCanLeaveItOpen() {
        var turning = new Demographics("Patient/1", Sex.FEMALE, Optional.of(LocalDate.of(2008, 1, 1)),
                Optional.of(LocalDate.of(2008, 12, 31)), Answer.UNMET);

        assertThat(depressed().demographics(turning).scope().inScope()).isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().demographics(Demographics.unknown("Patient/1")).scope().kinds()).containsExactly(Reason.AGE_UNKNOWN);
    }

    @Test
    void theDeceasedAreOutOfScope() {
        var deceased = new Demographics("Patient/1", Sex.MALE, Optional.empty(), Optional.empty(), Answer.MET);

        assertThat(depressed().demographics(deceased).scope().kinds()).contains(Reason.DECEASED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"F31.81", "F31.9", "F34.0", "F30.10", "F30.4", "F20.9", "F25.1", "F03.90", "G30.9"})
    void bipolarManiaSchizophreniaAndDementiaAreOutOfScope(String code) {
        var scope = depressed().diagnosis(code, daysAgo(400)).scope();

        assertThat(scope.inScope()).isEqualTo(Answer.UNMET);
        assertThat(scope.outForDiagnosis()).isEqualTo(Answer.MET);
    }

    @Test
    void resolvedDementiaDoesNotCountButPastManiaDoes() {
        assertThat(depressed().diagnosis("F03.90", Status.RESOLVED, daysAgo(400)).scope().inScope()).isEqualTo(Answer.MET);
        assertThat(depressed().diagnosis("F30.10", Status.RESOLVED, daysAgo(4000)).scope().inScope()).isEqualTo(Answer.UNMET);
    }

    @Test
    void aLaterDepressiveDiagnosisOfPsychiatryContradictsBipolar() {
        var later = empty().diagnosis("F31.9", daysAgo(400)).byPsychiatry("F33.1", daysAgo(20));
        var earlier = empty().diagnosis("F31.9", daysAgo(20)).byPsychiatry("F33.1", daysAgo(400));
        var byAnother = empty().diagnosis("F31.9", daysAgo(400)).diagnosis("F33.1", daysAgo(20));

        assertThat(later.scope().inScope()).isEqualTo(Answer.UNKNOWN);
        assertThat(earlier.scope().inScope()).isEqualTo(Answer.UNMET);
        assertThat(byAnother.scope().inScope()).isEqualTo(Answer.UNMET);
    }

    @Test
    void aPsychiatricEncounterThatNamesTheDepressionSpeaksForPsychiatry() {
        var chart = empty().diagnosis("F20.9", daysAgo(400)).diagnosis("F33.1", daysAgo(300))
                .encounter(Encounter.Setting.AMBULATORY, Answer.MET, daysAgo(20), "F33.1");

        assertThat(chart.scope().inScope()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void noDepressiveDiagnosisAndNoAntidepressantIsOutOfScope() {
        assertThat(empty().diagnosis("E11.9", daysAgo(10)).scope().kinds()).containsExactly(Reason.NO_DEPRESSION);
    }

    @Test
    void antidepressantWithoutADiagnosisIsUnknown() {
        var scope = empty().taking("sertraline", daysAgo(60)).scope();

        assertThat(scope.inScope()).isEqualTo(Answer.UNKNOWN);
        assertThat(scope.kinds()).containsExactly(Reason.ANTIDEPRESSANT_WITHOUT_DIAGNOSIS);
        assertThat(scope.reasons()).singleElement().asString().contains("is depression treated here?");
    }

    @Test
    void substanceInducedOrPersistentDepressionAloneIsUnknown() {
        assertThat(empty().diagnosis("F10.14", daysAgo(10)).scope().kinds()).containsExactly(Reason.ONLY_SUBSTANCE_INDUCED);
        assertThat(empty().diagnosis("F34.1", daysAgo(10)).scope().kinds()).containsExactly(Reason.ONLY_PERSISTENT);
        assertThat(depressed().diagnosis("F34.1", daysAgo(10)).scope().inScope()).isEqualTo(Answer.MET);
        assertThat(empty().diagnosis("F34.1", daysAgo(10)).says(Topic.ONLY_PERSISTENT_DEPRESSION)).isEqualTo(Answer.MET);
    }

    @Test
    void whatPutsThePatientOutComesBeforeWhatLeavesItOpen() {
        var scope = empty().diagnosis("F33.1", Verification.PROVISIONAL, daysAgo(10)).diagnosis("F31.9", daysAgo(10)).scope();

        assertThat(scope.inScope()).isEqualTo(Answer.UNMET);
        assertThat(scope.reasons().get(0)).contains("F31.9");
    }

    @Test
    void scopeCitesItsEntries() {
        assertThat(depressed().scope().evidence()).extracting(evidence -> evidence.source()).isEqualTo(List.of("Condition/1"));
    }
}

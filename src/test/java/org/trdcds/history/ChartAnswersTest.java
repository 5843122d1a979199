package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.SampleChart.AS_OF;
import static org.trdcds.history.SampleChart.daysAgo;
import static org.trdcds.history.SampleChart.depressed;
import static org.trdcds.history.SampleChart.empty;
import static org.trdcds.history.SampleChart.monthsAgo;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CareOrder;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.DeviceEntry;
import org.trdcds.patient.Diagnosis.Status;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.ProcedureEntry;
import org.trdcds.patient.Reaction;
import org.trdcds.patient.Sex;

/** Every topic has one answer, silence means what section 0.6 says, and each kind of entry answers its topics. */
class ChartAnswersTest {

    @Test
    void exactlyOneAnswerForEveryTopicButThoseAfterVerdicts() {
        var expected = EnumSet.allOf(Topic.class);
        expected.removeAll(ChartAnswers.AFTER_VERDICTS);

        assertThat(depressed().read().answers()).extracting(ChartAnswer::topic).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(empty().read().answers()).extracting(ChartAnswer::topic).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"HEAD_IMPLANT", "PACEMAKER_OR_ICD", "OTHER_STIMULATOR", "ANEURYSMAL_VASCULAR_DISEASE", "ARTERIOVENOUS_MALFORMATION",
            "INTRACEREBRAL_HAEMORRHAGE", "ESKETAMINE_HYPERSENSITIVITY", "CERVICAL_VAGOTOMY", "PSYCHOTIC_FEATURES", "MANIA_NOW", "CATATONIA",
            "SUICIDAL_INTENT_PLAN_OR_RECENT_ATTEMPT", "SUICIDALITY_12_MONTHS", "PREGNANT", "LACTATING", "SEVERE"})
    void silenceIsUnknown(Topic topic) {
        var answer = empty().answer(topic);

        assertThat(answer.answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(answer.statement()).contains("not documented");
        assertThat(answer.closedWorld()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"BIPOLAR_SPECTRUM", "SCHIZOPHRENIA_SPECTRUM", "DEMENTIA", "SEIZURE_DISORDER", "SUBSTANCE_USE", "GLAUCOMA", "SLEEP_APNOEA",
            "MAOI_TAKEN", "RENAL_IMPAIRMENT", "HEPATIC_IMPAIRMENT", "PSYCHIATRIC_CARE_180_DAYS", "MI_OR_STROKE_3_MONTHS", "PTSD"})
    void silenceIsNoneRecorded(Topic topic) {
        var answer = empty().answer(topic);

        assertThat(answer.answer()).isEqualTo(Answer.UNMET);
        assertThat(answer.statement()).contains("none recorded");
        assertThat(answer.closedWorld()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"G40.909,SEIZURE_DISORDER", "G93.2,RAISED_INTRACRANIAL_PRESSURE", "I71.40,ANEURYSMAL_VASCULAR_DISEASE", "I67.1,ANEURYSMAL_VASCULAR_DISEASE",
            "Q28.2,ARTERIOVENOUS_MALFORMATION", "I61.9,INTRACEREBRAL_HAEMORRHAGE", "K74.60,HEPATIC_IMPAIRMENT", "N18.4,RENAL_IMPAIRMENT",
            "E27.5,PHAEOCHROMOCYTOMA", "H40.9,GLAUCOMA", "R33.9,URINARY_RETENTION", "E03.9,THYROID_DISORDER", "E11.9,METABOLIC_DISORDER",
            "I45.81,QT_RISK", "F10.20,SUBSTANCE_USE", "F10.20,ALCOHOL", "F17.210,NICOTINE", "G47.00,SLEEP_PROBLEM", "Z72.3,LOW_ACTIVITY",
            "Z72.4,DIET_PROBLEM", "F43.10,PTSD", "F60.3,BORDERLINE_PERSONALITY", "Z95.0,PACEMAKER_OR_ICD", "Z96.21,HEAD_IMPLANT",
            "F10.230,ALCOHOL_OR_SEDATIVE_WITHDRAWAL", "F34.1,CHRONIC_DEPRESSION", "G47.33,SLEEP_APNOEA"})
    void aDiagnosisAnswersItsTopic(String code, Topic topic) {
        var answer = depressed().diagnosis(code, daysAgo(10)).answer(topic);

        assertThat(answer.answer()).isEqualTo(Answer.MET);
        assertThat(answer.statement()).contains("2026-06-20");
        assertThat(answer.evidence()).isNotEmpty();
    }

    @Test
    void aResolvedConditionIsSaidAndNotTakenAsSilence() {
        var answer = depressed().diagnosis("H40.9", Status.RESOLVED, daysAgo(10)).answer(Topic.GLAUCOMA);

        assertThat(answer.answer()).isEqualTo(Answer.UNMET);
        assertThat(answer.closedWorld()).isFalse();
        assertThat(answer.statement()).contains("resolved");
    }

    @Test
    void vascularDiseaseCountsHoweverOld() {
        assertThat(depressed().diagnosis("I71.40", Status.RESOLVED, monthsAgo(60)).says(Topic.ANEURYSMAL_VASCULAR_DISEASE)).isEqualTo(Answer.MET);
    }

    @Test
    void devicesInPlaceAndRemoved() {
        assertThat(depressed().record(record -> record.add(new DeviceEntry("Device/1", CodedText.text("aneurysm clip"), Optional.of(monthsAgo(60)),
                Answer.MET))).says(Topic.HEAD_IMPLANT)).isEqualTo(Answer.MET);
        assertThat(depressed().record(record -> record.add(new DeviceEntry("Device/1", CodedText.text("cochlear implant"), Optional.of(monthsAgo(60)),
                Answer.UNMET))).says(Topic.HEAD_IMPLANT)).isEqualTo(Answer.UNMET);
    }

    @ParameterizedTest
    @CsvSource({"left cervical vagotomy,MET", "vagotomy,UNKNOWN", "truncal vagotomy,UNKNOWN"})
    void vagotomyCountsWhenLeftCervicalAndIsAskedOtherwise(String words, Answer expected) {
        assertThat(depressed().record(record -> record.add(new ProcedureEntry("Procedure/1", CodedText.text(words), ProcedureEntry.Status.COMPLETED,
                Optional.of(monthsAgo(60)), Optional.empty(), 1, ProcedureEntry.Outcome.NOT_RECORDED))).says(Topic.CERVICAL_VAGOTOMY)).isEqualTo(expected);
    }

    @Test
    void infarctionAndStrokeInThreeMonths() {
        assertThat(depressed().diagnosis("I21.9", monthsAgo(3)).says(Topic.MI_OR_STROKE_3_MONTHS)).isEqualTo(Answer.MET);
        assertThat(depressed().diagnosis("I21.9", monthsAgo(4)).says(Topic.MI_OR_STROKE_3_MONTHS)).isEqualTo(Answer.UNMET);
        assertThat(depressed().diagnosis("I63.9", (LocalDate) null).says(Topic.MI_OR_STROKE_3_MONTHS)).isEqualTo(Answer.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"ALLERGY,MET", "NOT_RECORDED,UNKNOWN", "INTOLERANCE,UNMET"})
    void hypersensitivityIsImmunological(Reaction.Type type, Answer expected) {
        assertThat(depressed().record(record -> record.add(new Reaction("AllergyIntolerance/1", CodedText.text("esketamine"), type,
                Optional.of(monthsAgo(5)), Answer.UNKNOWN, ""))).says(Topic.ESKETAMINE_HYPERSENSITIVITY)).isEqualTo(expected);
    }

    @Test
    void medicinesTakenNow() {
        assertThat(depressed().taking("phenelzine", daysAgo(60)).says(Topic.MAOI_TAKEN)).isEqualTo(Answer.MET);
        assertThat(depressed().lapsed("phenelzine", daysAgo(160), daysAgo(60)).says(Topic.MAOI_TAKEN)).isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().took("phenelzine", daysAgo(160), daysAgo(60)).says(Topic.MAOI_TAKEN)).isEqualTo(Answer.UNMET);
        assertThat(depressed().taking("lorazepam", daysAgo(60)).says(Topic.SEDATIVE_TAKEN)).isEqualTo(Answer.MET);
        assertThat(depressed().taking("bupropion", daysAgo(60)).says(Topic.SEIZURE_THRESHOLD_MEDICINE)).isEqualTo(Answer.MET);
    }

    @Test
    void anOrderedMri() {
        assertThat(depressed().record(record -> record.add(new CareOrder("ServiceRequest/1", CodedText.text("MRI scan"), CareOrder.Status.ACTIVE,
                Optional.of(daysAgo(10)), Answer.UNMET, ""))).says(Topic.DIATHERMY_OR_MRI_PLANNED)).isEqualTo(Answer.MET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PHQ-9", "MADRS", "QIDS", "HAM-D17"})
    void aScoreOfTheLastFourWeeks(String scale) {
        assertThat(depressed().score(scale, 12, daysAgo(28)).says(Topic.SCORE_28_DAYS)).isEqualTo(Answer.MET);
        assertThat(depressed().score(scale, 12, daysAgo(29)).says(Topic.SCORE_28_DAYS)).isEqualTo(Answer.UNMET);
    }

    @Test
    void ageTopics() {
        assertThat(depressed().patient(Sex.MALE, AS_OF.minusYears(24)).says(Topic.AGE_24_OR_LESS)).isEqualTo(Answer.MET);
        assertThat(depressed().patient(Sex.MALE, AS_OF.minusYears(25)).says(Topic.AGE_24_OR_LESS)).isEqualTo(Answer.UNMET);
        assertThat(depressed().patient(Sex.MALE, AS_OF.minusYears(65)).says(Topic.AGE_65_OR_MORE)).isEqualTo(Answer.MET);
        assertThat(depressed().patient(Sex.MALE, AS_OF.minusYears(17)).says(Topic.UNDER_18)).isEqualTo(Answer.MET);
    }

    @Test
    void psychiatricCareInTheLastHalfYear() {
        assertThat(depressed().encounter(Encounter.Setting.AMBULATORY, Answer.MET, daysAgo(180)).says(Topic.PSYCHIATRIC_CARE_180_DAYS)).isEqualTo(Answer.MET);
        assertThat(depressed().encounter(Encounter.Setting.AMBULATORY, Answer.MET, daysAgo(181)).says(Topic.PSYCHIATRIC_CARE_180_DAYS)).isEqualTo(Answer.UNMET);
        assertThat(depressed().encounter(Encounter.Setting.AMBULATORY, Answer.UNKNOWN, daysAgo(10)).says(Topic.PSYCHIATRIC_CARE_180_DAYS))
                .isEqualTo(Answer.UNMET);
    }

    @Test
    void followUpTopics() {
        assertThat(depressed().encounter(Encounter.Setting.INPATIENT, Answer.UNKNOWN, daysAgo(7)).says(Topic.DISCHARGE_7_DAYS)).isEqualTo(Answer.MET);
        assertThat(depressed().encounter(Encounter.Setting.INPATIENT, Answer.UNKNOWN, daysAgo(8)).says(Topic.DISCHARGE_7_DAYS)).isEqualTo(Answer.UNMET);
        assertThat(depressed().score("PHQ-9 item 9", 1, daysAgo(20)).says(Topic.ALERT_ON_RECORD)).isEqualTo(Answer.MET);
        assertThat(depressed().patient(Sex.MALE, AS_OF.minusYears(25)).taking("sertraline", daysAgo(28)).says(Topic.START_AT_18_TO_25)).isEqualTo(Answer.MET);
        assertThat(depressed().patient(Sex.MALE, AS_OF.minusYears(26)).taking("sertraline", daysAgo(28)).says(Topic.START_AT_18_TO_25)).isEqualTo(Answer.UNMET);
        assertThat(depressed().patient(Sex.MALE, AS_OF.minusYears(25)).taking("sertraline", daysAgo(29)).says(Topic.START_AT_18_TO_25)).isEqualTo(Answer.UNMET);
    }

    @Test
    void episodeOfTwoYears() {
        assertThat(depressed().episodeSince(AS_OF.minusYears(2)).says(Topic.EPISODE_TWO_YEARS)).isEqualTo(Answer.MET);
        assertThat(depressed().episodeSince(AS_OF.minusYears(2).plusDays(1)).says(Topic.EPISODE_TWO_YEARS)).isEqualTo(Answer.UNMET);
        assertThat(depressed().says(Topic.EPISODE_TWO_YEARS)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void entriesAfterTheAsOfDateAreSetAsideWithANotice() {
        var chart = depressed().diagnosis("R45.851", AS_OF.plusDays(1));

        assertThat(chart.facts(RecordedState.class)).isEmpty();
        assertThat(chart.read().notices()).anySatisfy(notice -> assertThat(notice.text()).contains("set aside"));
    }

    @Test
    void statementsNeverSpeakInVerdicts() {
        assertThat(depressed().read().answers()).allSatisfy(answer -> assertThat(answer.statement()).doesNotContain("UNMET").doesNotContain("MET "));
    }
}

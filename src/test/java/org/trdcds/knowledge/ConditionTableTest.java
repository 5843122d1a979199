package org.trdcds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;

/** How conditions, findings, devices, procedures and orders are recognised. */
class ConditionTableTest {

    private static final Knowledge KNOWLEDGE = KnowledgeFiles.shipped();

    @ParameterizedTest
    @CsvSource({
        "F32.0,depression,depression-mild", "F33.1,depression,depression-moderate", "F32.2,depression,depression-severe",
        "F33.3,depression,depression-psychotic", "F33.3,depression,depression-severe", "F32.5,depression,depression-remission-full",
        "F33.42,depression,depression-remission-full", "F32.4,depression,depression-remission-partial", "F33.40,depression,depression-remission-partial",
        "F33.41,depression,depression-remission-partial", "F32.A,depression,depression", "F32.89,depression,depression-single", "F53.0,depression,postpartum", "F33.9,depression,depression-recurrent",
        "F331,depression,depression-moderate", "f33.1,depression,depression-moderate"})
    void readsDepressiveCodesWithTheirSeverity(String code, String concept, String qualifier) {
        assertThat(icd(code)).contains(concept, qualifier);
    }

    @ParameterizedTest
    @CsvSource({"F32.81,premenstrual", "F31.81,bipolar", "F34.1,persistent-depressive", "F10.14,substance-induced-depression"})
    void keepsOtherMoodCodesApartFromDepression(String code, String concept) {
        assertThat(icd(code)).doesNotContain("depression");
        assertThat(icd(code)).contains(concept);
    }

    @ParameterizedTest
    @CsvSource({
        "F10.20,alcohol-use-disorder", "F10.21,alcohol-use-remission", "F11.20,drug-use-disorder", "F11.21,drug-use-remission",
        "F10.231,alcohol-withdrawal", "F10.231,delirium", "I71.40,aneurysm", "I61.9,intracerebral-haemorrhage", "Q28.2,avm", "Z56.0,stressor-work",
        "Z59.0,stressor-housing", "Z63.4,bereavement", "Z63.0,stressor-relationship", "G20.A1,parkinson", "G40.909,epilepsy", "F60.3,borderline-pd",
        "F60.6,avoidant-pd", "F60.9,personality-disorder", "G90.81,serotonin-syndrome", "G21.0,nms", "I16.0,hypertensive-crisis", "R45.851,suicidal-ideation",
        "R45.88,non-suicidal-self-injury", "R45.850,homicidal-intent", "F06.1,catatonia", "Z33.1,pregnancy", "O26.891,pregnancy", "O80,delivery",
        "G31.84,cognitive-decline", "R41.81,cognitive-decline", "Z79.899,vague-indication", "R45.89,vague-indication", "Z91.148,nonadherence",
        "T43.226A,underdosing-ssri", "T43.216A,underdosing-snri", "T43.016A,underdosing-tca", "T43.1X6A,underdosing-maoi",
        "T43.206A,underdosing-antidepressant", "Z53.20,refused", "F17.210,nicotine", "E03.9,hypothyroidism", "G47.33,sleep-apnoea"})
    void readsIcdCodes(String code, String concept) {
        assertThat(icd(code)).contains(concept);
    }

    @ParameterizedTest
    @CsvSource({"F10.21,alcohol-use-disorder", "F11.11,drug-use-disorder", "R45.851,vague-indication", "F60.3,personality-disorder", "F17.211,nicotine"})
    void readsExceptionsAsSuch(String code, String concept) {
        assertThat(icd(code)).doesNotContain(concept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T14.91XA", "T14.91", "X78.0XXA", "T43.222A", "T42.72XA", "T39.1X2A", "T58.02XA", "T71.162A"})
    void readsIntentionalSelfHarm(String code) {
        assertThat(icd(code)).containsAnyOf("suicide-attempt", "self-harm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"T43.221A", "T43.226A", "T43.22", "T39.1X1A", "T58.01XA", "W19.XXXA"})
    void doesNotReadAccidentsAndUnderdosingAsSelfHarm(String code) {
        assertThat(icd(code)).doesNotContain("suicide-attempt", "self-harm", "attempt-history");
    }

    @ParameterizedTest
    @ValueSource(strings = {"T14.91XS", "X78.0XXS", "T43.222S", "Z91.51"})
    void readsSequelaeAndHistoryAsHistory(String code) {
        assertThat(icd(code)).contains("attempt-history").doesNotContain("suicide-attempt", "self-harm");
    }

    @ParameterizedTest
    @CsvSource({
        "370143000,depression", "66344007,depression-recurrent", "73867007,depression-psychotic", "6471006,suicidal-ideation", "304594002,suicidal-intent",
        "247650009,suicidal-plan", "82313006,suicide-attempt", "161474000,attempt-history", "371089000,serotonin-syndrome", "77386006,pregnancy",
        "129834002,nonadherence", "448176008,nonadherence", "105480006,refused", "422650009,stressor-social", "47505003,ptsd"})
    void readsSnomedCodes(String code, String concept) {
        assertThat(KNOWLEDGE.conditions().match(CodedText.of(CodeSystem.SNOMED, code, ""))).contains(concept);
    }

    @ParameterizedTest
    @CsvSource({
        "Major depressive disorder,depression", "suicidal ideation,suicidal-ideation", "History of suicide attempt,attempt-history",
        "non-suicidal self-injury,non-suicidal-self-injury", "command hallucinations,command-hallucinations", "refusing food and drink,refusing-food",
        "Antidepressant-induced hypomania,antidepressant-mania", "Alcohol dependence in remission,alcohol-use-remission",
        "Bipolar depression,bipolar", "Family history of bipolar disorder,family-history-bipolar", "Smoking cessation,nicotine"})
    void readsWordsWhenThereIsNoCode(String text, String concept) {
        assertThat(words(text)).containsExactly(concept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No suicidal ideation", "denies suicidal ideation", "no evidence of mania", "Screening for depression", "Depression screening",
        "rule out bipolar disorder", "ST depression on ECG", "Bipolar disorder questionnaire", "Assessment of depression", "Depression scale", "Mood disorder questionnaire", "non-psychotic"})
    void doesNotReadWhatTheWordsDeny(String text) {
        assertThat(words(text)).doesNotContain("suicidal-ideation", "mania", "depression", "bipolar", "mood-unspecified", "psychosis");
    }

    @Test
    void readsTheDisplayOfASevereDepressionWithoutPsychoticFeatures() {
        assertThat(words("Major depressive disorder, recurrent severe without psychotic features"))
                .contains("depression", "depression-severe").doesNotContain("psychosis", "depression-psychotic");
        assertThat(words("Depressive disorder, not otherwise specified")).containsExactly("depression");
    }

    @Test
    void letsACodeDecideOverWords() {
        CodedText coded = CodedText.of(CodeSystem.ICD10CM, "F33.1", "Depression, rule out bipolar disorder");

        assertThat(KNOWLEDGE.conditions().match(coded)).contains("depression").doesNotContain("bipolar");
    }

    @Test
    void asksTheWordsWhenTheCodeIsTooGeneral() {
        CodedText coded = CodedText.of(CodeSystem.ICD10CM, "O99.343", "Depression in third trimester");

        assertThat(KNOWLEDGE.conditions().match(coded)).contains("perinatal-mental-disorder", "pregnancy");
        assertThat(KNOWLEDGE.conditions().match(CodedText.of(CodeSystem.ICD10CM, "O99.345", "Postpartum depression"))).contains("depression", "postpartum");
    }

    @Test
    void readsEveryCodeOfAnEntry() {
        CodedText both = new CodedText(List.of(Code.of(CodeSystem.ICD10CM, "F33.1"), Code.of(CodeSystem.SNOMED, "58703003")), "");

        assertThat(KNOWLEDGE.conditions().match(both)).contains("depression-recurrent", "depression-postpartum");
    }

    @ParameterizedTest
    @CsvSource({"aneurysm clip,aneurysm-clip", "Cochlear implant,cochlear-implant", "vagus nerve stimulator,vagus-nerve-stimulator", "Pacemaker,pacemaker",
        "ICD,cardiac-defibrillator", "bullet fragments,metal-fragment", "deep brain stimulator,deep-brain-stimulator"})
    void readsDevicesByExactWords(String text, String concept) {
        assertThat(KNOWLEDGE.devices().match(CodedText.text(text))).containsExactly(concept);
    }

    @Test
    void doesNotTakeACodeSystemForADefibrillator() {
        assertThat(KNOWLEDGE.devices().match(CodedText.text("ICD-10 code pending"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CPT,90834,psychotherapy", "CPT,90867,tms", "CPT,90870,ect", "CPT,64568,vns", "HCPCS,G2082,esketamine-session", "SNOMED,228557008,cbt",
        "SNOMED,23835007,ect", "SNOMED,75516001,psychotherapy", "CPT,90847,family-therapy", "CPT,90853,group-therapy"})
    void readsProcedureCodes(CodeSystem system, String code, String concept) {
        assertThat(KNOWLEDGE.procedures().match(CodedText.of(system, code, ""))).contains(concept);
    }

    @ParameterizedTest
    @CsvSource({"Left cervical vagotomy,vagotomy-left", "Right cervical vagotomy,vagotomy-other", "Vagotomy,vagotomy", "Bilateral ECT,ect-bilateral"})
    void readsProceduresByExactWords(String text, String concept) {
        assertThat(KNOWLEDGE.procedures().match(CodedText.text(text))).contains(concept);
    }

    @Test
    void doesNotTakeOtherCounsellingForPsychotherapy() {
        assertThat(KNOWLEDGE.procedures().match(CodedText.text("Smoking cessation counseling"))).doesNotContain("psychotherapy");
    }

    @Test
    void doesNotTakeTheWordsOfAQuestionForItsAnswer() {
        CodedText question = CodedText.of(CodeSystem.LOINC, "72109-2", "Alcohol use disorder identification test");
        CodedText answer = CodedText.of(CodeSystem.LOINC, "LA33-6", "Yes");

        assertThat(KNOWLEDGE.conditions().match(question)).isEmpty();
        assertThat(KNOWLEDGE.conditions().match(answer)).containsExactly("answer-yes");
    }

    @Test
    void doesNotTakeATestForTheCondition() {
        assertThat(words("Cardiac stress test")).isEmpty();
        assertThat(words("Assessment of anxiety (procedure)")).isEmpty();
        assertThat(words("HIV test")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Referral for ECT assessment,refer-ect", "Referral to psychiatry,refer-psychiatry", "TMS evaluation,refer-tms", "Psychotherapy referral,add-psychotherapy"})
    void readsOrders(String text, String concept) {
        assertThat(KNOWLEDGE.orders().match(CodedText.text(text))).containsExactly(concept);
    }

    @Test
    void namesConceptsAndTheirGroups() {
        assertThat(KNOWLEDGE.conditions().label("ptsd")).isEqualTo("post-traumatic stress disorder");
        assertThat(KNOWLEDGE.conditions().groups("ptsd")).contains("comorbidity", "comorbidity-major", "indication-psychiatric");
        assertThat(KNOWLEDGE.conditions().source("ptsd")).isEqualTo("cms-value-sets");
        assertThatThrownBy(() -> KNOWLEDGE.conditions().label("nonsense")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("nonsense");
    }

    private static Set<String> icd(String code) {
        return KNOWLEDGE.conditions().match(CodedText.of(CodeSystem.ICD10CM, code, ""));
    }

    private static Set<String> words(String text) {
        return KNOWLEDGE.conditions().match(CodedText.text(text));
    }
}

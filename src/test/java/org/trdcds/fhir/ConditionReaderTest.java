package org.trdcds.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.fhir.Charts.chart;
import static org.trdcds.fhir.Charts.coding;
import static org.trdcds.fhir.Charts.notices;
import static org.trdcds.fhir.Charts.resource;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.Diagnosis.Status;
import org.trdcds.patient.Diagnosis.Verification;
import org.trdcds.patient.Encounter;

class ConditionReaderTest {

    private static final String CODE = "'code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'F33.1'}]}";
    private static final String VISIT = "'status':'finished','class':{'code':'AMB'},'period':{'start':'2025-06-01','end':'2025-06-02'}";

    private static Diagnosis diagnosis(String elements, String... others) {
        String[] all = new String[others.length + 1];
        all[0] = resource("Condition", "c", CODE + "," + elements);
        System.arraycopy(others, 0, all, 1, others.length);
        return chart(all).diagnoses().get(0);
    }

    @ParameterizedTest
    @CsvSource({"active,ACTIVE", "recurrence,RECURRENCE", "relapse,RELAPSE", "inactive,INACTIVE", "remission,REMISSION", "resolved,RESOLVED",
        "nonsense,UNKNOWN"})
    void readsTheClinicalStatus(String code, Status status) {
        assertThat(diagnosis("'clinicalStatus':" + coding("http://terminology.hl7.org/CodeSystem/condition-clinical", code)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"confirmed,CONFIRMED", "provisional,PROVISIONAL", "unconfirmed,PROVISIONAL", "differential,DIFFERENTIAL", "refuted,REFUTED"})
    void readsTheVerification(String code, Verification verification) {
        assertThat(diagnosis("'verificationStatus':" + coding("x", code)).verification()).isEqualTo(verification);
    }

    @Test
    void leavesOutWhatWasEnteredInError() {
        assertThat(chart(resource("Condition", "c", CODE + ",'verificationStatus':" + coding("x", "entered-in-error"))).diagnoses()).isEmpty();
    }

    @Test
    void keepsSilenceUnknown() {
        assertThat(diagnosis("'severity':{}")).satisfies(diagnosis -> {
            assertThat(diagnosis.status()).isEqualTo(Status.UNKNOWN);
            assertThat(diagnosis.verification()).isEqualTo(Verification.UNKNOWN);
            assertThat(diagnosis.byPsychiatry()).isEqualTo(Answer.UNKNOWN);
            assertThat(diagnosis.onset()).isEmpty();
            assertThat(diagnosis.abated()).isEmpty();
            assertThat(diagnosis.asserted()).isEmpty();
            assertThat(diagnosis.concept().codes()).extracting(code -> code.system()).containsExactly(CodeSystem.ICD10CM);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `'onsetDateTime':'2024-03-05T23:30:00-08:00'`               | 2024-03-05
            `'onsetDateTime':'2024-03'`                                 | 2024-03-01
            `'onsetDateTime':'2024'`                                    | 2024-01-01
            `'onsetPeriod':{'start':'2024-02-01','end':'2024-05-01'}`   | 2024-02-01
            `'onsetAge':{'value':30,'unit':'years','code':'a'}`         | 2010-03-01
            `'onsetRange':{'low':{'value':20,'unit':'a'},'high':{'value':25,'unit':'a'}}` | 2000-03-01
            `'onsetString':'2019-07'`                                   | 2019-07-01
            """)
    void readsTheOnset(String onset, LocalDate day) {
        assertThat(diagnosis(onset).onset()).contains(day);
    }

    @Test
    void leavesAnOnsetInWordsUndated() {
        assertThat(diagnosis("'onsetString':'in his twenties'").onset()).isEmpty();
    }

    @Test
    void leavesAnAgeUndatedWithoutABirthDate() {
        assertThat(Charts.read(Charts.bundle("{'resourceType':'Patient','id':'p'}",
                resource("Condition", "c", CODE + ",'onsetAge':{'value':30,'unit':'a'}"))).get(0).diagnoses().get(0).onset()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `'abatementDateTime':'2024-02'`                             | 2024-02-29
            `'abatementDateTime':'2024'`                                | 2024-12-31
            `'abatementPeriod':{'start':'2024-02-01','end':'2024-05-01'}` | 2024-05-01
            `'abatementAge':{'value':40,'unit':'a'}`                    | 2021-02-28
            `'abatementDateTime':'2999-01-01'`                          | 2999-01-01
            """)
    void readsTheEnd(String abatement, LocalDate day) {
        assertThat(diagnosis(abatement).abated()).contains(day);
    }

    @Test
    void takesAnEndInWordsForResolved() {
        assertThat(diagnosis("'abatementString':'last winter'").status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void marksPartialDates() {
        assertThat(notices(chart(resource("Condition", "c", CODE + ",'onsetDateTime':'2024','abatementDateTime':'2024'")), "Condition/c"))
                .containsExactly("Partial date in onsetDateTime: read as 2024-01-01", "Partial date in abatementDateTime: read as 2024-12-31");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `'recordedDate':'2025-01-01','encounter':{'reference':'Encounter/e'}` | ``                                                 | 2025-06-02
            `'recordedDate':'2025-07-01','encounter':{'reference':'Encounter/e'}` | ``                                                 | 2025-07-01
            `'recordedDate':'2025-01-01'` | `,'diagnosis':[{'condition':{'reference':'Condition/c'}}]`                                  | 2025-06-02
            `'recordedDate':'2025-01-01'` | `,'reasonReference':[{'reference':'Condition/c'}]`                                          | 2025-06-02
            `'recordedDate':'2025-01-01'` | `,'reasonCode':[{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'F33.1'}]}]`   | 2025-06-02
            `'recordedDate':'2025-01-01'` | `,'type':[{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'F33.1'}]}]`         | 2025-06-02
            `'recordedDate':'2025-01-01'` | `,'reasonCode':[{'coding':[{'system':'http://snomed.info/sct','code':'F33.1'}]}]`              | 2025-01-01
            `'onsetDateTime':'2025-01-01'`| `,'reasonCode':[{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'F33.1'}]}]`   | 2025-06-02
            """)
    void datesADiagnosisByItsLatestMention(String condition, String encounter, LocalDate day) {
        assertThat(diagnosis(condition, resource("Encounter", "e", VISIT + (encounter == null ? "" : encounter))).asserted()).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"planned", "cancelled", "entered-in-error"})
    void isNotRenewedByAnEncounterThatDidNotTakePlace(String status) {
        assertThat(diagnosis("'recordedDate':'2025-01-01','encounter':{'reference':'Encounter/e'}",
                resource("Encounter", "e", VISIT.replace("finished", status))).asserted()).contains(LocalDate.of(2025, 1, 1));
    }

    @Test
    void isNotRenewedByACodeOnceItIsOverOrRefuted() {
        String visit = resource("Encounter", "e", VISIT + ",'reasonCode':[{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'F33.1'}]}]");

        assertThat(diagnosis("'recordedDate':'2024-01-01','abatementDateTime':'2024-05-01'", visit).asserted()).contains(LocalDate.of(2024, 1, 1));
        assertThat(diagnosis("'recordedDate':'2024-01-01','verificationStatus':" + coding("x", "refuted"), visit).asserted())
                .contains(LocalDate.of(2024, 1, 1));
    }

    @Test
    void readsTheAssertedDateExtensionWhenNothingElseDates() {
        assertThat(diagnosis("'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/condition-assertedDate','valueDateTime':'2025-02-02'}]")
                .asserted()).contains(LocalDate.of(2025, 2, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `'serviceType':{'text':'Psychiatry'}`                                                                 | MET
            `'serviceType':{'coding':[{'system':'http://snomed.info/sct','code':'394587001'}]}`                   | MET
            `'type':[{'text':'Initial psychiatric interview'}]`                                                   | MET
            `'participant':[{'individual':{'display':'Dr. Bay, psychiatrist'}}]`                                  | MET
            `'serviceProvider':{'display':'DEPARTMENT OF PSYCHIATRY'}`                                            | MET
            `'contained':[{'resourceType':'PractitionerRole','id':'r','specialty':[{'coding':[{'code':'2084P0800X'}]}]}]` | MET
            `'serviceType':{'text':'Family medicine'}`                                                            | UNMET
            `'serviceType':{'text':'Non-psychiatric consultation'}`                                               | UNMET
            `'type':[{'text':'Follow-up visit'}]`                                                                 | UNKNOWN
            `'type':[{'text':'Behavioral health counselling'}]`                                                   | UNKNOWN
            """)
    void knowsPsychiatryByCodeOrWord(String encounter, Answer answer) {
        String visit = resource("Encounter", "e", VISIT + "," + encounter);

        assertThat(diagnosis("'recordedDate':'2025-06-01','encounter':{'reference':'Encounter/e'}", visit).byPsychiatry()).isEqualTo(answer);
        assertThat(chart(visit).encounters()).extracting(Encounter::psychiatric).containsExactly(answer);
    }

    @Test
    void isByPsychiatryWhenItsAuthorIs() {
        assertThat(diagnosis("'recordedDate':'2025-06-01','asserter':{'display':'Ana Ruiz MD (Psychiatry)'}").byPsychiatry()).isEqualTo(Answer.MET);
    }

    @Test
    void isNotByPsychiatryWhenSomeoneElseNamedItLater() {
        String psychiatry = resource("Encounter", "old", "'status':'finished','period':{'start':'2024-01-01'},'serviceType':{'text':'Psychiatry'},"
                + "'diagnosis':[{'condition':{'reference':'Condition/c'}}]");
        String family = resource("Encounter", "new", VISIT + ",'serviceType':{'text':'Family medicine'},'diagnosis':[{'condition':{'reference':'Condition/c'}}]");

        assertThat(diagnosis("'recordedDate':'2024-01-01'", psychiatry, family).byPsychiatry()).isEqualTo(Answer.UNMET);
        assertThat(diagnosis("'recordedDate':'2024-01-01'", psychiatry).byPsychiatry()).isEqualTo(Answer.MET);
    }

    @ParameterizedTest
    @CsvSource({"AMB,AMBULATORY", "EMER,EMERGENCY", "IMP,INPATIENT", "ACUTE,INPATIENT", "OBSENC,INPATIENT", "VR,VIRTUAL", "HH,OTHER"})
    void readsTheSettingOfAnEncounter(String code, Encounter.Setting setting) {
        assertThat(chart(resource("Encounter", "e", VISIT.replace("AMB", code))).encounters()).extracting(Encounter::setting).containsExactly(setting);
    }

    @Test
    void namesTheDiagnosesOfAnEncounter() {
        Encounter encounter = chart(resource("Condition", "c", CODE), resource("Encounter", "e", VISIT
                + ",'reasonCode':[{'text':'low mood'}],'diagnosis':[{'condition':{'reference':'Condition/c'}},{'condition':{'display':'insomnia'}}]"))
                .encounters().get(0);

        assertThat(encounter.diagnoses()).extracting(concept -> concept.label()).containsExactly("low mood", "F33.1", "insomnia");
        assertThat(encounter.status()).isEqualTo(Encounter.Status.FINISHED);
        assertThat(encounter.start()).contains(LocalDate.of(2025, 6, 1));
    }
}

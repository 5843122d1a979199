package org.trdcds.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.trdcds.fhir.Charts.chart;
import static org.trdcds.fhir.Charts.notices;
import static org.trdcds.fhir.Charts.read;
import static org.trdcds.fhir.Charts.resource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.PatientRecord;

class ReferencesTest {

    private static final String MEDICATION = "{'resourceType':'Medication','id':'m','code':{'text':'sertraline'}}";

    @ParameterizedTest
    @ValueSource(strings = {
        "'subject':{'reference':'Patient/p'}",
        "'subject':{'reference':'Patient/p/_history/3'}",
        "'subject':{'reference':'http://a.example/fhir/Patient/p'}",
        "'subject':{'reference':'urn:uuid:p'}",
        "'subject':{'reference':'Patient?identifier=http://mrn.example|4%2B711'}",
        "'subject':{'identifier':{'system':'http://mrn.example','value':'4+711'}}",
        "'subject':{'display':'the patient'}"})
    void findsThePatientHoweverNamed(String subject) {
        PatientRecord record = read(Charts.bundle(
                "{'resourceType':'Patient','id':'p','identifier':[{'system':'http://mrn.example','value':'4+711'}]}",
                "{'resourceType':'Condition','id':'c','code':{'text':'x'}," + subject + "}")).get(0);

        assertThat(record.diagnoses()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "'subject':{'reference':'Patient?identifier=http://mrn.example|other'}",
        "'subject':{'reference':'Patient?name=x'}",
        "'subject':{'reference':'http://b.example/fhir/Patient/p'}",
        "'subject':{'reference':'urn:uuid:other'}",
        "'subject':{'reference':'%%%'}",
        "'subject':{'identifier':{'value':'4711'}}"})
    void takesNobodyForSomeoneElse(String subject) {
        PatientRecord record = read("{'resourceType':'Bundle','entry':[{'fullUrl':'http://a.example/fhir/Patient/p','resource':"
                + Charts.PATIENT + "},{'resource':{'resourceType':'Condition','id':'c','code':{'text':'x'}," + subject + "}}]}").get(0);

        assertThat(record.diagnoses()).isEmpty();
        assertThat(record.notices()).hasSize(1);
    }

    @Test
    void keepsPatientsOfTwoServersApart() {
        String entry = "{'fullUrl':'http://%1$s.example/Patient/p','resource':{'resourceType':'Patient','id':'p'}},"
                + "{'fullUrl':'http://%1$s.example/Condition/c','resource':" + resource("Condition", "c", "'code':{'text':'%1$s'}") + "}";

        assertThat(read("{'resourceType':'Bundle','entry':[" + entry.formatted("one") + "," + entry.formatted("two") + "]}"))
                .extracting(record -> record.diagnoses().get(0).concept().text()).containsExactly("one", "two");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `'medicationReference':{'reference':'Medication/m'}`                                                               | sertraline
            `'medicationReference':{'reference':'Medication/m/_history/1'}`                                                    | sertraline
            `'medicationReference':{'reference':'https://ehr.example/r4/Medication/m'}`                                        | sertraline
            `'contained':[{'resourceType':'Medication','id':'in','code':{'text':'bupropion'}}],'medicationReference':{'reference':'#in'}` | bupropion
            `'medicationReference':{'reference':'Medication/away','display':'Zoloft 50 mg'}`                                   | Zoloft 50 mg
            `'medicationCodeableConcept':{'text':'lithium'}`                                                                   | lithium
            """)
    void findsTheMedicine(String elements, String medicine) {
        PatientRecord record = chart(resource("MedicationRequest", "r", "'status':'active','intent':'order'," + elements), MEDICATION);

        assertThat(record.medications()).extracting(entry -> entry.medication().text()).containsExactly(medicine);
    }

    @Test
    void findsAMedicineByItsAddress() {
        PatientRecord record = read("{'resourceType':'Bundle','entry':[{'resource':" + Charts.PATIENT + "},{'fullUrl':'urn:uuid:77','resource':"
                + MEDICATION + "},{'resource':" + resource("MedicationStatement", "s",
                "'status':'active','medicationReference':{'reference':'urn:uuid:77'}") + "}]}").get(0);

        assertThat(record.medications()).extracting(entry -> entry.medication().text()).containsExactly("sertraline");
    }

    @Test
    void setsAsideAnEntryWhoseMedicineIsNowhere() {
        PatientRecord record = chart(resource("MedicationRequest", "r", "'status':'active','medicationReference':{'reference':'Medication/gone'}"));

        assertThat(record.medications()).isEmpty();
        assertThat(notices(record, "MedicationRequest/r")).singleElement().asString().contains("no medicine is named");
    }

    @Test
    void namesAMedicineByItsIngredientStrengthAndForm() {
        PatientRecord record = chart(resource("MedicationStatement", "s", "'status':'active','medicationReference':{'reference':'Medication/i'}"),
                "{'resourceType':'Medication','id':'i','form':{'text':'Oral Tablet'},'ingredient':[{'itemCodeableConcept':{'text':'sertraline'},"
                        + "'strength':{'numerator':{'value':50,'code':'mg'},'denominator':{'value':1,'unit':'tablet'}}}]}");

        assertThat(record.medications()).extracting(entry -> entry.medication().text(), MedicationEntry::route)
                .containsExactly(tuple("sertraline 50 MG Oral Tablet", "oral tablet"));
    }
}

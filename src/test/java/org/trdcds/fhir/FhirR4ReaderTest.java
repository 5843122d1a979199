package org.trdcds.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trdcds.fhir.Charts.PATIENT;
import static org.trdcds.fhir.Charts.bundle;
import static org.trdcds.fhir.Charts.chart;
import static org.trdcds.fhir.Charts.notices;
import static org.trdcds.fhir.Charts.read;
import static org.trdcds.fhir.Charts.resource;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.InputException;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.Sex;

class FhirR4ReaderTest {

    private static final String CONDITION = resource("Condition", "c", "'code':{'text':'depression'}");

    @ParameterizedTest
    @ValueSource(strings = {"collection", "searchset", "transaction", "batch", "document", "history", "message"})
    void readsBundlesOfAnyType(String type) {
        List<PatientRecord> records = read(bundle(PATIENT, CONDITION).replace("collection", type));

        assertThat(records).singleElement().satisfies(record -> {
            assertThat(record.id()).isEqualTo("Patient/p");
            assertThat(record.diagnoses()).extracting(Diagnosis::source).containsExactly("Condition/c");
            assertThat(record.notices()).isEmpty();
        });
    }

    @Test
    void readsStreams() {
        byte[] bytes = bundle(PATIENT).replace('\'', '"').getBytes(StandardCharsets.UTF_16);

        assertThat(FhirR4Reader.read(new ByteArrayInputStream(bytes), "utf-16.json")).hasSize(1);
        assertThat(FhirR4Reader.read(new ByteArrayInputStream(bytes))).hasSize(1);
    }

    @Test
    void readsABundleWithinABundle() {
        String inner = bundle(CONDITION).replace("collection", "searchset");

        assertThat(chart(inner).diagnoses()).hasSize(1);
    }

    @Test
    void readsAResourceWhoseTypeComesLast() {
        String typeLast = "{'id':'c','subject':{'reference':'Patient/p'},'code':{'text':'depression'},'resourceType':'Condition'}";

        assertThat(chart(typeLast).diagnoses()).extracting(Diagnosis::source).containsExactly("Condition/c");
    }

    @Test
    void readsAnAddressThatComesAfterItsResource() {
        List<PatientRecord> records = read("""
                {'resourceType':'Bundle','entry':[
                 {'resource':{'resourceType':'Condition','id':'c','subject':{'reference':'urn:uuid:1'},'code':{'text':'x'}}},
                 {'resource':{'resourceType':'Patient','id':'p'},'fullUrl':'urn:uuid:1'}],'type':'collection'}""");

        assertThat(records.get(0).diagnoses()).hasSize(1);
    }

    @Test
    void skipsTypesThatAreNotReadWhateverTheyHold() {
        PatientRecord record = chart("{'resourceType':'Claim','id':7,'subject':[],'item':[[[{}]]]}", "{'resourceType':'Flag'}");

        assertThat(record.notices()).isEmpty();
    }

    @Test
    void readsOneRecordForEachPatientInOrder() {
        List<PatientRecord> records = read(bundle("{'resourceType':'Patient','id':'b'}", "{'resourceType':'Patient','id':'a'}",
                "{'resourceType':'Condition','id':'1','subject':{'reference':'Patient/a'},'code':{'text':'x'}}",
                "{'resourceType':'Condition','id':'2','code':{'text':'of nobody'}}"));

        assertThat(records).extracting(PatientRecord::id).containsExactly("Patient/b", "Patient/a");
        assertThat(records.get(0).diagnoses()).isEmpty();
        assertThat(records.get(1).diagnoses()).extracting(Diagnosis::source).containsExactly("Condition/1");
        assertThat(records).allSatisfy(record -> assertThat(notices(record, "Condition/2")).singleElement().asString().contains("no patient"));
    }

    @Test
    void givesWhatNamesNoSubjectToTheOnlyPatient() {
        assertThat(chart("{'resourceType':'Condition','id':'c','code':{'text':'x'}}").diagnoses()).hasSize(1);
    }

    @Test
    void neverMixesInWhatIsAboutSomeoneElse() {
        PatientRecord record = chart("{'resourceType':'Condition','id':'c','subject':{'reference':'Patient/other'},'code':{'text':'x'}}",
                "{'resourceType':'Condition','id':'d','subject':{'reference':'Group/p'},'code':{'text':'x'}}");

        assertThat(record.diagnoses()).isEmpty();
        assertThat(record.notices()).singleElement().satisfies(notice -> assertThat(notice.text()).contains("and 1 more", "not read"));
    }

    @Test
    void namesEntriesWithoutIdByTheirPlace() {
        assertThat(chart("{'resourceType':'Condition','code':{'text':'x'}}").diagnoses())
                .extracting(Diagnosis::source).containsExactly("Condition/entry-1");
    }

    @Test
    void keepsIdenticalDuplicatesOnceWithoutAWord() {
        PatientRecord record = chart(CONDITION, CONDITION);

        assertThat(record.diagnoses()).hasSize(1);
        assertThat(record.notices()).isEmpty();
    }

    @Test
    void keepsTheVersionUpdatedLast() {
        String newer = resource("Condition", "c", "'meta':{'lastUpdated':'2026-02-01T00:00:00Z'},'code':{'text':'new'}");
        String older = resource("Condition", "c", "'meta':{'lastUpdated':'2026-02-01T00:30:00+01:00'},'code':{'text':'old'}");

        PatientRecord record = chart(newer, older);

        assertThat(record.diagnoses()).extracting(diagnosis -> diagnosis.concept().text()).containsExactly("new");
        assertThat(notices(record, "Condition/c")).singleElement().asString().contains("updated last");
    }

    @Test
    void keepsTheLastOfVersionsWithoutDates() {
        PatientRecord record = chart(CONDITION, resource("Condition", "c", "'code':{'text':'second'}"));

        assertThat(record.diagnoses()).extracting(diagnosis -> diagnosis.concept().text()).containsExactly("second");
        assertThat(notices(record, "Condition/c")).hasSize(1);
    }

    @Test
    void doesNotReadWhatAHistorySaysIsDeleted() {
        List<PatientRecord> records = read("{'resourceType':'Bundle','type':'history','entry':[{'resource':" + PATIENT + "},"
                + "{'request':{'method':'DELETE','url':'Condition/c'}},{'resource':" + CONDITION + "}]}");

        assertThat(records.get(0).diagnoses()).isEmpty();
    }

    @Test
    void readsDemographics() {
        assertThat(chart().demographics()).satisfies(person -> {
            assertThat(person.sex()).isEqualTo(Sex.FEMALE);
            assertThat(person.bornFrom()).contains(LocalDate.of(1980, 3, 1));
            assertThat(person.bornUntil()).contains(LocalDate.of(1980, 3, 1));
            assertThat(person.deceased()).isEqualTo(Answer.UNMET);
        });
    }

    @Test
    void readsAPartialBirthDateAsARange() {
        PatientRecord record = read(bundle("{'resourceType':'Patient','id':'p','birthDate':'1980-02','gender':'other'}")).get(0);

        assertThat(record.demographics().bornFrom()).contains(LocalDate.of(1980, 2, 1));
        assertThat(record.demographics().bornUntil()).contains(LocalDate.of(1980, 2, 29));
        assertThat(record.demographics().sex()).isEqualTo(Sex.UNKNOWN);
        assertThat(notices(record, "Patient/p")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'deceasedBoolean':true", "'deceasedDateTime':'2024-05-01T10:00:00Z'", "'deceasedDateTime':'2024'"})
    void readsADeath(String element) {
        assertThat(read(bundle("{'resourceType':'Patient','id':'p'," + element + "}")).get(0).demographics().deceased()).isEqualTo(Answer.MET);
    }

    @Test
    void takesMalformedDemographicsAsUnknown() {
        PatientRecord record = read(bundle("{'resourceType':'Patient','id':'p','birthDate':'31.12.1980','gender':3,'deceasedBoolean':'no'}")).get(0);

        assertThat(record.demographics().bornFrom()).isEqualTo(Optional.empty());
        assertThat(record.demographics().sex()).isEqualTo(Sex.UNKNOWN);
        assertThat(record.demographics().deceased()).isEqualTo(Answer.UNKNOWN);
        assertThat(notices(record, "Patient/p")).hasSize(3);
    }

    @Test
    void collectsResourcesOneByOne() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        PatientCollector collector = PatientCollector.named("lines.ndjson");
        collector.add(mapper.readTree(CONDITION.replace('\'', '"')));
        collector.add(mapper.readTree("[]"));
        collector.add(mapper.readTree("{\"resourceType\":\"Claim\",\"id\":\"x\"}"));
        collector.add(mapper.readTree(PATIENT.replace('\'', '"')));

        assertThat(collector.records()).singleElement().satisfies(record -> {
            assertThat(record.diagnoses()).hasSize(1);
            assertThat(record.notices()).singleElement().satisfies(notice -> assertThat(notice.source()).isEqualTo("entry-1"));
        });
    }

    @Test
    void asksForAPatient() {
        assertThatThrownBy(() -> read(bundle(CONDITION)))
                .isInstanceOf(InputException.class).hasMessage("chart.json: expected at least one Patient resource but found none");
    }
}

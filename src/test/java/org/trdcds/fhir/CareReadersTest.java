package org.trdcds.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.trdcds.fhir.Charts.chart;
import static org.trdcds.fhir.Charts.coding;
import static org.trdcds.fhir.Charts.file;
import static org.trdcds.fhir.Charts.notices;
import static org.trdcds.fhir.Charts.resource;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CareOrder;
import org.trdcds.patient.DeviceEntry;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.FamilyHistory;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.ProcedureEntry;
import org.trdcds.patient.Reaction;

class CareReadersTest {

    private static final String ECT = "'code':{'text':'ECT'}";

    @ParameterizedTest
    @CsvSource({"completed,COMPLETED", "in-progress,IN_PROGRESS", "stopped,STOPPED", "on-hold,UNKNOWN", "unknown,UNKNOWN"})
    void readsProcedures(String code, ProcedureEntry.Status status) {
        PatientRecord record = chart(resource("Procedure", "x", "'status':'" + code + "'," + ECT + ",'performedPeriod':{'start':'2025-01-01','end':'2025-01-02'}"));

        assertThat(record.procedures()).singleElement().satisfies(procedure -> {
            assertThat(procedure.status()).isEqualTo(status);
            assertThat(procedure.start()).contains(LocalDate.of(2025, 1, 1));
            assertThat(procedure.end()).contains(LocalDate.of(2025, 1, 2));
            assertThat(procedure.sessions()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `'coding':[{'system':'http://snomed.info/sct','code':'385669000'}]` | SUCCESSFUL
            `'coding':[{'system':'http://snomed.info/sct','code':'385670004'}]` | PARTIAL
            `'coding':[{'system':'http://snomed.info/sct','code':'385671000'}]` | UNSUCCESSFUL
            `'text':'Unsuccessful'`                                             | UNSUCCESSFUL
            `'text':'patient went home'`                                        | NOT_RECORDED
            """)
    void readsTheOutcome(String outcome, ProcedureEntry.Outcome expected) {
        assertThat(chart(resource("Procedure", "x", "'status':'completed'," + ECT + ",'outcome':{" + outcome + "}")).procedures())
                .extracting(ProcedureEntry::outcome).containsExactly(expected);
    }

    @Test
    void saysTheSiteInTheWords() {
        assertThat(chart(resource("Procedure", "x", "'status':'completed','code':{'text':'Vagotomy'},'bodySite':[{'text':'left cervical'}]")).procedures())
                .extracting(procedure -> procedure.concept().text()).containsExactly("Vagotomy, left cervical");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `'coding':[{'system':'http://snomed.info/sct','code':'105480006'}]`              | MET
            `'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'Z53.20'}]`      | MET
            `'text':'Patient declined'`                                                      | MET
            `'text':'refused'`                                                               | MET
            `'text':'denied and declined by insurance'`                                      | UNMET
            `'text':'machine broken'`                                                        | UNMET
            `'coding':[]`                                                                    | UNKNOWN
            """)
    void readsAProcedureNotDoneAsAWithdrawnOrder(String reason, Answer declined) {
        PatientRecord record = chart(resource("Procedure", "x", "'status':'not-done'," + ECT + ",'performedDateTime':'2025-01-01','statusReason':{" + reason + "}"));

        assertThat(record.procedures()).isEmpty();
        assertThat(record.careOrders()).singleElement().satisfies(order -> {
            assertThat(order.status()).isEqualTo(CareOrder.Status.REVOKED);
            assertThat(order.declined()).isEqualTo(declined);
            assertThat(order.date()).contains(LocalDate.of(2025, 1, 1));
        });
    }

    @ParameterizedTest
    @CsvSource({"active,ACTIVE", "on-hold,ACTIVE", "completed,COMPLETED", "revoked,REVOKED", "unknown,UNKNOWN"})
    void readsOrders(String code, CareOrder.Status status) {
        PatientRecord record = chart(resource("ServiceRequest", "s", "'status':'" + code + "','intent':'order','authoredOn':'2025-01-01',"
                + "'code':{'text':'Referral'},'performerType':{'coding':[{'system':'http://snomed.info/sct','code':'80584001','display':'Psychiatrist'}]}"));

        assertThat(record.careOrders()).singleElement().satisfies(order -> {
            assertThat(order.status()).isEqualTo(status);
            assertThat(order.concept().codes()).extracting(found -> found.value()).containsExactly("80584001");
            assertThat(order.concept().text()).isEqualTo("Referral");
        });
    }

    @Test
    void readsARevocationByThePatient() {
        PatientRecord record = chart(resource("ServiceRequest", "s", "'status':'revoked','intent':'order'," + ECT
                + ",'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/request-statusReason','valueCodeableConcept':"
                + coding("http://snomed.info/sct", "105480006") + "}]"));

        assertThat(record.careOrders()).extracting(CareOrder::declined).containsExactly(Answer.MET);
    }

    @Test
    void doesNotTakeTheReasonOfAnOrderForTheReasonOfItsRevocation() {
        assertThat(chart(resource("ServiceRequest", "s", "'status':'revoked'," + ECT + ",'reasonCode':[{'text':'depression'}]")).careOrders())
                .extracting(CareOrder::declined).containsExactly(Answer.UNKNOWN);
        assertThat(chart(resource("ServiceRequest", "s", "'status':'revoked'," + ECT + ",'reasonCode':[{'text':'patient refused'}]")).careOrders())
                .extracting(CareOrder::declined).containsExactly(Answer.MET);
    }

    @ParameterizedTest
    @CsvSource({"declined,UNMET", "declined by patient,MET"})
    void doesNotTakeARejectionByTheReceiverForARefusal(String reason, Answer declined) {
        assertThat(chart("{'resourceType':'Task','id':'t','for':{'reference':'Patient/p'},'status':'rejected','code':{'text':'TMS'},'statusReason':{'text':'"
                + reason + "'}}").careOrders()).extracting(CareOrder::declined).containsExactly(declined);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'status':'draft'", "'status':'entered-in-error'", "'status':'active','intent':'plan'", "'status':'active','intent':'proposal'",
        "'status':'active','doNotPerform':true"})
    void leavesOutOrdersThatNeverCount(String elements) {
        assertThat(chart(resource("ServiceRequest", "s", ECT + "," + elements)).careOrders()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"booked,ACTIVE", "pending,ACTIVE", "waitlist,ACTIVE", "fulfilled,COMPLETED"})
    void readsAppointments(String code, CareOrder.Status status) {
        PatientRecord record = chart("{'resourceType':'Appointment','id':'a','status':'" + code + "','created':'2025-01-01','start':'2999-01-01T10:00:00Z',"
                + "'specialty':[{'text':'Psychiatry'}],'participant':[{'actor':{'reference':'Practitioner/d'}},{'actor':{'reference':'Patient/p'}}]}");

        assertThat(record.careOrders()).singleElement().satisfies(order -> {
            assertThat(order.status()).isEqualTo(status);
            assertThat(order.date()).contains(LocalDate.of(2025, 1, 1));
            assertThat(order.concept().text()).isEqualTo("Psychiatry");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposed", "cancelled", "noshow", "entered-in-error"})
    void leavesOutAppointmentsThatAreNotInHand(String status) {
        assertThat(chart("{'resourceType':'Appointment','id':'a','status':'" + status + "','description':'ECT'}").careOrders()).isEmpty();
    }

    @Test
    void leavesOutAnAppointmentOfSomeoneElse() {
        assertThat(chart("{'resourceType':'Appointment','id':'a','status':'booked','description':'ECT','participant':[{'actor':{'reference':'Patient/q'}}]}")
                .careOrders()).isEmpty();
    }

    @Test
    void readsACancelledAppointmentAsARefusalWhenThePatientRefused() {
        assertThat(chart("{'resourceType':'Appointment','id':'a','status':'cancelled','description':'ECT','cancelationReason':{'text':'Patient declined treatment'}}")
                .careOrders()).extracting(CareOrder::declined).containsExactly(Answer.MET);
    }

    @ParameterizedTest
    @CsvSource({"requested,ACTIVE,UNMET", "in-progress,ACTIVE,UNMET", "completed,COMPLETED,UNMET", "rejected,REVOKED,UNMET"})
    void readsReferralTasks(String code, CareOrder.Status status, Answer declined) {
        PatientRecord record = chart(resource("ServiceRequest", "s", "'status':'active','code':{'text':'TMS referral'}"),
                "{'resourceType':'Task','id':'t','for':{'reference':'Patient/p'},'status':'" + code + "','intent':'order','authoredOn':'2025-01-01',"
                        + "'statusReason':{'text':'no capacity'},'focus':{'reference':'ServiceRequest/s'}}");

        assertThat(record.careOrders()).filteredOn(order -> order.source().equals("Task/t")).singleElement().satisfies(order -> {
            assertThat(order.status()).isEqualTo(status);
            assertThat(order.declined()).isEqualTo(declined);
            assertThat(order.concept().text()).isEqualTo("TMS referral");
        });
    }

    @ParameterizedTest
    @CsvSource({"allergy,ALLERGY", "intolerance,INTOLERANCE", ",NOT_RECORDED"})
    void readsAllergies(String code, Reaction.Type type) {
        PatientRecord record = chart(resource("AllergyIntolerance", "a", (code == null ? "" : "'type':'" + code + "',") + "'code':{'text':'sertraline'},"
                + "'verificationStatus':" + coding("x", "unconfirmed") + ",'recordedDate':'2025-01-01','reaction':[{'manifestation':[{'text':'rash'}]}]"));

        assertThat(record.reactions()).singleElement().satisfies(reaction -> {
            assertThat(reaction.type()).isEqualTo(type);
            assertThat(reaction.date()).contains(LocalDate.of(2025, 1, 1));
            assertThat(reaction.severe()).isEqualTo(Answer.UNKNOWN);
            assertThat(reaction.manifestation()).isEqualTo("rash");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `'criticality':'high'`                                            | MET
            `'criticality':'low'`                                             | UNMET
            `'criticality':'low','reaction':[{'severity':'severe'}]`          | MET
            `'reaction':[{'severity':'moderate'}]`                            | UNMET
            `'criticality':'unable-to-assess'`                                | UNKNOWN
            """)
    void readsHowSevereAReactionWas(String elements, Answer severe) {
        assertThat(chart(resource("AllergyIntolerance", "a", "'code':{'text':'x'}," + elements)).reactions()).extracting(Reaction::severe).containsExactly(severe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuted", "entered-in-error"})
    void leavesOutReactionsThatNeverCount(String status) {
        assertThat(chart(resource("AllergyIntolerance", "a", "'code':{'text':'x'},'verificationStatus':" + coding("x", status))).reactions()).isEmpty();
    }

    @Test
    void readsAdverseEventsWithTheMedicineBehindThem() {
        PatientRecord record = chart(resource("MedicationStatement", "m", "'status':'stopped','medicationCodeableConcept':{'text':'bupropion'}"),
                resource("AdverseEvent", "e", "'actuality':'actual','event':{'text':'seizure'},'date':'2025-02-01','seriousness':{'text':'Serious'},"
                        + "'suspectEntity':[{'instance':{'reference':'MedicationStatement/m'}}]"),
                resource("AdverseEvent", "near", "'actuality':'potential','event':{'text':'near miss'}"));

        assertThat(record.reactions()).singleElement().satisfies(reaction -> {
            assertThat(reaction.substance().text()).isEqualTo("bupropion");
            assertThat(reaction.type()).isEqualTo(Reaction.Type.ADVERSE_EVENT);
            assertThat(reaction.severe()).isEqualTo(Answer.MET);
            assertThat(reaction.manifestation()).isEqualTo("seizure");
        });
    }

    @ParameterizedTest
    @CsvSource({"active,MET", "inactive,UNMET", "unknown,UNKNOWN"})
    void readsDevices(String status, Answer inPlace) {
        assertThat(chart(resource("Device", "d", "'status':'" + status + "','type':{'text':'implant'},'deviceName':[{'name':'aneurysm clip'}]")).devices())
                .extracting(device -> device.type().text(), DeviceEntry::inPlace)
                .containsExactly(tuple("implant, aneurysm clip", inPlace));
    }

    @Test
    void knowsADeviceThatAProcedureTookOut() {
        PatientRecord record = chart(resource("Device", "d", "'status':'active','type':{'text':'cochlear implant'}"),
                resource("Procedure", "x", "'status':'completed','code':{'text':'explantation'},'performedDateTime':'2025-01-01',"
                        + "'focalDevice':[{'action':{'text':'Removed'},'manipulated':{'reference':'Device/d'}}]"));

        assertThat(record.devices()).extracting(DeviceEntry::inPlace).containsExactly(Answer.UNMET);
    }

    @Test
    void readsDevicesThatOnlyAProcedureNames() {
        PatientRecord record = chart(resource("Procedure", "x", "'status':'completed','code':{'text':'craniotomy'},"
                + "'focalDevice':[{'manipulated':{'display':'aneurysm clip'}}],'usedCode':[{'text':'bone plate'}]"));

        assertThat(record.devices()).extracting(device -> device.type().text(), DeviceEntry::inPlace).containsExactly(
                tuple("aneurysm clip", Answer.MET), tuple("bone plate", Answer.UNKNOWN));
    }

    @Test
    void readsFamilyHistory() {
        assertThat(chart(resource("FamilyMemberHistory", "f", "'status':'completed','relationship':{'text':'mother'},"
                + "'condition':[{'code':{'text':'bipolar disorder'}},{'code':{'text':'hypertension'}}]")).familyHistory())
                .extracting(FamilyHistory::relationship).containsExactly("mother", "mother");
    }

    @Test
    void readsASyntheaBundle() {
        PatientRecord record = FhirR4Reader.read(file("synthea-extract.json").getBytes(StandardCharsets.UTF_8), "synthea").get(0);

        assertThat(record.notices()).isEmpty();
        assertThat(record.medications()).extracting(entry -> entry.medication().text())
                .containsExactly("FLUoxetine 20 MG Oral Capsule", "sodium fluoride 0.0272 MG/MG Oral Gel");
        assertThat(record.medications()).extracting(MedicationEntry::indications).allSatisfy(reasons -> assertThat(reasons).hasSize(1));
        assertThat(record.encounters()).extracting(Encounter::psychiatric).contains(Answer.MET);
        assertThat(record.diagnoses().get(0).asserted()).contains(LocalDate.of(2011, 7, 16));
        assertThat(record.observations()).hasSize(2);
        assertThat(notices(record, record.id())).isEmpty();
    }
}

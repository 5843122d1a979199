package org.trdcds.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.trdcds.fhir.Charts.chart;
import static org.trdcds.fhir.Charts.coding;
import static org.trdcds.fhir.Charts.notices;
import static org.trdcds.fhir.Charts.resource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.MedicationEntry.Kind;
import org.trdcds.patient.MedicationEntry.Status;
import org.trdcds.patient.MedicationEntry.StopReason;
import org.trdcds.patient.MedicationEntry.TakenAs;
import org.trdcds.patient.PatientRecord;

class MedicationReadersTest {

    private static final String DRUG = "'medicationCodeableConcept':{'text':'sertraline'}";

    private static PatientRecord order(String elements) {
        String status = elements.contains("'status'") ? "" : "'status':'active',";
        String intent = elements.contains("'intent'") ? "" : "'intent':'order',";
        return chart(resource("MedicationRequest", "r", status + intent + DRUG + (elements.isBlank() ? "" : "," + elements)));
    }

    private static MedicationEntry only(PatientRecord record) {
        assertThat(record.medications()).hasSize(1);
        return record.medications().get(0);
    }

    private static MedicationEntry entry(String type, String elements) {
        return only(chart(resource(type, "x", DRUG + "," + elements)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'status':'entered-in-error'", "'status':'cancelled'", "'status':'draft'", "'intent':'proposal'", "'intent':'plan'",
        "'intent':'option'", "'intent':'plan','reportedBoolean':false", "'doNotPerform':true", "'doNotPerform':true,'intent':'plan','reportedBoolean':true"})
    void leavesOutOrdersThatNeverCount(String elements) {
        PatientRecord record = order(elements);

        assertThat(record.medications()).isEmpty();
        assertThat(record.notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'reportedBoolean':true", "'reportedReference':{'reference':'Patient/p'}"})
    void takesAReportedPlanForAStatement(String reported) {
        assertThat(only(order("'intent':'plan'," + reported)).kind()).isEqualTo(Kind.STATEMENT);
    }

    @ParameterizedTest
    @CsvSource({"active,ACTIVE", "on-hold,ON_HOLD", "stopped,STOPPED", "completed,COMPLETED", "unknown,UNKNOWN"})
    void readsTheStatusOfAnOrder(String code, Status status) {
        MedicationEntry entry = only(order("'status':'" + code + "'"));

        assertThat(entry.kind()).isEqualTo(Kind.ORDER);
        assertThat(entry.status()).isEqualTo(status);
        assertThat(entry.source()).isEqualTo("MedicationRequest/r");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            `'authoredOn':'2025-01-10T08:00:00Z'`                                                                | 2025-01-10 | -          | -
            `'authoredOn':'2025-01-10','dispenseRequest':{'validityPeriod':{'start':'2025-01-12','end':'2025-03-01'}}` | 2025-01-12 | 2025-03-01 | 2025-01-10
            `'authoredOn':'2025-01-10','dispenseRequest':{'validityPeriod':{'end':'2999-03-01'}}`                | 2025-01-10 | 2999-03-01 | -
            `'authoredOn':'2025-01-10','dosageInstruction':[{'timing':{'repeat':{'boundsPeriod':{'start':'2025-02-01','end':'2025-02-28'}}}}]` | 2025-02-01 | 2025-02-28 | 2025-01-10
            `'authoredOn':'2025-01-10','dosageInstruction':[{'timing':{'repeat':{'boundsDuration':{'value':6,'code':'wk'}}}}]` | 2025-01-10 | 2025-02-20 | -
            `'authoredOn':'2025-01-10','dosageInstruction':[{'timing':{'repeat':{'boundsRange':{'low':{'value':1,'unit':'wk'},'high':{'value':2,'unit':'wk'}}}}}]` | 2025-01-10 | 2025-01-23 | -
            `'authoredOn':'2025-01','dispenseRequest':{'validityPeriod':{'end':'2025-03'}}`                      | 2025-01-01 | 2025-03-31 | -
            `'note':[]`                                                                                          | -          | -          | -
            """)
    void readsWhenAnOrderApplies(String elements, LocalDate start, LocalDate end, LocalDate asserted) {
        MedicationEntry entry = only(order(elements));

        assertThat(entry.start().orElse(null)).isEqualTo(start);
        assertThat(entry.end().orElse(null)).isEqualTo(end);
        assertThat(entry.asserted().orElse(null)).isEqualTo(asserted);
    }

    @Test
    void keepsTheDatesOfATitration() {
        PatientRecord record = order("""
                'authoredOn':'2025-01-01','dispenseRequest':{'expectedSupplyDuration':{'value':90,'code':'d'}},'dosageInstruction':[
                 {'sequence':1,'text':'50 mg','timing':{'repeat':{'boundsDuration':{'value':7,'code':'d'}}}},
                 {'sequence':2,'text':'100 mg'}]""");

        assertThat(record.medications()).extracting(step -> step.dosages().get(0).text(), step -> step.start().orElseThrow(), MedicationEntry::end, step -> step.supplyDays().isPresent())
                .containsExactly(
                        tuple("50 mg", LocalDate.of(2025, 1, 1), Optional.of(LocalDate.of(2025, 1, 7)), false),
                        tuple("100 mg", LocalDate.of(2025, 1, 8), Optional.empty(), true));
    }

    @Test
    void keepsStepsThatCannotBeDatedTogether() {
        MedicationEntry entry = only(order("'authoredOn':'2025-01-01','dosageInstruction':[{'sequence':1,'text':'50 mg'},{'sequence':2,'text':'100 mg'}]"));

        assertThat(entry.dosages()).hasSize(2);
    }

    @Test
    void readsSupplyAndRepeats() {
        MedicationEntry entry = only(order("'dispenseRequest':{'expectedSupplyDuration':{'value':3,'unit':'months','code':'mo'},'numberOfRepeatsAllowed':2}"));

        assertThat(entry.supplyDays()).hasValue(91);
        assertThat(entry.repeats()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "'dispenseRequest':{'numberOfRepeatsAllowed':-1}", "'dispenseRequest':{'numberOfRepeatsAllowed':1.5}",
        "'dispenseRequest':{'expectedSupplyDuration':{'value':-30,'code':'d'}}", "'dispenseRequest':{'expectedSupplyDuration':{'value':1e9,'code':'d'}}",
        "'authoredOn':'2025-05-01','dispenseRequest':{'validityPeriod':{'end':'2025-04-01'}}", "'authoredOn':'1799-05-01'", "'intent':'directive'"})
    void setsAsideWhatCannotBe(String elements) {
        PatientRecord record = order(elements);

        assertThat(record.medications()).isEmpty();
        assertThat(notices(record, "MedicationRequest/r")).singleElement().asString().startsWith("Entry set aside: ");
    }

    @Test
    void readsIndicationsInPlaceAndBehindReferences() {
        PatientRecord record = chart(
                resource("Condition", "c", "'code':{'coding':[{'system':'http://snomed.info/sct','code':'370143000'}]}"),
                resource("Condition", "wrong", "'code':{'text':'smoking'},'verificationStatus':" + coding("x", "entered-in-error")),
                resource("MedicationRequest", "r", "'status':'active'," + DRUG + ",'reasonCode':[{'text':'depression'}],'reasonReference':["
                        + "{'reference':'Condition/c'},{'reference':'Condition/wrong'},{'reference':'Condition/away','display':'insomnia'}]"));

        assertThat(only(record).indications()).extracting(concept -> concept.label()).containsExactly("depression", "370143000", "insomnia");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `'coding':[{'system':'http://snomed.info/sct','code':'395007004'}]`                    | INEFFECTIVE
            `'coding':[{'system':'http://snomed.info/sct','code':'395009001'}]`                    | SIDE_EFFECT
            `'coding':[{'system':'http://snomed.info/sct','code':'395008009'}]`                    | CONTRAINDICATION
            `'coding':[{'code':'sintol'}]`                                                         | SIDE_EFFECT
            `'coding':[{'code':'salg','display':'Allergy'}]`                                       | CONTRAINDICATION
            `'text':'Side effects: nausea'`                                                        | SIDE_EFFECT
            `'text':'could not tolerate'`                                                          | SIDE_EFFECT
            `'text':'adverse drug reaction'`                                                       | SIDE_EFFECT
            `'text':'ineffective'`                                                                 | INEFFECTIVE
            `'text':'Not effective after 8 weeks'`                                                 | INEFFECTIVE
            `'text':'no response'`                                                                 | INEFFECTIVE
            `'text':'lack of efficacy, no side effects'`                                           | INEFFECTIVE
            `'text':'ineffective and side effects'`                                                | SIDE_EFFECT
            `'text':'allergic rash'`                                                               | CONTRAINDICATION
            `'text':'patient failed to refill'`                                                    | OTHER
            `'text':'formulary change'`                                                            | OTHER
            `'text':'effective, course finished'`                                                  | OTHER
            `'coding':[]`                                                                          | NOT_RECORDED
            """)
    void readsWhyItWasStopped(String reason, StopReason stopReason) {
        assertThat(only(order("'status':'stopped','statusReason':{" + reason + "}")).stopReason()).isEqualTo(stopReason);
        assertThat(entry("MedicationStatement", "'status':'stopped','statusReason':[{" + reason + "}]").stopReason()).isEqualTo(stopReason);
    }

    @ParameterizedTest
    @CsvSource({"taking-as-directed,DIRECTED", "taking,NOT_RECORDED", "taking-not-as-directed,NOT_AS_DIRECTED", "not-taking,NOT_AS_DIRECTED",
        "stopped-not-as-directed,NOT_AS_DIRECTED", "stopped-as-directed,NOT_RECORDED", "unknown,NOT_RECORDED"})
    void readsTheAdherenceExtensionOfR5(String code, TakenAs takenAs) {
        String extension = "'extension':[{'url':'http://hl7.org/fhir/5.0/StructureDefinition/extension-MedicationStatement.adherence',"
                + "'extension':[{'url':'code','valueCodeableConcept':" + coding("http://hl7.org/fhir/CodeSystem/medication-statement-adherence", code) + "}]}]";

        assertThat(entry("MedicationStatement", "'status':'active'," + extension).takenAs()).isEqualTo(takenAs);
    }

    @ParameterizedTest
    @CsvSource({"1156699004,DIRECTED", "702565001,NOT_AS_DIRECTED", "715036001,NOT_AS_DIRECTED"})
    void readsTheAdherenceExtensionOfUsCore(String code, TakenAs takenAs) {
        MedicationEntry entry = only(order("'authoredOn':'2025-01-01','extension':[{'url':'http://hl7.org/fhir/us/core/StructureDefinition/us-core-medication-adherence',"
                + "'extension':[{'url':'medicationAdherence','valueCodeableConcept':" + coding("http://snomed.info/sct", code)
                + "},{'url':'dateAsserted','valueDateTime':'2025-03-01'}]}]"));

        assertThat(entry.takenAs()).isEqualTo(takenAs);
        assertThat(entry.asserted()).contains(LocalDate.of(2025, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({"active,ACTIVE", "completed,COMPLETED", "intended,INTENDED", "stopped,STOPPED", "on-hold,ON_HOLD", "not-taken,NOT_TAKEN", "unknown,UNKNOWN"})
    void readsTheStatusOfAStatement(String code, Status status) {
        MedicationEntry entry = entry("MedicationStatement", "'status':'" + code + "','effectivePeriod':{'start':'2025-01-01'},'dateAsserted':'2025-02-01',"
                + "'basedOn':[{'reference':'CarePlan/1'},{'reference':'http://x.example/MedicationRequest/r'}]");

        assertThat(entry.status()).isEqualTo(status);
        assertThat(entry.takenAs()).isEqualTo(status == Status.NOT_TAKEN ? TakenAs.NOT_AS_DIRECTED : TakenAs.NOT_RECORDED);
        assertThat(entry.start()).contains(LocalDate.of(2025, 1, 1));
        assertThat(entry.asserted()).contains(LocalDate.of(2025, 2, 1));
        assertThat(entry.basedOn()).endsWith("MedicationRequest/r");
    }

    @Test
    void readsADispense() {
        MedicationEntry entry = entry("MedicationDispense", "'status':'completed','whenPrepared':'2025-01-01','whenHandedOver':'2025-01-03T09:00:00Z',"
                + "'daysSupply':{'value':30,'unit':'days','code':'d'},'authorizingPrescription':[{'reference':'MedicationRequest/r'}]");

        assertThat(entry.kind()).isEqualTo(Kind.DISPENSE);
        assertThat(entry.start()).contains(LocalDate.of(2025, 1, 3));
        assertThat(entry.supplyDays()).hasValue(30);
        assertThat(entry.basedOn()).isEqualTo("MedicationRequest/r");
        assertThat(entry.end()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"preparation", "declined", "cancelled", "entered-in-error", "in-progress", "on-hold", "stopped"})
    void leavesOutDispensesThatNeverReachedThePatient(String status) {
        assertThat(chart(resource("MedicationDispense", "x", DRUG + ",'status':'" + status + "','whenPrepared':'2025-01-01'")).medications()).isEmpty();
    }

    @Test
    void countsAStoppedDispenseThatWasHandedOver() {
        assertThat(entry("MedicationDispense", "'status':'stopped','whenHandedOver':'2025-01-01'").status()).isEqualTo(Status.COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3", "0", "99999"})
    void setsAsideAnImpossibleSupply(String days) {
        assertThat(chart(resource("MedicationDispense", "x", DRUG + ",'status':'completed','daysSupply':{'value':" + days + "}")).medications()).isEmpty();
    }

    @Test
    void readsAnAdministration() {
        MedicationEntry entry = entry("MedicationAdministration", "'status':'completed','effectiveDateTime':'2025-01-03T09:00:00Z',"
                + "'dosage':{'dose':{'value':56,'unit':'mg'},'route':{'coding':[{'system':'http://snomed.info/sct','code':'46713006'}]}},"
                + "'request':{'reference':'MedicationRequest/r'}");

        assertThat(entry.kind()).isEqualTo(Kind.ADMINISTRATION);
        assertThat(entry.route()).isEqualTo("nasal");
        assertThat(entry.dosages()).singleElement().satisfies(dose -> {
            assertThat(dose.amount()).hasValue(56);
            assertThat(dose.timesPerDay()).isEmpty();
        });
        assertThat(entry.basedOn()).isEqualTo("MedicationRequest/r");
    }

    @Test
    void leavesOutAnAdministrationNotDone() {
        assertThat(chart(resource("MedicationAdministration", "x", DRUG + ",'status':'not-done'")).medications()).isEqualTo(List.of());
    }
}

package org.trdcds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.trdcds.patient.Answer;
import org.trdcds.patient.CareOrder;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.DeviceEntry;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.FamilyHistory;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.Observation;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.ProcedureEntry;
import org.trdcds.patient.Reaction;

/**
 * Entries that speak of nothing an alert rests on: no later answer to the same item, no later value of the same test, no status of the
 * same finding, no depressive code (clinical specification, section 7, supersession). A visit, be it an emergency or psychiatry, may
 * assess an alert; it does not take it away.
 */
enum UnrelatedEntries {
    ASTHMA((chart, day) -> chart.add(diagnosis("J45.909", Diagnosis.Status.ACTIVE, day))),
    ANXIETY((chart, day) -> chart.add(diagnosis("F41.1", Diagnosis.Status.ACTIVE, day))),
    INSOMNIA_RESOLVED((chart, day) -> chart.add(diagnosis("F51.01", Diagnosis.Status.RESOLVED, day))),
    ALCOHOL_USE_IN_REMISSION((chart, day) -> chart.add(diagnosis("F10.21", Diagnosis.Status.REMISSION, day))),
    UNDATED_DIABETES((chart, day) -> chart.add(new Diagnosis("Condition/added", icd("E11.9"), Diagnosis.Status.ACTIVE,
            Diagnosis.Verification.CONFIRMED, Optional.empty(), Optional.empty(), Optional.empty(), Answer.UNKNOWN))),
    INHALER((chart, day) -> chart.add(order("budesonide inhaler", MedicationEntry.Status.ACTIVE, day))),
    BLOOD_PRESSURE_TABLET((chart, day) -> chart.add(order("lisinopril", MedicationEntry.Status.ACTIVE, day))),
    STOPPED_ANTIBIOTIC((chart, day) -> chart.add(order("amoxicillin", MedicationEntry.Status.STOPPED, day))),
    VITAMIN_D((chart, day) -> chart.add(number("62292-8", 40, day))),
    LOW_PHQ_9_TOTAL((chart, day) -> chart.add(number("44261-6", 4, day))),
    LOW_GAD_7((chart, day) -> chart.add(number("70274-6", 2, day))),
    AUDIT_C_OF_NONE((chart, day) -> chart.add(number("75626-2", 0, day))),
    NORMAL_TSH((chart, day) -> chart.add(number("3016-3", 2, day))),
    HEIGHT((chart, day) -> chart.add(number("8302-2", 171, day))),
    PSYCHOTHERAPY((chart, day) -> chart.add(session("228557008", day))),
    APPENDECTOMY((chart, day) -> chart.add(session("80146002", day))),
    REFERRAL((chart, day) -> chart.add(new CareOrder("ServiceRequest/added", CodedText.text("referral to psychiatry"), CareOrder.Status.ACTIVE,
            Optional.of(day), Answer.UNMET, ""))),
    DECLINED_REFERRAL((chart, day) -> chart.add(new CareOrder("ServiceRequest/added", CodedText.text("transcranial magnetic stimulation"),
            CareOrder.Status.REVOKED, Optional.of(day), Answer.MET, "patient preference"))),
    OFFICE_VISIT((chart, day) -> chart.add(visit(Encounter.Setting.AMBULATORY, Encounter.Status.FINISHED, Answer.UNMET, day))),
    EMERGENCY_VISIT((chart, day) -> chart.add(visit(Encounter.Setting.EMERGENCY, Encounter.Status.FINISHED, Answer.UNKNOWN, day))),
    PSYCHIATRIC_STAY((chart, day) -> chart.add(visit(Encounter.Setting.INPATIENT, Encounter.Status.FINISHED, Answer.MET, day))),
    BOOKED_VISIT((chart, day) -> chart.add(visit(Encounter.Setting.VIRTUAL, Encounter.Status.PLANNED, Answer.MET, day))),
    PENICILLIN_ALLERGY((chart, day) -> chart.add(new Reaction("AllergyIntolerance/added", CodedText.text("penicillin"), Reaction.Type.ALLERGY,
            Optional.of(day), Answer.MET, "rash"))),
    HIP_REPLACEMENT((chart, day) -> chart.add(new DeviceEntry("Device/added", CodedText.text("hip prosthesis"), Optional.of(day), Answer.MET))),
    BIPOLAR_MOTHER((chart, day) -> chart.add(new FamilyHistory("FamilyMemberHistory/added", icd("F31.9"), "mother")));

    private interface Addition {
        void to(PatientRecord.Builder chart, LocalDate day);
    }

    private final Addition addition;

    UnrelatedEntries(Addition addition) {
        this.addition = addition;
    }

    /** The chart with such an entry of this day. */
    PatientRecord addedTo(PatientRecord chart, LocalDate day) {
        PatientRecord.Builder longer = copy(chart);
        addition.to(longer, day);
        return longer.build();
    }

    /** The chart with one of each. */
    static PatientRecord allAddedTo(PatientRecord chart, LocalDate day) {
        PatientRecord.Builder longer = copy(chart);
        Stream.of(values()).forEach(entry -> entry.addition.to(longer, day));
        return longer.build();
    }

    private static PatientRecord.Builder copy(PatientRecord chart) {
        PatientRecord.Builder copy = PatientRecord.builder(chart.id()).demographics(chart.demographics());
        all(chart.diagnoses(), copy::add);
        all(chart.medications(), copy::add);
        all(chart.procedures(), copy::add);
        all(chart.observations(), copy::add);
        all(chart.reactions(), copy::add);
        all(chart.devices(), copy::add);
        all(chart.careOrders(), copy::add);
        all(chart.encounters(), copy::add);
        all(chart.familyHistory(), copy::add);
        all(chart.notices(), copy::add);
        return copy;
    }

    private static <T> void all(List<T> entries, Consumer<T> add) {
        entries.forEach(add);
    }

    private static CodedText icd(String code) {
        return CodedText.of(CodeSystem.ICD10CM, code, code);
    }

    private static Diagnosis diagnosis(String code, Diagnosis.Status status, LocalDate day) {
        return new Diagnosis("Condition/added-" + code, icd(code), status, Diagnosis.Verification.CONFIRMED, Optional.of(day), Optional.empty(),
                Optional.of(day), Answer.UNMET);
    }

    private static MedicationEntry order(String name, MedicationEntry.Status status, LocalDate day) {
        return MedicationEntry.builder("MedicationRequest/added-" + name, MedicationEntry.Kind.ORDER, CodedText.text(name))
                .status(status).start(Optional.of(day)).supplyDays(OptionalInt.of(30)).build();
    }

    private static Observation number(String loinc, double value, LocalDate day) {
        return Observation.number("Observation/added-" + loinc, CodedText.of(CodeSystem.LOINC, loinc, loinc), day, value);
    }

    private static ProcedureEntry session(String snomed, LocalDate day) {
        return new ProcedureEntry("Procedure/added-" + snomed, CodedText.of(CodeSystem.SNOMED, snomed, snomed), ProcedureEntry.Status.COMPLETED,
                Optional.of(day), Optional.of(day), 1, ProcedureEntry.Outcome.SUCCESSFUL);
    }

    private static Encounter visit(Encounter.Setting setting, Encounter.Status status, Answer psychiatric, LocalDate day) {
        return new Encounter("Encounter/added-" + setting, setting, status, psychiatric, CodedText.NONE, List.of(), Optional.of(day), Optional.of(day));
    }
}

package org.trdcds.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CareOrder;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.DeviceEntry;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.FamilyHistory;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.ProcedureEntry;
import org.trdcds.patient.Reaction;

/** Reads diagnoses, procedures, reactions, devices, orders, encounters and family history. */
final class CareReader {

    static final List<String> DIAGNOSIS_FIELDS = ConceptReader.and(List.of("status", "verification", "onset", "abated", "recorded", "byPsychiatry"));
    static final List<String> PROCEDURE_FIELDS =
            ConceptReader.and(List.of("kind", "modality", "status", "date", "start", "end", "sessions", "outcome"));
    static final List<String> REACTION_FIELDS = ConceptReader.and(List.of("substance", "rxnorm", "atc", "type", "date", "severe", "manifestation"));
    static final List<String> DEVICE_FIELDS = ConceptReader.and(List.of("date", "inPlace"));
    static final List<String> ORDER_FIELDS = ConceptReader.and(List.of("status", "date", "declined", "reason"));
    static final List<String> ENCOUNTER_FIELDS = List.of("setting", "status", "psychiatric", "type", "diagnoses", "date", "start", "end");
    static final List<String> FAMILY_FIELDS = ConceptReader.and(List.of("relationship"));

    /** Treatments that are courses, with the words that name them. */
    enum TreatmentKind {
        PSYCHOTHERAPY("psychotherapy"), ECT("electroconvulsive therapy (ECT)"), TMS("transcranial magnetic stimulation (TMS)"),
        VNS("vagus nerve stimulation (VNS)"), ESKETAMINE("esketamine"), OTHER("");

        private final String words;

        TreatmentKind(String words) {
            this.words = words;
        }
    }

    private CareReader() {
    }

    static void diagnosis(Entry entry, PatientRecord.Builder record) {
        Optional<LocalDate> onset = entry.start("onset");
        Optional<LocalDate> abated = entry.end("abated");
        Entry.inOrder("onset", onset, "abatement", abated);
        record.add(new Diagnosis(entry.source(), ConceptReader.required(entry),
                entry.choice("status", Diagnosis.Status.class, Diagnosis.Status.UNKNOWN),
                entry.choice("verification", Diagnosis.Verification.class, Diagnosis.Verification.UNKNOWN),
                onset, abated, entry.start("recorded"), entry.answer("byPsychiatry")));
    }

    static void procedure(Entry entry, PatientRecord.Builder record) {
        Optional<LocalDate> start = startOrDate(entry);
        Optional<LocalDate> end = entry.end("end");
        Entry.inOrder("start", start, "end", end);
        record.add(new ProcedureEntry(entry.source(), treatment(entry),
                entry.choice("status", ProcedureEntry.Status.class, ProcedureEntry.Status.UNKNOWN),
                start, end, entry.whole("sessions", 1).orElse(1),
                entry.choice("outcome", ProcedureEntry.Outcome.class, ProcedureEntry.Outcome.NOT_RECORDED)));
    }

    static void reaction(Entry entry, PatientRecord.Builder record) {
        record.add(new Reaction(entry.source(), MedicineName.of(entry, "substance"),
                entry.choice("type", Reaction.Type.class, Reaction.Type.NOT_RECORDED), entry.start("date"), entry.answer("severe"),
                entry.textOrEmpty("manifestation")));
    }

    static void device(Entry entry, PatientRecord.Builder record) {
        record.add(new DeviceEntry(entry.source(), ConceptReader.required(entry), entry.start("date"), entry.answer("inPlace")));
    }

    static void order(Entry entry, PatientRecord.Builder record) {
        record.add(new CareOrder(entry.source(), ConceptReader.required(entry),
                entry.choice("status", CareOrder.Status.class, CareOrder.Status.UNKNOWN), entry.start("date"), entry.answer("declined"),
                entry.textOrEmpty("reason")));
    }

    static void encounter(Entry entry, PatientRecord.Builder record) {
        Optional<LocalDate> start = startOrDate(entry);
        Optional<LocalDate> end = entry.end("end");
        Entry.inOrder("start", start, "end", end);
        record.add(new Encounter(entry.source(), entry.choice("setting", Encounter.Setting.class, Encounter.Setting.OTHER),
                entry.choice("status", Encounter.Status.class, Encounter.Status.UNKNOWN), entry.answer("psychiatric"),
                entry.value("type").map(ConceptReader::any).orElse(CodedText.NONE), ConceptReader.each(entry, "diagnoses"), start, end));
    }

    static void relative(Entry entry, PatientRecord.Builder record) {
        record.add(new FamilyHistory(entry.source(), ConceptReader.required(entry), entry.textOrEmpty("relationship")));
    }

    private static Optional<LocalDate> startOrDate(Entry entry) {
        if (entry.has("date") && entry.has("start")) {
            throw entry.expected("date", "either a \"date\" or a \"start\"");
        }
        return entry.has("date") ? entry.start("date") : entry.start("start");
    }

    /** Words of the kind, then the modality, then the entry's own text; codes as given. */
    private static CodedText treatment(Entry entry) {
        String kind = entry.choice("kind", TreatmentKind.class, TreatmentKind.OTHER).words;
        CodedText concept = ConceptReader.optional(entry);
        String words = List.of(kind, entry.textOrEmpty("modality"), concept.text()).stream()
                .filter(part -> !part.isEmpty()).reduce((first, next) -> first + ", " + next).orElse("");
        CodedText treatment = new CodedText(concept.codes(), words);
        if (treatment.isEmpty()) {
            throw entry.expected("a \"kind\", \"code\" or \"text\" that says what was done");
        }
        return treatment;
    }
}

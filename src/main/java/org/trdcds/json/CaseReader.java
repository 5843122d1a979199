package org.trdcds.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Demographics;
import org.trdcds.patient.Notice;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.Sex;

/** Reads one case into a patient record, section by section. */
final class CaseReader {

    static final String SCHEMA_VERSION = "1.0";
    static final List<String> PATIENT_FIELDS = List.of("sex", "birthDate", "deceased");

    /** Every section that holds an array: the fields of its entries, and what reads one. */
    static final Map<String, Section> SECTIONS = sections();

    static final List<String> FIELDS = fields();

    private static final String PATIENT = "patient";

    /** Reads one entry of a section into the record. */
    interface EntryReader {
        void read(Entry entry, PatientRecord.Builder record);
    }

    record Section(List<String> fields, EntryReader reader) {
    }

    private CaseReader() {
    }

    /** The record of the case at {@code value}. */
    static PatientRecord read(Located value) {
        String pointer = value.place().pointer();
        Entry root = Entry.of(value, pointer, FIELDS);
        if (!root.text("schemaVersion").filter(SCHEMA_VERSION::equals).isPresent()) {
            throw root.expected("schemaVersion", "\"schemaVersion\": \"" + SCHEMA_VERSION + "\"");
        }
        PatientRecord.Builder record = PatientRecord.builder(root.text("id").orElseThrow(() -> root.expected("an \"id\"")));
        root.value(PATIENT).ifPresent(patient -> patient(Entry.of(patient, pointer, PATIENT_FIELDS), record));
        SECTIONS.forEach((name, section) -> {
            for (Located item : root.list(name)) {
                entry(Entry.of(item, pointer, section.fields()), section, record);
            }
        });
        return record.build();
    }

    private static void entry(Entry entry, Section section, PatientRecord.Builder record) {
        try {
            section.reader().read(entry, record);
            entry.notices().forEach(record::add);
        } catch (SetAside e) {
            record.add(new Notice(entry.source(), "This entry is set aside: " + e.getMessage() + "."));
        }
    }

    private static void patient(Entry patient, PatientRecord.Builder record) {
        Optional<CaseDate> born = born(patient, record);
        Answer deceased = patient.answer("deceased") == Answer.MET ? Answer.MET : Answer.UNMET;
        record.demographics(new Demographics(patient.source(), patient.choice("sex", Sex.class, Sex.UNKNOWN),
                born.map(CaseDate::first), born.map(CaseDate::last), deceased));
    }

    private static Optional<CaseDate> born(Entry patient, PatientRecord.Builder record) {
        try {
            return patient.date("birthDate");
        } catch (SetAside e) {
            record.add(new Notice(patient.source(), "The birth date is set aside: " + e.getMessage() + "."));
            return Optional.empty();
        }
    }

    private static Map<String, Section> sections() {
        Map<String, Section> sections = new LinkedHashMap<>();
        sections.put("diagnoses", new Section(CareReader.DIAGNOSIS_FIELDS, CareReader::diagnosis));
        sections.put("medications", new Section(MedicationReader.FIELDS, MedicationReader::read));
        sections.put("trials", new Section(MedicationReader.FIELDS, MedicationReader::read));
        sections.put("scores", new Section(ObservationReader.SCORE_FIELDS, ObservationReader::score));
        sections.put("items", new Section(ObservationReader.ITEM_FIELDS, ObservationReader::item));
        sections.put("labs", new Section(ObservationReader.LAB_FIELDS, ObservationReader::lab));
        sections.put("screens", new Section(ObservationReader.SCREEN_FIELDS, ObservationReader::screen));
        sections.put("findings", new Section(ObservationReader.FINDING_FIELDS, ObservationReader::finding));
        sections.put("procedures", new Section(CareReader.PROCEDURE_FIELDS, CareReader::procedure));
        sections.put("sessions", new Section(CareReader.PROCEDURE_FIELDS, CareReader::procedure));
        sections.put("reactions", new Section(CareReader.REACTION_FIELDS, CareReader::reaction));
        sections.put("devices", new Section(CareReader.DEVICE_FIELDS, CareReader::device));
        sections.put("orders", new Section(CareReader.ORDER_FIELDS, CareReader::order));
        sections.put("encounters", new Section(CareReader.ENCOUNTER_FIELDS, CareReader::encounter));
        sections.put("familyHistory", new Section(CareReader.FAMILY_FIELDS, CareReader::relative));
        return sections;
    }

    private static List<String> fields() {
        List<String> fields = new ArrayList<>(List.of("schemaVersion", "id", PATIENT));
        fields.addAll(SECTIONS.keySet());
        return List.copyOf(fields);
    }
}

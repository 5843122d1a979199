package org.trdcds.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trdcds.patient.Answer;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Demographics;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.PatientRecord;

/** A record as it would be with one more entry of the day. */
final class SupposedEntry {

    private static final String SOURCE = "supposed:entry";

    private SupposedEntry() {
    }

    /**
     * @param entry as the supposition table writes it
     * @param yes   whether the entry says so, or refutes it
     */
    static PatientRecord added(PatientRecord record, String entry, boolean yes, LocalDate day) {
        String what = entry.substring(entry.indexOf(':') + 1);
        if (entry.startsWith("born:")) {
            return born(record, day.minusYears(Integer.parseInt(what)));
        }
        CodedText concept = entry.startsWith("diagnosis:") ? CodedText.of(CodeSystem.ICD10CM, what, what) : CodedText.text(what);
        return withDiagnosis(record, new Diagnosis(SOURCE, concept, Diagnosis.Status.ACTIVE,
                yes ? Diagnosis.Verification.CONFIRMED : Diagnosis.Verification.REFUTED, Optional.empty(), Optional.empty(), Optional.of(day), Answer.UNKNOWN));
    }

    private static PatientRecord withDiagnosis(PatientRecord r, Diagnosis diagnosis) {
        return new PatientRecord(r.id(), r.demographics(), and(r.diagnoses(), diagnosis), r.medications(), r.procedures(), r.observations(),
                r.reactions(), r.devices(), r.careOrders(), r.encounters(), r.familyHistory(), r.notices()).inOrderOfSources();
    }

    /** With a finished psychiatric contact of the day. */
    static PatientRecord assessed(PatientRecord r, LocalDate day) {
        Encounter contact = new Encounter(SOURCE, Encounter.Setting.EMERGENCY, Encounter.Status.FINISHED, Answer.MET, CodedText.NONE, List.of(),
                Optional.of(day), Optional.of(day));
        return new PatientRecord(r.id(), r.demographics(), r.diagnoses(), r.medications(), r.procedures(), r.observations(), r.reactions(),
                r.devices(), r.careOrders(), and(r.encounters(), contact), r.familyHistory(), r.notices()).inOrderOfSources();
    }

    private static PatientRecord born(PatientRecord r, LocalDate day) {
        Demographics known = r.demographics();
        return new PatientRecord(r.id(), new Demographics(known.source(), known.sex(), Optional.of(day), Optional.of(day), known.deceased()),
                r.diagnoses(), r.medications(), r.procedures(), r.observations(), r.reactions(), r.devices(), r.careOrders(), r.encounters(),
                r.familyHistory(), r.notices());
    }

    private static <T> List<T> and(List<T> entries, T one) {
        List<T> more = new ArrayList<>(entries);
        more.add(one);
        return more;
    }
}

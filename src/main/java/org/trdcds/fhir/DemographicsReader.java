package org.trdcds.fhir;

import java.time.LocalDate;
import java.util.Optional;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Demographics;
import org.trdcds.patient.Notice;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.Sex;

/** Reads Patient. What is malformed is unknown, with a notice: a patient is never set aside. */
final class DemographicsReader {

    private DemographicsReader() {
    }

    static Demographics read(FhirResource patient, PatientRecord.Builder record) {
        Optional<FhirDate> born = born(patient, record);
        return new Demographics(patient.source(), sex(patient, record), born.map(FhirDate::first), born.map(FhirDate::last),
                deceased(patient, record));
    }

    private static Optional<FhirDate> born(FhirResource patient, PatientRecord.Builder record) {
        try {
            String text = patient.root().text("birthDate");
            Optional<FhirDate> born = text.isEmpty()
                    ? Optional.empty() : Optional.of(FhirDate.parse(text, patient.root(), "birthDate"));
            born.filter(FhirDate::isPartial).ifPresent(date -> record.add(new Notice(patient.source(),
                    "Partial date of birth: born between " + date.first() + " and " + date.last())));
            return born;
        } catch (MalformedElement e) {
            return unread(patient, record, e, Optional.empty());
        }
    }

    private static Sex sex(FhirResource patient, PatientRecord.Builder record) {
        try {
            return switch (patient.root().text("gender")) {
                case "female" -> Sex.FEMALE;
                case "male" -> Sex.MALE;
                default -> Sex.UNKNOWN;
            };
        } catch (MalformedElement e) {
            return unread(patient, record, e, Sex.UNKNOWN);
        }
    }

    private static Answer deceased(FhirResource patient, PatientRecord.Builder record) {
        Element root = patient.root();
        try {
            String date = root.text("deceasedDateTime");
            if (!date.isEmpty()) {
                LocalDate day = FhirDate.parse(date, root, "deceasedDateTime").first();
                record.add(new Notice(patient.source(), "Recorded as deceased on " + day));
                return Answer.MET;
            }
            return Answer.of(root.isTrue("deceasedBoolean"));
        } catch (MalformedElement e) {
            return unread(patient, record, e, Answer.UNKNOWN);
        }
    }

    private static <T> T unread(FhirResource patient, PatientRecord.Builder record, MalformedElement fault, T unknown) {
        record.add(new Notice(patient.source(), "Not read, taken as unknown: " + fault.getMessage()));
        return unknown;
    }
}

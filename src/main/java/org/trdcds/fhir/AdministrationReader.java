package org.trdcds.fhir;

import java.util.List;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.MedicationEntry.Kind;
import org.trdcds.patient.MedicationEntry.Status;
import org.trdcds.patient.PatientRecord;

/** Reads MedicationAdministration: one dose given, or an infusion over a period. */
final class AdministrationReader {

    private AdministrationReader() {
    }

    static void read(Reading reading, PatientRecord.Builder record) {
        Element administration = reading.root();
        if (Chart.neverCounts(reading.resource())) {
            return;
        }
        Medicine medicine = Medicine.of(reading);
        Span given = reading.span("effective");
        Element dosage = administration.child("dosage");
        List<Element> dosages = dosage.isPresent() ? List.of(dosage) : List.of();
        Element request = administration.child("request");
        record.add(MedicationEntry.builder(reading.source(), Kind.ADMINISTRATION, medicine.concept())
                .status(status(administration.text("status")))
                .route(medicine.route(dosages))
                .dosages(dosages.stream().map(DosageReader::given).toList())
                .start(given.start())
                .end(given.end())
                .stopReason(StopReasons.of(FhirCodes.concepts(administration, "statusReason")))
                .indications(reading.reasons("reasonCode", "reasonReference"))
                .basedOn(request.isPresent() ? reading.chart().references().sourceOf(reading.resource(), request) : "")
                .build());
    }

    private static Status status(String code) {
        return switch (code) {
            case "in-progress" -> Status.ACTIVE;
            case "on-hold" -> Status.ON_HOLD;
            case "completed" -> Status.COMPLETED;
            case "stopped" -> Status.STOPPED;
            default -> Status.UNKNOWN;
        };
    }
}

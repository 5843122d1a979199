package org.trdcds.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.MedicationEntry.Kind;
import org.trdcds.patient.MedicationEntry.Status;
import org.trdcds.patient.PatientRecord;

/**
 * Reads MedicationDispense. What was declined or is still being prepared never counts; what waits, is on hold or was stopped
 * counts only when it had been handed over.
 */
final class DispenseReader {

    private static final Set<String> NEVER = Set.of("preparation", "declined");
    private static final Set<String> ONLY_HANDED_OVER = Set.of("in-progress", "on-hold", "stopped");

    private DispenseReader() {
    }

    static void read(Reading reading, PatientRecord.Builder record) {
        Element dispense = reading.root();
        String status = dispense.text("status");
        boolean handedOver = dispense.has("whenHandedOver");
        if (Chart.neverCounts(reading.resource()) || NEVER.contains(status) || ONLY_HANDED_OVER.contains(status) && !handedOver) {
            return;
        }
        Medicine medicine = Medicine.of(reading);
        List<Element> instructions = dispense.children("dosageInstruction");
        Optional<LocalDate> day = reading.first(dispense, dispense.firstOf("whenHandedOver", "whenPrepared"));
        record.add(MedicationEntry.builder(reading.source(), Kind.DISPENSE, medicine.concept())
                .status(status.equals("completed") || handedOver ? Status.COMPLETED : Status.UNKNOWN)
                .route(medicine.route(instructions))
                .dosages(DosageReader.read(instructions))
                .start(day)
                .supplyDays(SupplyReader.days(dispense, "daysSupply"))
                .stopReason(StopReasons.of(List.of(FhirCodes.concept(dispense, "statusReasonCodeableConcept"))))
                .basedOn(dispense.children("authorizingPrescription").stream().findFirst()
                        .map(order -> reading.chart().references().sourceOf(reading.resource(), order)).orElse(""))
                .build());
    }
}

package org.trdcds.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.MedicationEntry.Kind;
import org.trdcds.patient.MedicationEntry.Status;
import org.trdcds.patient.MedicationEntry.TakenAs;
import org.trdcds.patient.PatientRecord;

/** Reads MedicationStatement. */
final class StatementReader {

    private StatementReader() {
    }

    static void read(Reading reading, PatientRecord.Builder record) {
        Element statement = reading.root();
        if (Chart.neverCounts(reading.resource())) {
            return;
        }
        Medicine medicine = Medicine.of(reading);
        Span taken = reading.span("effective");
        List<Element> instructions = statement.children("dosage");
        AdherenceStatement adherence = AdherenceStatement.of(reading);
        Optional<LocalDate> stated = reading.first(statement, "dateAsserted").or(adherence::asserted);
        Status status = status(statement.text("status"));
        record.add(MedicationEntry.builder(reading.source(), Kind.STATEMENT, medicine.concept())
                .status(status)
                .route(medicine.route(instructions))
                .dosages(DosageReader.read(instructions))
                .start(taken.start())
                .end(taken.end())
                .asserted(stated.filter(day -> !Optional.of(day).equals(taken.start())))
                .stopReason(StopReasons.of(FhirCodes.concepts(statement, "statusReason")))
                .takenAs(status == Status.NOT_TAKEN ? TakenAs.NOT_AS_DIRECTED : adherence.takenAs())
                .indications(reading.reasons("reasonCode", "reasonReference"))
                .basedOn(order(reading))
                .build());
    }

    private static String order(Reading reading) {
        List<Element> references = new ArrayList<>(reading.root().children("basedOn"));
        references.addAll(reading.root().children("derivedFrom"));
        return references.stream().map(reference -> reading.chart().references().sourceOf(reading.resource(), reference))
                .filter(source -> source.contains("MedicationRequest/")).findFirst().orElse("");
    }

    private static Status status(String code) {
        return switch (code) {
            case "active" -> Status.ACTIVE;
            case "completed" -> Status.COMPLETED;
            case "intended" -> Status.INTENDED;
            case "stopped" -> Status.STOPPED;
            case "on-hold" -> Status.ON_HOLD;
            case "not-taken" -> Status.NOT_TAKEN;
            default -> Status.UNKNOWN;
        };
    }
}

package org.trdcds.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.MedicationEntry.Kind;
import org.trdcds.patient.MedicationEntry.Status;
import org.trdcds.patient.PatientRecord;

/**
 * Reads MedicationRequest. Proposals, plans and options are nothing taken, unless they are reported: then they state what is
 * taken. An order not to give a medicine never counts.
 */
final class OrderReader {

    private static final Set<String> NOT_TAKEN_INTENTS = Set.of("proposal", "plan", "option");
    private static final Set<String> INTENTS = Set.of("", "order", "original-order", "reflex-order", "filler-order", "instance-order");

    private OrderReader() {
    }

    static void read(Reading reading, PatientRecord.Builder record) {
        Element request = reading.root();
        if (Chart.neverCounts(reading.resource()) || request.isTrue("doNotPerform")) {
            return;
        }
        boolean wish = NOT_TAKEN_INTENTS.contains(request.text("intent"));
        boolean reported = request.isTrue("reportedBoolean") || request.child("reportedReference").isPresent();
        if (wish && !reported) {
            return;
        }
        if (!wish && !INTENTS.contains(request.text("intent"))) {
            throw request.malformed("intent", "expected an intent of FHIR R4 but found " + MalformedElement.quoted(request.text("intent")));
        }
        entries(reading, wish ? Kind.STATEMENT : Kind.ORDER).forEach(record::add);
    }

    private static List<MedicationEntry> entries(Reading reading, Kind kind) {
        Element request = reading.root();
        Element supply = request.child("dispenseRequest");
        Optional<LocalDate> authored = reading.first(request, "authoredOn");
        Span validity = reading.period(supply, "validityPeriod");
        Span whole = new Span(validity.start().or(() -> authored), validity.end());
        Medicine medicine = Medicine.of(reading);
        List<Element> instructions = request.children("dosageInstruction");
        AdherenceStatement adherence = AdherenceStatement.of(reading);
        List<CodedText> indications = reading.reasons("reasonCode", "reasonReference");
        OptionalInt supplyDays = SupplyReader.days(supply, "expectedSupplyDuration");
        int repeats = SupplyReader.repeats(supply);
        List<DosageCalendar.Step> steps = DosageCalendar.of(reading, instructions, whole);
        DosageCalendar.Step last = steps.get(steps.size() - 1);
        return steps.stream().map(step -> MedicationEntry.builder(reading.source(), kind, medicine.concept())
                .status(status(request.text("status")))
                .route(medicine.route(instructions))
                .dosages(DosageReader.read(step.instructions()))
                .start(step.span().start())
                .end(step.span().end())
                .asserted(adherence.asserted().or(() -> authored).filter(day -> !Optional.of(day).equals(step.span().start())))
                .supplyDays(step == last ? supplyDays : OptionalInt.empty())
                .repeats(step == last ? repeats : 0)
                .stopReason(StopReasons.of(List.of(FhirCodes.concept(request, "statusReason"))))
                .takenAs(adherence.takenAs())
                .indications(indications)
                .build()).toList();
    }

    private static Status status(String code) {
        return switch (code) {
            case "active" -> Status.ACTIVE;
            case "on-hold" -> Status.ON_HOLD;
            case "stopped" -> Status.STOPPED;
            case "completed" -> Status.COMPLETED;
            default -> Status.UNKNOWN;
        };
    }
}

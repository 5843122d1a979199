package org.trdcds.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CareOrder;
import org.trdcds.patient.CareOrder.Status;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.PatientRecord;

/**
 * Reads orders, referrals and bookings: ServiceRequest, Appointment and Task. What is only proposed is nothing in hand. What
 * was cancelled never counts, except as the patient's refusal.
 */
final class CareOrderReader {

    private static final String STATUS_REASON = "http://hl7.org/fhir/StructureDefinition/request-statusReason";
    private static final Set<String> WISHES = Set.of("proposal", "plan", "option");

    private CareOrderReader() {
    }

    static void request(Reading reading, PatientRecord.Builder record) {
        Element request = reading.root();
        if (Chart.neverCounts(reading.resource()) || request.isTrue("doNotPerform") || WISHES.contains(request.text("intent"))) {
            return;
        }
        List<CodedText> concepts = List.of(FhirCodes.concept(request, "code"), FhirCodes.concept(request, "performerType"));
        List<CodedText> reasons = new ArrayList<>();
        for (Element extension : request.children("extension")) {
            if (extension.text("url").equals(STATUS_REASON)) {
                reasons.add(FhirCodes.concept(extension, "valueCodeableConcept"));
            }
        }
        boolean revoked = request.text("status").equals("revoked");
        if (revoked) {
            FhirCodes.concepts(request, "reasonCode").stream()
                    .filter(reason -> Refusals.byPatient(List.of(reason)) == Answer.MET).forEach(reasons::add);
        }
        Status status = switch (request.text("status")) {
            case "active", "on-hold" -> Status.ACTIVE;
            case "completed" -> Status.COMPLETED;
            case "revoked" -> Status.REVOKED;
            default -> Status.UNKNOWN;
        };
        Optional<LocalDate> date = reading.first(request, "authoredOn").or(() -> reading.span("occurrence").start());
        record.add(order(reading, concepts, status, date, revoked ? Refusals.byPatient(reasons) : Answer.UNMET, reasons));
    }

    static void appointment(Reading reading, PatientRecord.Builder record) {
        Element appointment = reading.root();
        List<CodedText> reasons = List.of(FhirCodes.concept(appointment, "cancelationReason"));
        boolean refused = appointment.text("status").equals("cancelled") && Refusals.byPatient(reasons) == Answer.MET;
        Optional<Status> status = switch (appointment.text("status")) {
            case "pending", "booked", "arrived", "checked-in", "waitlist" -> Optional.of(Status.ACTIVE);
            case "fulfilled" -> Optional.of(Status.COMPLETED);
            default -> refused ? Optional.of(Status.REVOKED) : Optional.empty();
        };
        if (status.isEmpty()) {
            return;
        }
        List<CodedText> concepts = new ArrayList<>(FhirCodes.concepts(appointment, "serviceType"));
        concepts.addAll(FhirCodes.concepts(appointment, "specialty"));
        addWords(concepts, appointment.text("description"));
        Optional<LocalDate> date = reading.first(appointment, appointment.firstOf("created", "start"));
        record.add(order(reading, concepts, status.get(), date, Answer.of(refused), refused ? reasons : List.of()));
    }

    static void task(Reading reading, PatientRecord.Builder record) {
        Element task = reading.root();
        List<CodedText> reasons = List.of(FhirCodes.concept(task, "statusReason"));
        String code = task.text("status");
        boolean withdrawn = Set.of("rejected", "cancelled", "failed").contains(code);
        Answer declined = withdrawn ? Refusals.byPatientNotReceiver(reasons) : Answer.UNMET;
        boolean refused = declined == Answer.MET;
        if (Set.of("draft", "entered-in-error").contains(code) || code.equals("cancelled") && !refused
                || WISHES.contains(task.text("intent"))) {
            return;
        }
        List<CodedText> concepts = new ArrayList<>(List.of(FhirCodes.concept(task, "code")));
        Element focus = task.child("focus");
        if (focus.isPresent()) {
            concepts.add(reading.conceptOf(focus));
        }
        addWords(concepts, task.text("description"));
        if (concepts.stream().allMatch(CodedText::isEmpty)) {
            return;
        }
        Status status = withdrawn ? Status.REVOKED : code.equals("completed") ? Status.COMPLETED : Status.ACTIVE;
        Optional<LocalDate> date = reading.first(task, "authoredOn").or(() -> reading.period(task, "executionPeriod").start());
        record.add(order(reading, concepts, status, date, declined, reasons));
    }

    private static void addWords(List<CodedText> concepts, String words) {
        if (!words.isEmpty()) {
            concepts.add(CodedText.text(words));
        }
    }

    private static CareOrder order(Reading reading, List<CodedText> concepts, Status status, Optional<LocalDate> date, Answer declined,
            List<CodedText> reasons) {
        CodedText concept = FhirCodes.merged(concepts);
        if (concept.isEmpty()) {
            throw reading.root().malformed("code", "expected a code or text that says what was ordered");
        }
        return new CareOrder(reading.source(), concept, status, date, declined,
                Reading.words(reasons.stream().filter(reason -> !reason.isEmpty()).toList()));
    }
}

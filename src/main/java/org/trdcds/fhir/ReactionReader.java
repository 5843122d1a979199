package org.trdcds.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.Reaction;

/** Reads AllergyIntolerance and AdverseEvent. Unconfirmed reactions count; refuted and potential ones do not. */
final class ReactionReader {

    private ReactionReader() {
    }

    static void allergy(Reading reading, PatientRecord.Builder record) {
        Element allergy = reading.root();
        if (Chart.neverCounts(reading.resource())) {
            return;
        }
        List<Element> reactions = allergy.children("reaction");
        List<CodedText> substances = new ArrayList<>(List.of(FhirCodes.concept(allergy, "code")));
        reactions.forEach(reaction -> substances.add(FhirCodes.concept(reaction, "substance")));
        CodedText substance = FhirCodes.merged(substances);
        if (substance.isEmpty()) {
            throw allergy.malformed("code", "expected a code or text that says what to");
        }
        Reaction.Type type = switch (allergy.text("type")) {
            case "allergy" -> Reaction.Type.ALLERGY;
            case "intolerance" -> Reaction.Type.INTOLERANCE;
            default -> Reaction.Type.NOT_RECORDED;
        };
        List<String> severities = new ArrayList<>(List.of(allergy.text("criticality")));
        reactions.forEach(reaction -> severities.add(reaction.text("severity")));
        String manifestation = reactions.stream().flatMap(reaction -> FhirCodes.concepts(reaction, "manifestation").stream())
                .map(CodedText::label).distinct().collect(Collectors.joining(", "));
        Reaction entry = new Reaction(reading.source(), substance, type, occurred(reading, reactions), severe(severities), manifestation);
        String status = FhirCodes.token(allergy, "clinicalStatus");
        if (status.equals("resolved") || status.equals("inactive")) {
            reading.say("This reaction is recorded as " + status + "; it is read as history of the medicine");
        }
        record.add(entry);
    }

    /** When it happened: its onset, the onset of a reaction, the last occurrence; else when it was recorded. */
    private static Optional<LocalDate> occurred(Reading reading, List<Element> reactions) {
        Optional<LocalDate> onset = reading.span("onset").start();
        for (Element reaction : reactions) {
            onset = onset.isPresent() ? onset : reading.first(reaction, "onset");
        }
        return onset.or(() -> reading.first(reading.root(), "lastOccurrence")).or(() -> reading.first(reading.root(), "recordedDate"));
    }

    private static Answer severe(List<String> severities) {
        if (severities.contains("high") || severities.contains("severe")) {
            return Answer.MET;
        }
        return severities.stream().anyMatch(List.of("low", "mild", "moderate")::contains) ? Answer.UNMET : Answer.UNKNOWN;
    }

    static void adverseEvent(Reading reading, PatientRecord.Builder record) {
        Element event = reading.root();
        if (event.text("actuality").equals("potential")) {
            return;
        }
        CodedText what = FhirCodes.concept(event, "event");
        Optional<LocalDate> date = reading.first(event, event.firstOf("date", "detected", "recordedDate"));
        Answer severe = seriousness(event);
        String manifestation = what.isEmpty() ? "" : what.label();
        List<CodedText> suspects = new ArrayList<>();
        for (Element suspect : event.children("suspectEntity")) {
            CodedText medicine = suspected(reading, suspect.child("instance"));
            if (!medicine.isEmpty()) {
                suspects.add(medicine);
            }
        }
        if (what.isEmpty() && suspects.isEmpty()) {
            throw event.malformed("event", "expected an event or a suspected medicine");
        }
        for (CodedText suspect : suspects.isEmpty() ? List.of(CodedText.NONE) : suspects) {
            record.add(new Reaction(reading.source(), suspect, Reaction.Type.ADVERSE_EVENT, date, severe, manifestation));
        }
    }

    /** The medicine behind a Medication, or behind an order, statement, dispense or administration. */
    private static CodedText suspected(Reading reading, Element instance) {
        Optional<FhirResource> target = reading.resolve(instance);
        if (target.isPresent() && target.get().is(ResourceType.MEDICATION_REQUEST, ResourceType.MEDICATION_STATEMENT,
                ResourceType.MEDICATION_DISPENSE, ResourceType.MEDICATION_ADMINISTRATION)) {
            return Medicine.of(new Reading(target.get(), reading.chart())).concept();
        }
        return reading.conceptOf(instance);
    }

    private static Answer seriousness(Element event) {
        String seriousness = FhirCodes.token(event, "seriousness").toLowerCase(Locale.ROOT);
        String severity = FhirCodes.token(event, "severity").toLowerCase(Locale.ROOT);
        if (seriousness.equals("serious") || severity.equals("severe")) {
            return Answer.MET;
        }
        return seriousness.isEmpty() && severity.isEmpty() ? Answer.UNKNOWN : Answer.UNMET;
    }
}

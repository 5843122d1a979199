package org.trdcds.fhir;

import java.time.LocalDate;
import java.util.Optional;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.PatientRecord;

/** Reads Condition. A refuted one stays on record as refuted, for it replaces what was said before. */
final class ConditionReader {

    private static final String ASSERTED_DATE = "http://hl7.org/fhir/StructureDefinition/condition-assertedDate";

    private ConditionReader() {
    }

    static void read(Reading reading, PatientRecord.Builder record) {
        Element condition = reading.root();
        String verification = FhirCodes.token(condition, "verificationStatus");
        if ("entered-in-error".equals(verification)) {
            return;
        }
        CodedText concept = FhirCodes.concept(condition, "code");
        if (concept.isEmpty()) {
            throw condition.malformed("code", "expected a code or text");
        }
        Span onset = reading.span("onset");
        Optional<LocalDate> abated = reading.over("abatement");
        new Span(onset.start(), abated).inOrder(condition);
        Assertion assertion = reading.chart().mentions().assertion(reading, concept, recorded(reading), abated);
        record.add(new Diagnosis(reading.source(), concept, status(condition, abated), verification(verification), onset.start(),
                abated, assertion.date(), assertion.byPsychiatry()));
    }

    private static Optional<LocalDate> recorded(Reading reading) {
        Optional<LocalDate> recorded = reading.first(reading.root(), "recordedDate");
        if (recorded.isPresent()) {
            return recorded;
        }
        for (Element extension : reading.root().children("extension")) {
            if (extension.text("url").equals(ASSERTED_DATE)) {
                return reading.first(extension, "valueDateTime");
            }
        }
        return Optional.empty();
    }

    /** Without a clinical status, an end in words or by an age that cannot be dated still says that it is over. */
    private static Diagnosis.Status status(Element condition, Optional<LocalDate> abated) {
        return switch (FhirCodes.token(condition, "clinicalStatus")) {
            case "active" -> Diagnosis.Status.ACTIVE;
            case "recurrence" -> Diagnosis.Status.RECURRENCE;
            case "relapse" -> Diagnosis.Status.RELAPSE;
            case "inactive" -> Diagnosis.Status.INACTIVE;
            case "remission" -> Diagnosis.Status.REMISSION;
            case "resolved" -> Diagnosis.Status.RESOLVED;
            case "" -> abated.isEmpty() && (condition.has("abatementString") || condition.has("abatementAge"))
                    ? Diagnosis.Status.RESOLVED : Diagnosis.Status.UNKNOWN;
            default -> Diagnosis.Status.UNKNOWN;
        };
    }

    private static Diagnosis.Verification verification(String code) {
        return switch (code) {
            case "confirmed" -> Diagnosis.Verification.CONFIRMED;
            case "provisional", "unconfirmed" -> Diagnosis.Verification.PROVISIONAL;
            case "differential" -> Diagnosis.Verification.DIFFERENTIAL;
            case "refuted" -> Diagnosis.Verification.REFUTED;
            default -> Diagnosis.Verification.UNKNOWN;
        };
    }
}

package org.trdcds.fhir;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The resource types that are read, with the elements that are read of each; all else is skipped unread. */
enum ResourceType {
    PATIENT("Patient", "", "identifier", "gender", "birthDate", "deceasedBoolean", "deceasedDateTime"),
    CONDITION("Condition", "subject", "clinicalStatus", "verificationStatus", "code", "encounter", "onsetDateTime", "onsetPeriod",
            "onsetAge", "onsetRange", "onsetString", "abatementDateTime", "abatementPeriod", "abatementAge", "abatementRange",
            "abatementString", "recordedDate", "recorder", "asserter", "extension"),
    MEDICATION_REQUEST("MedicationRequest", "subject", "status", "statusReason", "intent", "doNotPerform", "reportedBoolean",
            "reportedReference", "medicationCodeableConcept", "medicationReference", "authoredOn", "reasonCode", "reasonReference",
            "dosageInstruction", "dispenseRequest", "extension"),
    MEDICATION_STATEMENT("MedicationStatement", "subject", "status", "statusReason", "medicationCodeableConcept",
            "medicationReference", "effectiveDateTime", "effectivePeriod", "dateAsserted", "basedOn", "derivedFrom", "reasonCode",
            "reasonReference", "dosage", "extension"),
    MEDICATION_DISPENSE("MedicationDispense", "subject", "status", "statusReasonCodeableConcept", "medicationCodeableConcept",
            "medicationReference", "authorizingPrescription", "daysSupply", "whenPrepared", "whenHandedOver", "dosageInstruction"),
    MEDICATION_ADMINISTRATION("MedicationAdministration", "subject", "status", "statusReason", "medicationCodeableConcept",
            "medicationReference", "effectiveDateTime", "effectivePeriod", "request", "reasonCode", "reasonReference", "dosage"),
    MEDICATION("Medication", "", "code", "status", "form", "ingredient"),
    OBSERVATION("Observation", "subject", "status", "code", "effectiveDateTime", "effectivePeriod", "effectiveInstant",
            "effectiveTiming", "issued", "valueQuantity", "valueInteger", "valueCodeableConcept", "valueBoolean", "valueString",
            "interpretation", "referenceRange", "component", "derivedFrom"),
    PROCEDURE("Procedure", "subject", "status", "statusReason", "code", "bodySite", "performedDateTime", "performedPeriod",
            "performedAge", "outcome", "focalDevice", "usedCode"),
    ENCOUNTER("Encounter", "subject", "status", "class", "type", "serviceType", "participant", "period", "reasonCode",
            "reasonReference", "diagnosis", "serviceProvider"),
    ALLERGY_INTOLERANCE("AllergyIntolerance", "patient", "clinicalStatus", "verificationStatus", "type", "criticality", "code",
            "onsetDateTime", "onsetPeriod", "onsetAge", "recordedDate", "lastOccurrence", "reaction"),
    ADVERSE_EVENT("AdverseEvent", "subject", "actuality", "event", "date", "detected", "recordedDate", "seriousness", "severity",
            "suspectEntity"),
    QUESTIONNAIRE_RESPONSE("QuestionnaireResponse", "subject", "status", "authored", "item"),
    DIAGNOSTIC_REPORT("DiagnosticReport", "subject", "status", "code", "effectiveDateTime", "effectivePeriod", "issued", "result",
            "conclusion", "conclusionCode"),
    SERVICE_REQUEST("ServiceRequest", "subject", "status", "intent", "doNotPerform", "code", "performerType", "authoredOn",
            "occurrenceDateTime", "occurrencePeriod", "reasonCode", "extension"),
    APPOINTMENT("Appointment", "", "status", "cancelationReason", "serviceType", "specialty", "description", "created", "start",
            "participant"),
    TASK("Task", "for", "status", "statusReason", "intent", "code", "description", "focus", "authoredOn", "executionPeriod"),
    DEVICE("Device", "patient", "status", "type", "deviceName"),
    FAMILY_MEMBER_HISTORY("FamilyMemberHistory", "patient", "status", "relationship", "condition");

    private static final Map<String, ResourceType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(ResourceType::fhirName, Function.identity()));

    private final String fhirName;
    private final String subjectField;
    private final Set<String> elements;

    ResourceType(String fhirName, String subjectField, String... elements) {
        this.fhirName = fhirName;
        this.subjectField = subjectField;
        this.elements = new HashSet<>(Arrays.asList(elements));
        this.elements.add("id");
        this.elements.add("meta");
        this.elements.add("contained");
        if (!subjectField.isEmpty()) {
            this.elements.add(subjectField);
        }
    }

    /** The type of that FHIR name, if it is one that is read. */
    static Optional<ResourceType> named(String fhirName) {
        return Optional.ofNullable(BY_NAME.get(fhirName));
    }

    String fhirName() {
        return fhirName;
    }

    /** The element that refers to the patient, or an empty string where there is none. */
    String subjectField() {
        return subjectField;
    }

    boolean reads(String element) {
        return elements.contains(element);
    }
}

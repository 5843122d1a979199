package org.trdcds.cdshooks;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a CDS client is asked to send along: one template for each kind of resource that is read. */
enum Prefetch {
    PATIENT("patient", "Patient/{{context.patientId}}", "demographics"),
    CONDITIONS("conditions", ofPatient("Condition"), "diagnoses"),
    MEDICATION_REQUESTS("medicationRequests", ofPatient("MedicationRequest") + including("MedicationRequest"), "medication orders"),
    MEDICATION_STATEMENTS("medicationStatements", ofPatient("MedicationStatement") + including("MedicationStatement"), "medication statements"),
    MEDICATION_DISPENSES("medicationDispenses", ofPatient("MedicationDispense") + including("MedicationDispense"), "dispenses"),
    MEDICATION_ADMINISTRATIONS("medicationAdministrations", ofPatient("MedicationAdministration") + including("MedicationAdministration"),
            "administrations of medicines"),
    OBSERVATIONS("observations", ofPatient("Observation"), "scores and laboratory values"),
    QUESTIONNAIRE_RESPONSES("questionnaireResponses", ofPatient("QuestionnaireResponse"), "questionnaires"),
    DIAGNOSTIC_REPORTS("diagnosticReports", ofPatient("DiagnosticReport"), "diagnostic reports"),
    PROCEDURES("procedures", ofPatient("Procedure"), "procedures and therapy sessions"),
    ENCOUNTERS("encounters", ofPatient("Encounter"), "encounters"),
    ALLERGIES("allergies", ofPatient("AllergyIntolerance"), "allergies and intolerances"),
    ADVERSE_EVENTS("adverseEvents", "AdverseEvent?subject=Patient/{{context.patientId}}", "adverse events"),
    SERVICE_REQUESTS("serviceRequests", ofPatient("ServiceRequest"), "referrals and orders"),
    APPOINTMENTS("appointments", ofPatient("Appointment"), "appointments"),
    TASKS("tasks", ofPatient("Task"), "referral tasks"),
    DEVICES("devices", ofPatient("Device"), "implants"),
    FAMILY_HISTORY("familyHistory", ofPatient("FamilyMemberHistory"), "family history");

    private static final String PATIENT_ID = "{{context.patientId}}";
    private static final Map<String, Prefetch> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(Prefetch::key, Function.identity()));

    private final String key;
    private final String template;
    private final String words;

    Prefetch(String key, String template, String words) {
        this.key = key;
        this.template = template;
        this.words = words;
    }

    static Optional<Prefetch> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    String key() {
        return key;
    }

    String template() {
        return template;
    }

    /** What it holds, for a clinician. */
    String words() {
        return words;
    }

    /** The query for one patient, relative to the FHIR server. */
    String query(String patientId) {
        return template.replace(PATIENT_ID, patientId);
    }

    private static String ofPatient(String type) {
        return type + "?patient={{context.patientId}}";
    }

    private static String including(String type) {
        return "&_include=" + type + ":medication";
    }
}

package org.trdcds.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A call of patient-view as bytes: what an EHR sends of the chart of one of docs/examples, filled up with blood pressures, as charts are.
 *
 * @param before what comes before the hook instance
 * @param after  what comes after it
 */
record PatientViewCall(ByteBuffer before, ByteBuffer after) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PREFETCH = 200_000;
    private static final String PATIENT = "load-patient-000";
    private static final String INSTANCE = new UUID(0, 0).toString();
    private static final List<String> TYPES = List.of("Condition", "MedicationRequest", "MedicationStatement", "MedicationDispense",
            "MedicationAdministration", "Observation", "QuestionnaireResponse", "DiagnosticReport", "Procedure", "Encounter", "AllergyIntolerance",
            "AdverseEvent", "ServiceRequest", "Appointment", "Task", "Device", "FamilyMemberHistory");

    /** Calls for so many patients. */
    static List<PatientViewCall> of(int patients) throws IOException {
        List<String> bodies = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("docs/examples"))) {
            for (Path example : files.filter(file -> file.getFileName().toString().matches("[^.]+\\.json")).sorted().toList()) {
                String name = example.getFileName().toString().replace(".json", "");
                bodies.add(body(JSON.readTree(Files.readString(example).replace(name, PATIENT))));
            }
        }
        return IntStream.range(0, patients)
                .mapToObj(number -> of(bodies.get(number % bodies.size()).replace(PATIENT, "load-patient-%03d".formatted(number)))).toList();
    }

    private static PatientViewCall of(String body) {
        String call = "POST /cds-services/trd-next-step HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
        int instance = call.indexOf(INSTANCE);
        return new PatientViewCall(bytes(call.substring(0, instance)), bytes(call.substring(instance + INSTANCE.length())));
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.allocateDirect(text.length()).put(text.getBytes(US_ASCII)).flip();
    }

    /** The call with a hook instance of its own. */
    ByteBuffer[] next() {
        return new ByteBuffer[] {before.duplicate(), ByteBuffer.wrap(UUID.randomUUID().toString().getBytes(US_ASCII)), after.duplicate()};
    }

    private static String body(JsonNode bundle) throws IOException {
        ObjectNode body = JSON.createObjectNode().put("hook", "patient-view").put("hookInstance", INSTANCE);
        ObjectNode context = body.putObject("context").put("userId", "Practitioner/1");
        ObjectNode prefetch = body.putObject("prefetch");
        TYPES.forEach(type -> prefetch.putNull(key(type)));
        for (JsonNode entry : bundle.get("entry")) {
            JsonNode resource = entry.get("resource");
            String type = resource.get("resourceType").asText();
            if (type.equals("Patient")) {
                context.set("patientId", resource.get("id"));
                prefetch.set("patient", resource);
            } else if (TYPES.contains(type)) {
                entries(prefetch, type).addObject().set("resource", resource);
            }
        }
        int missing = PREFETCH - JSON.writeValueAsString(body).length();
        for (int number = 0; missing > 0; number++) {
            JsonNode more = entries(prefetch, "Observation").addObject().set("resource", JSON.readTree(bloodPressure(number)));
            missing -= JSON.writeValueAsString(more).length() + 1;
        }
        return JSON.writeValueAsString(body);
    }

    private static String key(String type) {
        return switch (type) {
            case "AllergyIntolerance" -> "allergies";
            case "FamilyMemberHistory" -> "familyHistory";
            default -> type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + "s";
        };
    }

    private static ArrayNode entries(ObjectNode prefetch, String type) {
        if (prefetch.get(key(type)).isNull()) {
            prefetch.putObject(key(type)).put("resourceType", "Bundle").put("type", "searchset").putArray("entry");
        }
        return (ArrayNode) prefetch.get(key(type)).get("entry");
    }

    private static String bloodPressure(int number) {
        String part = """
                {"code": {"coding": [{"system": "http://loinc.org", "code": "%s"}]},
                 "valueQuantity": {"value": %d, "unit": "mmHg", "system": "http://unitsofmeasure.org", "code": "mm[Hg]"}}""";
        return """
                {"resourceType": "Observation", "id": "vital-%d", "status": "final",
                 "category": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "vital-signs"}]}],
                 "code": {"coding": [{"system": "http://loinc.org", "code": "85354-9", "display": "Blood pressure panel"}]},
                 "subject": {"reference": "Patient/%s"}, "effectiveDateTime": "20%d-%02d-%02d", "component": [%s, %s]}"""
                .formatted(number, PATIENT, 10 + number % 15, number % 12 + 1, number % 28 + 1,
                        part.formatted("8480-6", 110 + number % 30), part.formatted("8462-4", 70 + number % 15));
    }
}

package org.trdcds.fhir;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A FHIR Reference to an entry of the chart: literal where the chart was FHIR ({@code MedicationRequest/123}), by identifier where it
 * was not ({@code case:/trials/0}).
 */
final class ChartReference {

    private static final Pattern LITERAL = Pattern.compile("([A-Z][A-Za-z]+)/[A-Za-z0-9\\-.]{1,64}");
    private static final String URI = "urn:ietf:rfc:3986";

    private ChartReference() {
    }

    /** The entry that evidence names as its source. */
    static ObjectNode to(String source) {
        return isResource(source, "") ? literal(source) : identified("chart-entry", source);
    }

    /** The patient of a record. */
    static ObjectNode toPatient(String patientId) {
        return isResource(patientId, "Patient") ? literal(patientId) : identified("record", patientId).put("type", "Patient");
    }

    private static boolean isResource(String source, String type) {
        Matcher matcher = LITERAL.matcher(source);
        return matcher.matches() && ResourceType.named(matcher.group(1)).isPresent() && (type.isEmpty() || type.equals(matcher.group(1)));
    }

    private static ObjectNode literal(String reference) {
        return JsonNodeFactory.instance.objectNode().put("reference", reference);
    }

    private static ObjectNode identified(String namingSystem, String value) {
        ObjectNode reference = JsonNodeFactory.instance.objectNode();
        String name = FhirText.of(value);
        reference.putObject("identifier")
                .put("system", name.startsWith("urn:") ? URI : Canonical.namingSystem(namingSystem))
                .put("value", name.isEmpty() ? "unnamed" : name);
        return reference;
    }
}

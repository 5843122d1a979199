package org.trdcds.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.trdcds.assessment.Versions;

/** The library with its rule base as a Device, known by the digest of its rules and tables. */
final class Software {

    private static final String NAME = "trd-cds";

    private Software() {
    }

    /** A reference from a resource that does not contain the Device. */
    static ObjectNode reference(Versions versions) {
        ObjectNode reference = JsonNodeFactory.instance.objectNode().put("type", "Device");
        reference.set("identifier", identifier(versions));
        return reference.put("display", name(versions));
    }

    /** The Device itself, to be contained. */
    static ObjectNode device(Versions versions, String id) {
        ObjectNode device = JsonNodeFactory.instance.objectNode().put("resourceType", "Device").put("id", id);
        device.putArray("identifier").add(identifier(versions));
        device.put("status", "active");
        device.putArray("deviceName").addObject().put("name", NAME).put("type", "model-name");
        ArrayNode list = device.putArray("version");
        version(list, "library", versions.library());
        version(list, "rules", versions.rules());
        version(list, "rulesDigest", versions.rulesDigest());
        return device;
    }

    static String name(Versions versions) {
        return NAME + " " + versions.library() + ", rule base " + versions.rules();
    }

    private static ObjectNode identifier(Versions versions) {
        return JsonNodeFactory.instance.objectNode().put("system", Canonical.namingSystem("rule-base-digest")).put("value", versions.rulesDigest());
    }

    private static void version(ArrayNode list, String type, String value) {
        ObjectNode version = list.addObject();
        version.putObject("type").put("text", type);
        version.put("value", value);
    }
}

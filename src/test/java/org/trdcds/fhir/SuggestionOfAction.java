package org.trdcds.fhir;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads a suggestion back from the action that was written of it, as the JSON assessment has it. */
final class SuggestionOfAction {

    private static final String NEXT_STEP = Canonical.extension("next-step");
    private static final Set<String> LISTS = Set.of("criteria", "cautions", "confirm", "options", "alternatives", "missing", "wouldChange",
            "remarks", "assumptions", "rules", "heuristics", "evidence", "open");

    private SuggestionOfAction() {
    }

    static ObjectNode of(JsonNode action) {
        ObjectNode suggestion = JsonNodeFactory.instance.objectNode();
        suggestion.set("category", action.at("/code/0/coding/0/code"));
        suggestion.set("title", action.get("title"));
        suggestion.set("summary", action.get("description"));
        Set.of("criteria", "cautions", "confirm", "options", "alternatives", "missing", "wouldChange", "remarks", "assumptions", "sources", "rules", "heuristics")
                .forEach(suggestion::putArray);
        action.path("documentation").forEach(citation -> suggestion.withArray("sources").add(citation.get("label")));
        action.get("extension").forEach(extension -> {
            if (extension.get("url").textValue().equals(NEXT_STEP)) {
                addParts(suggestion, extension);
            }
        });
        return suggestion;
    }

    private static void addParts(ObjectNode object, JsonNode extension) {
        for (JsonNode part : extension.get("extension")) {
            String name = part.get("url").textValue();
            if (LISTS.contains(name)) {
                object.withArray(name).add(value(name, part));
            } else {
                object.set(name, value(name, part));
            }
        }
    }

    private static JsonNode value(String name, JsonNode part) {
        if (part.has("extension")) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            if (name.equals("criteria")) {
                object.put("observed", "");
                Set.of("evidence", "open", "rules").forEach(object::putArray);
            }
            if (name.equals("remarks")) {
                object.putArray("evidence");
            }
            addParts(object, part);
            return object;
        }
        JsonNode reference = part.path("valueReference");
        if (reference.isObject()) {
            return reference.has("reference") ? reference.get("reference") : reference.at("/identifier/value");
        }
        return part.properties().stream().filter(field -> field.getKey().startsWith("value")).findFirst().orElseThrow().getValue();
    }
}

package org.trdcds.cdshooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.trdcds.TrdAdvisor;

/** The endpoints under a clock that tests turn, and calls to them. */
final class Hooks {

    static final TrdAdvisor ADVISOR = TrdAdvisor.create();
    static final ObjectMapper JSON = new ObjectMapper();
    static final URI BASE = URI.create("https://cds.example.org");
    private static final Path EXAMPLES = Path.of(System.getProperty("trdcds.rules", "rules")).resolveSibling("docs/examples");

    final FakeFhir fhir = new FakeFhir();
    final HookEndpoints endpoints;
    private Instant now;
    private int instance;

    private Hooks(LocalDate today, Optional<URI> smartApp) {
        now = today.atTime(10, 0).toInstant(ZoneOffset.UTC);
        endpoints = new HookEndpoints(ADVISOR, fhir, new HookSettings(() -> BASE, smartApp, () -> now, ZoneOffset.UTC));
    }

    static Hooks on(String day) {
        return new Hooks(LocalDate.parse(day), Optional.empty());
    }

    static Hooks withSmartApp(String day) {
        return new Hooks(LocalDate.parse(day), Optional.of(URI.create("https://app.example.org/launch")));
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    /** A call of patient-view with an example patient of the documentation, complete. */
    ObjectNode patientView(String example) {
        ObjectNode request = request("patient-view", example);
        ObjectNode prefetch = request.putObject("prefetch");
        for (Prefetch key : Prefetch.values()) {
            prefetch.putNull(key.key());
        }
        for (JsonNode entry : read(example).get("entry")) {
            put(prefetch, entry);
        }
        return request;
    }

    /** A call of an order hook with an example patient and one drafted order. */
    ObjectNode order(String hook, String example, ObjectNode... drafts) {
        ObjectNode request = patientView(example);
        request.put("hook", hook);
        ArrayNode entries = ((ObjectNode) request.get("context")).putObject("draftOrders").put("resourceType", "Bundle").putArray("entry");
        for (ObjectNode draft : drafts) {
            entries.addObject().set("resource", draft);
        }
        return request;
    }

    static ObjectNode draft(String id, String patient, String medicine) {
        ObjectNode draft = JSON.createObjectNode().put("resourceType", "MedicationRequest").put("id", id).put("status", "draft").put("intent", "order");
        draft.putObject("medicationCodeableConcept").put("text", medicine);
        draft.putObject("subject").put("reference", "Patient/" + patient);
        return draft;
    }

    private ObjectNode request(String hook, String patient) {
        ObjectNode request = JSON.createObjectNode().put("hook", hook).put("hookInstance", "d1577c69-dfbe-44ad-ba6d-" + String.format("%012d", instance++));
        request.putObject("context").put("userId", "Practitioner/1").put("patientId", patient);
        return request;
    }

    private static void put(ObjectNode prefetch, JsonNode entry) {
        String type = entry.get("resource").get("resourceType").asText();
        if (type.equals("Patient")) {
            prefetch.set("patient", entry.get("resource"));
            return;
        }
        for (Prefetch key : Prefetch.values()) {
            if (key.template().startsWith(type + "?")) {
                if (prefetch.get(key.key()).isNull()) {
                    prefetch.putObject(key.key()).put("resourceType", "Bundle").put("type", "searchset").putArray("entry");
                }
                ((ArrayNode) prefetch.get(key.key()).get("entry")).add(entry);
            }
        }
    }

    static JsonNode read(String example) {
        try {
            return JSON.readTree(Files.readAllBytes(EXAMPLES.resolve(example + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reply call(String service, String body) {
        return endpoints.service().answer(new Call("POST", "/cds-services/" + service, Map.of(), body.getBytes(UTF_8)));
    }

    Reply nextStep(ObjectNode request) {
        return call("trd-next-step", request.toString());
    }

    List<JsonNode> nextStepCards(ObjectNode request) {
        return cards(nextStep(request));
    }

    List<JsonNode> orderCards(ObjectNode request) {
        return cards(call("trd-order-check", request.toString()));
    }

    Reply feedback(String service, String body) {
        return endpoints.feedback().answer(new Call("POST", "/cds-services/" + service + "/feedback", Map.of(), body.getBytes(UTF_8)));
    }

    Reply open(String url) {
        return endpoints.explanation().answer(new Call("GET", URI.create(url).getPath(), Map.of(), new byte[0]));
    }

    static List<JsonNode> cards(Reply reply) {
        if (reply.status() != 200) {
            throw new AssertionError(reply.status() + ": " + text(reply));
        }
        List<JsonNode> cards = new ArrayList<>();
        json(reply).get("cards").forEach(cards::add);
        return cards;
    }

    static JsonNode json(Reply reply) {
        try {
            return JSON.readTree(text(reply));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static String text(Reply reply) {
        return new String(reply.body(), UTF_8);
    }

    /** A FHIR server that answers what a test has it answer. */
    static final class FakeFhir implements FhirAccess {
        final Map<String, List<String>> answers = new HashMap<>();
        final List<String> asked = new ArrayList<>();
        Optional<String> bearer = Optional.empty();
        boolean broken;

        @Override
        public Optional<Reading> begin(URI fhirServer, Optional<String> token) {
            bearer = token;
            return "fhir.example.org".equals(fhirServer.getHost()) ? Optional.of(this::read) : Optional.empty();
        }

        private List<byte[]> read(String query) throws FhirAccessException {
            asked.add(query);
            if (broken || !answers.containsKey(query)) {
                throw new FhirAccessException("it did not answer in time");
            }
            return answers.get(query).stream().map(page -> page.getBytes(UTF_8)).toList();
        }
    }
}

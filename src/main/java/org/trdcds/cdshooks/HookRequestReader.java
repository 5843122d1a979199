package org.trdcds.cdshooks;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.trdcds.fhir.FhirAnswer;
import org.trdcds.fhir.PatientCollector;
import org.trdcds.patient.InputException;

/** Reads the body of a call to a service as it streams by, its resources straight into the chart. Serves one call. */
final class HookRequestReader {

    private static final Pattern FHIR_ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
    private static final int MAX_INSTANCE = 200;
    private static final int MAX_SELECTIONS = 1_000;
    private static final String OBJECT = "an object";
    private static final String PATIENT = "Patient/";
    private static final String DRAFTS = "context.draftOrders";

    private final JsonParser parser;
    private final HookService service;
    private final int bytes;
    private final PatientCollector chart = PatientCollector.named("prefetch");
    private final PatientCollector drafts = PatientCollector.named("draftOrders");
    private final Map<Prefetch, HookRequest.Answered> prefetched = new EnumMap<>(Prefetch.class);
    private final List<String> selections = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private String hook = "";
    private String hookInstance = "";
    private String patientId = "";
    private Optional<URI> fhirServer = Optional.empty();
    private Optional<String> bearer = Optional.empty();

    private HookRequestReader(JsonParser parser, HookService service, int bytes) {
        this.parser = parser;
        this.service = service;
        this.bytes = bytes;
    }

    /** @throws HookRefusal when the body is not what the service can be asked */
    static HookRequest read(byte[] body, HookService service) throws HookRefusal {
        List<HookRequest> requests = new ArrayList<>(1);
        try {
            HookJson.document(body, parser -> requests.add(new HookRequestReader(parser, service, body.length).request()));
        } catch (InputException e) {
            throw new HookRefusal(HookRefusal.MALFORMED, e.getMessage());
        }
        return requests.get(0);
    }

    private HookRequest request() throws IOException, HookRefusal {
        HookJson.fields(parser, (name, value) -> {
            once(name);
            switch (name) {
                case "hook" -> hook = hook();
                case "hookInstance" -> hookInstance = instance();
                case "fhirServer" -> fhirServer = value == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(server());
                case "fhirAuthorization" -> authorization(value);
                case "context" -> context();
                case "prefetch" -> prefetch(value);
                default -> parser.skipChildren();
            }
        });
        require(!hook.isEmpty(), "hook");
        require(!hookInstance.isEmpty(), "hookInstance");
        require(!patientId.isEmpty(), "context.patientId");
        require(service != HookService.ORDER_CHECK || seen.contains(DRAFTS), DRAFTS);
        return new HookRequest(hook, hookInstance, fhirServer, bearer, patientId, prefetched, chart, drafts, selections, bytes);
    }

    private String hook() throws IOException, HookRefusal {
        String named = HookJson.text(parser);
        if (!service.hooks().contains(named)) {
            throw HookJson.fault(parser, "expected " + String.join(" or ", service.hooks()) + ", the hooks of " + service.id());
        }
        return named;
    }

    private String instance() throws IOException, HookRefusal {
        String id = HookJson.text(parser);
        if (id.isBlank() || id.length() > MAX_INSTANCE) {
            throw HookJson.fault(parser, "expected a UUID");
        }
        return id;
    }

    private URI server() throws IOException, HookRefusal {
        try {
            URI server = new URI(HookJson.text(parser));
            if (server.getHost() != null && ("https".equals(server.getScheme()) || "http".equals(server.getScheme()))) {
                return server;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw HookJson.fault(parser, "expected the base address of a FHIR server");
    }

    private void authorization(JsonToken token) throws IOException, HookRefusal {
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        HookJson.expect(parser, JsonToken.START_OBJECT, OBJECT);
        HookJson.fields(parser, (name, value) -> {
            if ("access_token".equals(name)) {
                bearer = Optional.of(HookJson.text(parser));
            } else if ("token_type".equals(name) && !"Bearer".equalsIgnoreCase(HookJson.text(parser))) {
                throw HookJson.fault(parser, "expected Bearer");
            } else {
                parser.skipChildren();
            }
        });
    }

    private void context() throws IOException, HookRefusal {
        HookJson.expect(parser, JsonToken.START_OBJECT, OBJECT);
        HookJson.fields(parser, (name, value) -> {
            once("context." + name);
            switch (name) {
                case "patientId" -> patientId = patientId();
                case "userId" -> HookJson.text(parser);
                case "draftOrders" -> {
                    HookJson.expect(parser, JsonToken.START_OBJECT, "a Bundle");
                    drafts.add(parser);
                }
                case "selections" -> selections();
                default -> parser.skipChildren();
            }
        });
    }

    private String patientId() throws IOException, HookRefusal {
        String given = HookJson.text(parser);
        String id = given.startsWith(PATIENT) ? given.substring(PATIENT.length()) : given;
        if (!FHIR_ID.matcher(id).matches()) {
            throw HookJson.fault(parser, "expected the id of a Patient");
        }
        return id;
    }

    private void selections() throws IOException, HookRefusal {
        HookJson.expect(parser, JsonToken.START_ARRAY, "an array");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            selections.add(HookJson.text(parser));
            if (selections.size() > MAX_SELECTIONS) {
                throw HookJson.fault(parser, "expected at most " + MAX_SELECTIONS + " selections");
            }
        }
    }

    private void prefetch(JsonToken token) throws IOException, HookRefusal {
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        HookJson.expect(parser, JsonToken.START_OBJECT, OBJECT);
        HookJson.fields(parser, (name, value) -> {
            once("prefetch." + name);
            Optional<Prefetch> key = Prefetch.of(name);
            if (key.isEmpty()) {
                parser.skipChildren();
            } else if (value == JsonToken.VALUE_NULL) {
                prefetched.put(key.get(), HookRequest.Answered.EMPTY);
            } else {
                HookJson.expect(parser, JsonToken.START_OBJECT, "a FHIR resource, a Bundle or null");
                prefetched.put(key.get(), answered(chart.add(parser)));
            }
        });
    }

    static HookRequest.Answered answered(FhirAnswer answer) {
        if (answer.failed() || "OperationOutcome".equals(answer.resourceType())) {
            return HookRequest.Answered.FAILED;
        }
        return answer.next().isPresent() ? HookRequest.Answered.PAGED : HookRequest.Answered.COMPLETE;
    }

    private void once(String name) throws HookRefusal {
        if (!seen.add(name)) {
            throw HookJson.fault(parser, "expected the name " + (name.length() > 80 ? name.substring(0, 80) : name) + " once");
        }
    }

    private static void require(boolean there, String name) throws HookRefusal {
        if (!there) {
            throw new HookRefusal(HookRefusal.MALFORMED, name + ": expected, but not there");
        }
    }
}

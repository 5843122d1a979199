package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trdcds.TrdAdvisor;

/** An EHR with keys and a FHIR server calls the whole service. The time limit is only there to end the build if an answer never came. */
@Timeout(120)
class TrustedClientTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of(System.getProperty("trdcds.rules", "rules")).toAbsolutePath().getParent();
    private static final String SERVICE = "/cds-services/trd-next-step";
    private static final String NO_FEEDBACK = "{\"feedback\":[]}";
    private static final AtomicInteger TOKENS = new AtomicInteger();

    private static LocalServer keys;
    private static LocalServer fhir;
    private static JsonNode prefetch;
    private static CdsHooksServer service;

    @BeforeAll
    static void start() throws IOException {
        keys = new LocalServer(Ehr.publishing(Ehr.EC));
        fhir = new LocalServer(TrustedClientTest::chart);
        prefetch = JSON.readTree(ROOT.resolve("docs/examples/hooks/patient-view.json").toFile()).get("prefetch");
        service = CdsHooksServer.start(new ServeSettings("127.0.0.1", 0, Optional.empty(), Map.of(Ehr.ISSUER, keys.address("/jwks")),
                Set.of(fhir.address("/fhir")), Set.of(), Optional.empty(), TrdAdvisor.create().profile(), Optional.empty(), ServeLimits.usual()), () -> Ehr.NOW, ZoneOffset.UTC);
    }

    @AfterAll
    static void stop() {
        service.close();
        fhir.close();
        keys.close();
    }

    @Test
    void isAnsweredOnceForEachToken() throws IOException {
        String token = token(SERVICE);
        assertThat(call(token, request("http://localhost", prefetch)).status()).isEqualTo(200);
        assertRefused(call(token, request("http://localhost", prefetch)));
    }

    @Test
    void isRefusedWithoutAReasonUnlessTheTokenIsForThisAddress() {
        assertRefused(call(token("/cds-services/trd-order-check"), request("http://localhost", prefetch)));
        assertRefused(Wire.post(service, SERVICE, request("http://localhost", prefetch)));
        assertRefused(Wire.post(service, SERVICE + "/feedback", NO_FEEDBACK, token(SERVICE)));
        assertThat(Wire.post(service, SERVICE + "/feedback", NO_FEEDBACK, token(SERVICE + "/feedback")).status()).isEqualTo(200);
    }

    @Test
    void getsTheSameCardsWhetherItSendsTheChartOrLetsItBeFetched() throws IOException {
        Wire.Answer sent = call(token(SERVICE), request("http://localhost", prefetch));
        Wire.Answer fetched = call(token(SERVICE), request(fhir.address("/fhir").toString(), JSON.createObjectNode()));
        assertThat(summaries(fetched)).isNotEmpty().isEqualTo(summaries(sent));
        assertThat(fhir.requests()).isNotEmpty().allSatisfy(request -> assertThat(request.authorization()).contains("Bearer access-token"));
    }

    @Test
    void getsTheCardsFromAFhirServerThatDoesNotKeepEveryType() throws IOException {
        Wire.Answer all = call(token(SERVICE), request(fhir.address("/fhir").toString(), JSON.createObjectNode()));
        fhir.behave(exchange -> {
            boolean kept = !exchange.getRequestURI().getPath().matches(".*/(?:MedicationStatement|MedicationAdministration|QuestionnaireResponse|AdverseEvent|Task)");
            LocalServer.Behaviour answer = kept ? TrustedClientTest::chart : LocalServer.answering(404, "application/fhir+json", "");
            answer.answer(exchange);
        });
        Wire.Answer most = call(token(SERVICE), request(fhir.address("/fhir").toString(), JSON.createObjectNode()));
        fhir.behave(TrustedClientTest::chart);
        assertThat(summaries(most).replaceAll("\\*\\*Not read:[^\\n]*\\n\\n", "")).isEqualTo(summaries(all));
        assertThat(summaries(most)).contains("**Not read:** Medication statements, administrations of medicines, questionnaires, adverse events, referral tasks.");
    }

    @Test
    void decidesNotWhichServerIsAsked() throws IOException {
        try (LocalServer other = new LocalServer(TrustedClientTest::chart)) {
            for (String server : new String[] {other.address("/fhir").toString(), fhir.address("/other").toString(), fhir.address("/fhir/../other").toString()}) {
                int before = fhir.requests().size();
                assertThat(call(token(SERVICE), request(server, JSON.createObjectNode())).status()).isEqualTo(412);
                assertThat(fhir.requests()).hasSize(before);
            }
            assertThat(other.requests()).isEmpty();
        }
    }

    /** Answers a read with the patient and a search with what the example sends as prefetch. */
    private static void chart(HttpExchange exchange) throws IOException, InterruptedException {
        String type = exchange.getRequestURI().getPath().split("/")[2];
        Prefetch key = Arrays.stream(Prefetch.values()).filter(each -> each.template().matches(type + "[/?].*")).findFirst().orElseThrow();
        JsonNode answer = prefetch.get(key.key());
        LocalServer.json(answer.isNull() ? "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":0}" : answer.toString()).answer(exchange);
    }

    private static String request(String fhirServer, JsonNode prefetched) {
        ObjectNode request = JSON.createObjectNode().put("hook", "patient-view").put("hookInstance", "instance-" + TOKENS.incrementAndGet()).put("fhirServer", fhirServer);
        request.putObject("fhirAuthorization").put("access_token", "access-token").put("token_type", "Bearer").put("expires_in", 300).put("scope", "patient/*.rs")
                .put("subject", "trd-cds");
        request.putObject("context").put("userId", "Practitioner/example").put("patientId", "two-failed-trials");
        request.set("prefetch", prefetched);
        return request.toString();
    }

    private static String token(String path) {
        return "Authorization: " + Ehr.es384(Ehr.claims("token-" + TOKENS.incrementAndGet()).audience(service.baseUrl() + path)).orElseThrow();
    }

    private static Wire.Answer call(String token, String request) {
        return Wire.post(service, SERVICE, request, token);
    }

    private static void assertRefused(Wire.Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers()).containsEntry("WWW-Authenticate", "Bearer");
        assertThat(answer.body()).isEmpty();
    }

    private static String summaries(Wire.Answer answer) throws IOException {
        StringBuilder summaries = new StringBuilder();
        JSON.readTree(answer.body()).get("cards").forEach(card -> summaries.append(card.get("summary").asText()).append(' ').append(card.get("detail").asText()).append('\n'));
        return summaries.toString();
    }
}

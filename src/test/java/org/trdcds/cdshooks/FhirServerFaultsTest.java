package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.cdshooks.ContentPolicy.DATA;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trdcds.TrdAdvisor;

/** A FHIR server at fault harms only the call that needs it. The time limit is only there to end the build if an answer never came. */
@Timeout(120)
class FhirServerFaultsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of(System.getProperty("trdcds.rules", "rules")).toAbsolutePath().getParent();
    private static final String SERVICE = "/cds-services/trd-next-step";
    private static final Duration LONG = Duration.ofMinutes(30);
    private static final FetchLimits PATIENT = new FetchLimits(LONG, LONG, LONG, 5, 100_000);
    private static final FetchLimits IMPATIENT = new FetchLimits(LONG, Duration.ofMillis(200), LONG, 5, 100_000);
    private static final int HANGING = Runtime.getRuntime().availableProcessors() + 1;

    private static TrdAdvisor advisor;
    private static JsonNode prefetch;

    private LocalServer fhir;

    @BeforeAll
    static void read() throws IOException {
        advisor = TrdAdvisor.create();
        prefetch = JSON.readTree(ROOT.resolve("docs/examples/hooks/patient-view.json").toFile()).get("prefetch");
    }

    @BeforeEach
    void start() throws IOException {
        fhir = new LocalServer(LocalServer.json("{}"));
    }

    @AfterEach
    void stop() {
        fhir.close();
    }

    static Stream<Named<Function<LocalServer, LocalServer.Behaviour>>> faults() {
        return Stream.of(
                Named.of("silent", LocalServer::silent),
                Named.of("stalling", fhir -> fhir.stalling("{\"resourceType\":")),
                Named.of("endless", fhir -> LocalServer.endless(new CountDownLatch(1))),
                Named.of("redirecting", fhir -> LocalServer.redirectingTo(fhir.address("/fhir/Patient/1"))),
                Named.of("redirecting elsewhere", fhir -> LocalServer.redirectingTo(URI.create("https://else.example.org/"))),
                Named.of("broken", fhir -> LocalServer.answering(500, "text/plain", "two-failed-trials")),
                Named.of("refusing", fhir -> LocalServer.answering(403, "text/plain", "two-failed-trials")),
                Named.of("a web page", fhir -> LocalServer.answering(200, "text/html", "<p>two-failed-trials")),
                Named.of("no JSON", fhir -> LocalServer.json("two-failed-trials")),
                Named.of("an outcome", fhir -> LocalServer.json("{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"exception\"}]}")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theCallIsAnsweredThatItsDataAreMissing(Function<LocalServer, LocalServer.Behaviour> fault) {
        fhir.behave(fault.apply(fhir));
        try (CdsHooksServer service = service(IMPATIENT)) {
            Wire.Answer answer = Wire.post(service, SERVICE, request("faulty", JSON.createObjectNode()));
            assertThat(answer.status()).isEqualTo(412);
            assertThat(answer.body()).contains("needed but neither prefetched nor to be had").doesNotContain("two-failed-trials", "access-token");
            assertThat(Wire.post(service, SERVICE, request("sound", prefetch)).status()).isEqualTo(200);
        }
    }

    @Test
    void aCallWaitsNoLongerThanItsTimeWhateverItHasToFetch() {
        fhir.behave(fhir.silent());
        try (CdsHooksServer service = service(new FetchLimits(LONG, LONG, Duration.ofMillis(200), 5, 100_000))) {
            assertThat(Wire.post(service, SERVICE, request("faulty", JSON.createObjectNode())).status()).isEqualTo(412);
            assertThat(fhir.requests()).as("the first query took all the time there was").hasSize(1);
        }
    }

    @Test
    void othersAreAnsweredWhileMoreCallsHangThanThereAreProcessors() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(HANGING);
        fhir.behave(exchange -> {
            asked.countDown();
            fhir.silent().answer(exchange);
        });
        try (CdsHooksServer service = service(PATIENT)) {
            List<Wire> hanging = new ArrayList<>();
            for (int call = 0; call < HANGING; call++) {
                hanging.add(Wire.to(service).send("POST " + SERVICE + " HTTP/1.1\nContent-Type: application/json", request("hanging-" + call, JSON.createObjectNode())));
            }
            asked.await();
            assertThat(Wire.post(service, SERVICE, request("sound", prefetch)).status()).isEqualTo(200);
            fhir.close();
            assertThat(hanging).allSatisfy(wire -> assertThat(wire.answer().status()).isEqualTo(412));
            hanging.forEach(Wire::close);
        }
    }

    private CdsHooksServer service(FetchLimits limits) {
        return CdsHooksServer.start(ServeSettings.local(0).within(Served.WIDE), new Metrics(), () -> Ehr.NOW, (running, workers) -> {
            FhirAccess access = workers.waitingFor(new HttpFhirAccess(List.of(fhir.address("/fhir")), limits), Served.WIDE.requests());
            HookEndpoints hooks = new HookEndpoints(advisor, access, new HookSettings(running::baseUrl, Optional.empty(), () -> Ehr.NOW, ZoneOffset.UTC));
            return List.of(new Route("POST", "/cds-services/{id}", Route.Access.OPEN, DATA, hooks.service()));
        });
    }

    private String request(String instance, JsonNode prefetched) {
        ObjectNode request = JSON.createObjectNode().put("hook", "patient-view").put("hookInstance", instance).put("fhirServer", fhir.address("/fhir").toString());
        request.putObject("fhirAuthorization").put("access_token", "access-token").put("token_type", "Bearer").put("expires_in", 300).put("scope", "patient/*.rs")
                .put("subject", "trd-cds");
        request.putObject("context").put("userId", "Practitioner/example").put("patientId", "two-failed-trials");
        request.set("prefetch", prefetched);
        return request.toString();
    }
}

package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The service as a program")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ServeProcessTest {

    private static final String EVERY_LEVEL = """
            <configuration>
              <appender name="all" class="ch.qos.logback.core.ConsoleAppender">
                <target>System.err</target>
                <encoder><pattern>%level %logger %msg %mdc %ex%n</pattern></encoder>
              </appender>
              <logger name="org.eclipse.jetty" level="TRACE"/>
              <root level="TRACE"><appender-ref ref="all"/></root>
            </configuration>
            """;
    private static final int TERMINATED = 143;

    @TempDir
    private Path folder;
    private ServedProcess service;

    @BeforeEach
    void start() {
        try {
            Path logback = Files.writeString(folder.resolve("logback.xml"), EVERY_LEVEL);
            service = ServedProcess.start(List.of("-Dlogback.configurationFile=" + logback));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() {
        service.terminate();
    }

    @Test
    @DisplayName("logs nothing of what it is asked, at any level, and says that it serves this machine only")
    void logsNothing() {
        for (String path : List.of("/cds-services/trd-next-step", "/cds-services/trd-order-check", "/cds-services/trd-next-step/feedback", "/explain",
                "/secret-path", "/explain?profile=secret-profile")) {
            for (String body : List.of(hook("prefetch"), hook("secret-key"), "{\"secret-body", "[]", "secret-body", bundle())) {
                post(path, body, "application/json");
            }
            post(path, bundle(), "secret-type/x");
        }
        for (String path : List.of("/explanations/secret-explanation", "/explanations/secret?x=secret-query", "/examples/secret-example",
                "/assets/%2e%2e/secret-asset", "/?asOf=%ffsecret-query", "/secret-path")) {
            ask("GET " + path + " HTTP/1.1\nAuthorization: Bearer secret-token", "");
        }
        ask("SECRET /secret-method HTTP/1.1", "");
        try (Wire broken = Wire.to(service.baseUrl())) {
            broken.raw("secret-nonsense\r\nsecret: x\r\n\r\n").answer();
        }
        Wire.to(service.baseUrl()).begin("/explain", 500, "secret-half").close();
        service.terminate();
        assertThat(service.exitCode()).isEqualTo(TERMINATED);
        String said = service.said();
        assertThat(said).contains("No issuers are trusted", "only this machine is served").doesNotContainIgnoringCase("secret");
        assertThat(said.lines().anyMatch(line -> line.startsWith("DEBUG") || line.startsWith("TRACE"))).as("logs at every level").isTrue();
    }

    @Test
    @DisplayName("finishes what it has in hand when it is told to stop")
    void stops() {
        String body = bundle();
        try (Wire wire = Wire.to(service.baseUrl())) {
            wire.raw("POST /explain HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: " + body.length() + "\r\n\r\n");
            assertThat(wire.answer().status()).as("the body is waited for").isEqualTo(100);
            service.terminate();
            while (isAnswering()) {
                Thread.onSpinWait();
            }
            assertThat(wire.raw(body).answer().body()).contains("\"error\"").contains("expected");
            assertThat(service.exitCode()).isEqualTo(TERMINATED);
        }
    }

    private boolean isAnswering() {
        try (Wire wire = Wire.to(service.baseUrl())) {
            return wire.send("GET /health HTTP/1.1", "").answer().status() == 200;
        } catch (UncheckedIOException refused) {
            return false;
        }
    }

    private static String hook(String prefetch) {
        return """
                {"hook":"patient-view","hookInstance":"secret-instance","fhirServer":"https://secret-server.example.org/fhir",
                 "fhirAuthorization":{"access_token":"secret-access","token_type":"Bearer","expires_in":300,"scope":"secret-scope","subject":"secret-subject"},
                 "context":{"userId":"Practitioner/secret-user","patientId":"secret-patient"},
                 "%s":{"patient":{"resourceType":"Patient","id":"secret-patient","name":[{"text":"secret-name"}],"birthDate":"1970-01-01"},
                       "conditions":%s}}""".formatted(prefetch, bundle());
    }

    private static String bundle() {
        return """
                {"resourceType":"Bundle","type":"searchset","entry":[
                 {"resource":{"resourceType":"Patient","id":"secret-patient","birthDate":"1970-01-01"}},
                 {"resource":{"resourceType":"Condition","id":"secret-condition","subject":{"reference":"Patient/secret-patient"},"onsetDateTime":"secret-date",
                  "code":{"text":"secret-diagnosis"}}}]}""";
    }

    private void post(String path, String body, String type) {
        ask("POST " + path + " HTTP/1.1\nContent-Type: " + type + "\nAuthorization: Bearer secret-token", body);
    }

    private void ask(String head, String body) {
        try (Wire wire = Wire.to(service.baseUrl())) {
            wire.send(head, body).answer();
        }
    }
}

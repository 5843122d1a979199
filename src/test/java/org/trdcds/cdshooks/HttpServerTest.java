package org.trdcds.cdshooks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The service over HTTP")
class HttpServerTest {

    private static final ServeLimits PATIENT = new ServeLimits(1000, 64, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(20));

    private CdsHooksServer server = Served.within(Served.NARROW, Served.measuring("/measure"), Served.measuring("/cds-services/{id}"),
            Served.measuring("/cds-services/{id}/feedback"), Served.get("/", call -> Reply.html("<p>page")),
            Served.get("/assets/*", call -> Reply.json(200, '"' + call.path() + '"')),
            Served.get("/said/{id}", call -> Reply.json(200, '"' + call.path() + ' ' + call.query().get("of") + '"')),
            Served.get("/fault", call -> {
                throw new IllegalStateException("Jane Doe");
            }));

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "GET, /, 200", "GET, /assets/page.js, 200", "GET, /assets/deep/page.js, 200", "HEAD, /, 200", "GET, /said/1, 200",
        "GET, /nowhere, 404", "GET, /said, 404", "GET, /said/1/2, 404", "GET, /assets/../fault, 500", "POST, /nowhere, 404", "GET, /measure, 405",
        "DELETE, /measure, 405", "PUT, /, 405", "POST, /, 405", "TRACE, /, 405", "OPTIONS, /, 405", "GET, /fault, 500",
        "GET, /said/%2e%2e/x, 400", "GET, /said/1?of=%ff, 400"})
    @DisplayName("answers where there is something to answer")
    void statuses(String method, String path, int status) {
        assertThat(Wire.ask(server, method + " " + path + " HTTP/1.1", "").status()).isEqualTo(status);
    }

    @Test
    @DisplayName("hands path and query to the endpoint")
    void call() {
        assertThat(Wire.get(server, "/said/a%20b?of=c&of=d&x=%C3%A9").body()).isEqualTo("\"/said/a b c\"");
    }

    @Test
    @DisplayName("says which methods there are")
    void allow() {
        assertThat(Wire.ask(server, "PUT / HTTP/1.1", "").headers()).containsEntry("Allow", "GET, HEAD");
        assertThat(Wire.get(server, "/measure").headers()).containsEntry("Allow", "POST");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
        "Content-Type: application/json | 200", "Content-Type: application/json;charset=UTF-8 | 200", "Content-Type: application/fhir+json | 200",
        "Content-Type: Application/JSON | 200", "Content-Type: text/plain | 415", "Content-Type: application/xml | 415", "X-None: x | 415",
        "Content-Type: application/json;charset=iso-8859-1 | 415", "Content-Type: multipart/form-data;boundary=x | 415"})
    @DisplayName("takes JSON and nothing else")
    void contentType(String header, int status) {
        assertThat(Wire.ask(server, "POST /measure HTTP/1.1\n" + header, "{}").status()).isEqualTo(status);
        assertThat(Wire.ask(server, "POST /measure HTTP/1.1\nContent-Encoding: gzip\n" + header, "{}").status()).isEqualTo(415);
    }

    @Test
    @DisplayName("takes a body up to the limit and refuses a longer one, whether its length is announced or not")
    void size() {
        assertThat(Wire.post(server, "/measure", "x".repeat(1000)).body()).isEqualTo("1000");
        assertThat(Wire.post(server, "/measure", "x".repeat(1001)).status()).isEqualTo(413);
        try (Wire wire = Wire.to(server)) {
            wire.raw("POST /measure HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + ("1f4\r\n" + "x".repeat(500) + "\r\n").repeat(3) + "0\r\n\r\n");
            assertThat(wire.answer().status()).isEqualTo(413);
        }
    }

    @Test
    @DisplayName("tells a client that asks before it sends that the body is too large")
    void expectation() {
        try (Wire wire = Wire.to(server)) {
            wire.raw("POST /measure HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\nExpect: 100-continue\r\n\r\n");
            assertThat(wire.answer().status()).isEqualTo(413);
        }
    }

    @Test
    @DisplayName("refuses without losing the connection, and answers the next request over it")
    void nextRequest() {
        try (Wire wire = Wire.to(server)) {
            assertThat(wire.send("POST /nowhere HTTP/1.1\nContent-Type: application/json", "x".repeat(900)).answer().status()).isEqualTo(404);
            assertThat(wire.send("POST /measure HTTP/1.1\nContent-Type: text/plain", "x".repeat(900)).answer().status()).isEqualTo(415);
            assertThat(wire.send("POST /measure HTTP/1.1\nContent-Type: application/json", "x").answer().body()).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/fault", "/measure", "/metrics"})
    @DisplayName("gives every answer its security headers and names neither product nor version")
    void securityHeaders(String path) {
        assertThat(Wire.get(server, path).headers()).containsEntry("X-Content-Type-Options", "nosniff").containsEntry("Referrer-Policy", "no-referrer")
                .containsEntry("X-Frame-Options", "SAMEORIGIN").containsEntry("Cache-Control", "no-store")
                .hasEntrySatisfying("Content-Security-Policy", policy -> assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe"))
                .doesNotContainKeys("Server", "X-Powered-By");
    }

    @Test
    @DisplayName("gives what Jetty itself refuses the same headers and no detail")
    void refusals() {
        Wire.Answer large = Wire.post(server, "/measure", "x".repeat(1001));
        assertThat(large.headers()).containsEntry("X-Content-Type-Options", "nosniff").containsEntry("Cache-Control", "no-store");
        assertThat(large.body()).isEqualTo("{\"error\":\"Payload Too Large\"}");
        assertThat(Wire.get(server, "/fault").body()).isEqualTo("{\"error\":\"Server Error\"}");
        assertThat(Wire.get(server, "/nowhere").body()).isEqualTo("{\"error\":\"Not Found\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONSENSE\r\n\r\n", "GET /secret HTTP/9.9\r\n\r\n", "GET /secret HTTP/1.1\r\n\r\n", "POST /secret HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
        "POST /measure HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
        "POST /measure HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nsecret\r\n"})
    @DisplayName("refuses what is no HTTP")
    void malformed(String request) {
        try (Wire wire = Wire.to(server)) {
            Wire.Answer answer = wire.raw(request).answer();
            assertThat(answer.status()).isIn(400, 505);
            assertThat(answer.body()).doesNotContain("secret");
        }
        assertThat(Wire.post(server, "/measure", "x").body()).isEqualTo("1");
    }

    @Test
    @DisplayName("says that its port is taken")
    void portTaken() {
        ServeSettings same = ServeSettings.local(server.baseUrl().getPort());
        assertThatThrownBy(() -> Served.with(same)).isInstanceOf(UncheckedIOException.class).hasMessageContaining("127.0.0.1:" + same.port());
    }

    @Test
    @DisplayName("lets many connections wait in line until they are answered")
    void line() throws IOException {
        List<Socket> line = new ArrayList<>();
        Table slow = (running, turns) -> {
            for (int place = 0; place < 200; place++) {
                line.add(connected(running.port()));
            }
            return List.of(Served.get("/", call -> Reply.html("<p>page")));
        };
        try (CdsHooksServer late = CdsHooksServer.start(ServeSettings.local(0).within(Served.WIDE), new Metrics(), InstantSource.system(), slow)) {
            assertThat(line).hasSize(200).allMatch(waiting -> waiting.getPort() == late.baseUrl().getPort());
            for (Socket waiting : line) {
                waiting.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
                assertThat(waiting.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
                waiting.close();
            }
        }
    }

    private static Socket connected(int port) {
        try {
            Socket socket = new Socket();
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10_000);
            socket.setSoTimeout(10_000);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "no-such-host.invalid", ""})
    @DisplayName("refuses to serve other machines when nobody is trusted to say who calls")
    void loopbackOnly(String host) {
        ServeSettings local = ServeSettings.local(0);
        ServeSettings open = new ServeSettings(host, 0, local.publicUrl(), local.trustedIssuers(), local.fhirServers(), local.allowedOrigins(),
                local.smartApp(), local.profile(), local.siteRules(), local.limits());
        assertThatThrownBy(() -> Served.with(open)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("host");
    }

    @Test
    @DisplayName("serves other machines when issuers are trusted")
    void trusted() {
        try (CdsHooksServer open = Served.with(Served.trusting("0.0.0.0", URI.create("https://ehr.example.org/jwks")), Served.measuring("/measure"))) {
            assertThat(Wire.post(open, "/measure", "x").status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("refuses a client that is not trusted without a detail")
    void unauthorized() {
        Route service = new Route("POST", "/cds-services/{id}", Route.Access.CLIENTS, ContentPolicy.DATA, call -> Reply.json(200, "{}"));
        try (CdsHooksServer trusting = Served.with(Served.trusting("127.0.0.1", URI.create("https://ehr.example.org/jwks")), service)) {
            for (String header : List.of("X-None: x", "Authorization: Bearer x.y.z", "Authorization: Basic eDp5")) {
                Wire.Answer answer = Wire.post(trusting, "/cds-services/x", "{}", header);
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.body()).isEmpty();
                assertThat(answer.headers()).containsEntry("WWW-Authenticate", "Bearer");
            }
        }
    }

    @Test
    @DisplayName("refuses a client that is not trusted before it takes in its body, and lets no such body take up room")
    void unauthorizedBody() {
        Route service = new Route("POST", "/cds-services/{id}", Route.Access.CLIENTS, ContentPolicy.DATA, call -> Reply.json(200, "{}"));
        ServeSettings settings = Served.trusting("127.0.0.1", URI.create("https://ehr.example.org/jwks")).within(PATIENT);
        try (CdsHooksServer trusting = Served.with(settings, service, Served.measuring("/measure"))) {
            try (Wire wire = Wire.to(trusting)) {
                wire.raw("POST /cds-services/x HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 900\r\nExpect: 100-continue\r\n\r\n");
                assertThat(wire.answer().status()).isEqualTo(401);
            }
            List<Wire> strangers = new ArrayList<>();
            for (int stranger = 0; stranger < 40; stranger++) {
                strangers.add(Wire.to(trusting).begin("/cds-services/x", 1000, "x".repeat(999)));
            }
            assertThat(Wire.post(trusting, "/measure", "x".repeat(1000)).body()).isEqualTo("1000");
            strangers.forEach(wire -> assertThat(wire.raw("x").answer().status()).isEqualTo(401));
            strangers.forEach(Wire::close);
        }
    }

    @Test
    @DisplayName("says what is wrong with the address, the kind or the size of a call before it asks who calls")
    void orderOfRefusals() {
        Route service = new Route("POST", "/cds-services/{id}", Route.Access.CLIENTS, ContentPolicy.DATA, call -> Reply.json(200, "{}"));
        try (CdsHooksServer trusting = Served.with(Served.trusting("127.0.0.1", URI.create("https://ehr.example.org/jwks")).within(PATIENT), service)) {
            assertThat(Wire.post(trusting, "/cds-services", "{}").status()).isEqualTo(404);
            assertThat(Wire.get(trusting, "/cds-services/x").status()).isEqualTo(405);
            assertThat(Wire.ask(trusting, "POST /cds-services/x HTTP/1.1\nContent-Type: text/plain", "{}").status()).isEqualTo(415);
            assertThat(Wire.post(trusting, "/cds-services/x", "x".repeat(1001)).status()).isEqualTo(413);
            assertThat(Wire.post(trusting, "/cds-services/x", "{\"hook\":").status()).isEqualTo(401);
        }
    }
}

package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A service that asks for no token")
class HostCheckTest {

    private static final CdsHooksServer SERVER = Served.with(Served.allowing("*"), Served.measuring("/measure"), Served.get("/", call -> Reply.html("<p>page")));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost", "localhost:1", "127.0.0.1", "127.0.0.1:65535", "[::1]", "[::1]:8080"})
    @DisplayName("answers to the names of this machine, whatever the port")
    void names(String host) {
        assertThat(ask(SERVER, "GET / HTTP/1.1", host, "").status()).isEqualTo(200);
        assertThat(ask(SERVER, "POST /measure HTTP/1.1\nContent-Type: application/json", host, "{}").body()).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.example.org", "page.example.org:8080", "localhost.example.org", "localhost.", "127.0.0.1.example.org", "1.127.0.0", "192.0.2.1", "[::2]",
        "0.0.0.0", "x"})
    @DisplayName("says to whoever calls it by another name that it is not the one that was meant")
    void otherNames(String host) {
        Wire.Answer answer = ask(SERVER, "POST /measure HTTP/1.1\nContent-Type: application/json", host, "{}");
        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Misdirected Request\"}");
        assertThat(answer.headers()).containsEntry("X-Content-Type-Options", "nosniff").doesNotContainKey("Access-Control-Allow-Origin");
    }

    @ParameterizedTest
    @CsvSource({"GET, /", "HEAD, /", "GET, /metrics", "GET, /nowhere", "POST, /measure", "OPTIONS, /measure", "DELETE, /"})
    @DisplayName("says so on every path, to preflights too")
    void everyPath(String method, String path) {
        assertThat(ask(SERVER, method + " " + path + " HTTP/1.1\nOrigin: http://page.example.org\nAccess-Control-Request-Method: POST", "page.example.org", "").status())
                .isEqualTo(421);
    }

    @Test
    @DisplayName("takes no other name in the address itself")
    void absoluteAddress() {
        assertThat(ask(SERVER, "GET http://page.example.org/ HTTP/1.1", "page.example.org", "").status()).isEqualTo(421);
        assertThat(ask(SERVER, "GET http://page.example.org/ HTTP/1.1", "localhost", "").status()).isIn(400, 421);
        assertThat(ask(SERVER, "GET http://localhost/ HTTP/1.1", "localhost", "").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("keeps the connection for the next request")
    void nextRequest() {
        try (Wire wire = Wire.to(SERVER)) {
            assertThat(wire.raw(request("POST /measure HTTP/1.1\nContent-Type: application/json", "page.example.org", "x".repeat(5000))).answer().status()).isEqualTo(421);
            assertThat(wire.raw(request("POST /measure HTTP/1.1\nContent-Type: application/json", "localhost", "x")).answer().body()).isEqualTo("1");
        }
    }

    @Test
    @DisplayName("answers to the name that clients are told, and to the one it listens on")
    void configured() {
        ServeSettings local = Served.allowing();
        ServeSettings named = new ServeSettings("127.1", 0, Optional.of(URI.create("https://CDS.example.org/trd")), Map.of(), Set.of(), Set.of(), Optional.empty(),
                local.profile(), Optional.empty(), local.limits());
        AtomicInteger port = new AtomicInteger();
        Table page = (running, turns) -> {
            port.set(running.port());
            return List.of(Served.get("/", call -> Reply.html("<p>page")));
        };
        try (CdsHooksServer server = CdsHooksServer.start(named, new Metrics(), InstantSource.system(), page)) {
            assertThat(server.baseUrl()).hasHost("CDS.example.org");
            for (String host : List.of("cds.example.org", "127.1:" + port, "localhost", "127.0.0.1:" + port)) {
                assertThat(ask(URI.create("http://127.0.0.1:" + port), "GET / HTTP/1.1", host, "").status()).as(host).isEqualTo(200);
            }
            assertThat(ask(URI.create("http://127.0.0.1:" + port), "GET / HTTP/1.1", "trd.example.org", "").status()).isEqualTo(421);
        }
    }

    @Test
    @DisplayName("is the only one that cares: where tokens are asked for, the proxy decides on names")
    void trusted() {
        try (CdsHooksServer server = Served.with(Served.trusting("127.0.0.1", URI.create("https://ehr.example.org/jwks")), Served.get("/", call -> Reply.html("<p>page")))) {
            assertThat(ask(server, "GET / HTTP/1.1", "cds.example.org", "").status()).isEqualTo(200);
        }
    }

    private static Wire.Answer ask(CdsHooksServer server, String head, String host, String body) {
        return ask(server.baseUrl(), head, host, body);
    }

    private static Wire.Answer ask(URI server, String head, String host, String body) {
        try (Wire wire = Wire.to(server)) {
            return wire.raw(request(head, host, body)).answer();
        }
    }

    private static String request(String head, String host, String body) {
        return (head + "\nHost: " + host + "\nContent-Length: " + body.length() + "\n\n").replace("\n", "\r\n") + body;
    }
}

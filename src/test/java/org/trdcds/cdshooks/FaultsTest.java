package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A client that does harm")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class FaultsTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    @DisplayName("may hang up amid its body: the next is answered, and the count says so")
    void hangsUp() {
        try (CdsHooksServer server = Served.within(limits(1000, 1, LONG, LONG), Served.measuring("/measure"))) {
            Wire.to(server).begin("/measure", 500, "x").close();
            assertThat(Wire.post(server, "/measure", "xx").body()).isEqualTo("2");
            until(() -> Wire.get(server, "/metrics").body().contains("trdcds_requests_total{route=\"/measure\",status=\"aborted\"} 1"));
        }
    }

    @Test
    @DisplayName("is told when its body does not come")
    void stalls() {
        try (CdsHooksServer server = Served.within(limits(1000, 1, LONG, SHORT), Served.measuring("/measure")); Wire wire = Wire.to(server)) {
            Wire.Answer answer = wire.begin("/measure", 500, "x").answer();
            assertThat(answer.status()).isEqualTo(408);
            assertThat(wire.isClosedSilently()).isTrue();
        }
    }

    @Test
    @DisplayName("is cut off when its body comes byte by byte, and keeps nobody waiting meanwhile")
    void dripsBody() {
        try (CdsHooksServer server = Served.within(limits(10_000_000, 1, LONG, SHORT), Served.measuring("/measure")); Wire wire = Wire.to(server)) {
            wire.begin("/measure", 9_999_999, "x");
            until(() -> Wire.post(server, "/measure", "xx").body().equals("2") && !wire.drips('x'));
        }
    }

    @Test
    @DisplayName("is told that it is refused when the body that nobody wants comes byte by byte, and is cut off")
    void dripsUnwantedBody() {
        try (CdsHooksServer server = Served.within(limits(10_000_000, 1, LONG, SHORT), Served.measuring("/measure")); Wire wire = Wire.to(server)) {
            wire.begin("/nowhere", 9_999_999, "x");
            until(() -> Wire.post(server, "/measure", "xx").body().equals("2") && !wire.drips('x'));
            Wire.Answer answer = wire.answer();
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.headers()).containsEntry("Connection", "close");
            assertThat(wire.isClosedSilently()).isTrue();
        }
    }

    @Test
    @DisplayName("is cut off when the head of its request comes byte by byte")
    void dripsHead() {
        try (CdsHooksServer server = Served.within(limits(1000, 1, SHORT, LONG), Served.measuring("/measure")); Wire wire = Wire.to(server)) {
            wire.raw("GET /measure HTTP/1.1\r\nX-Long: ");
            until(() -> Wire.post(server, "/measure", "xx").body().equals("2") && !wire.drips('x'));
            assertThat(wire.isClosedSilently()).isTrue();
        }
    }

    @Test
    @DisplayName("is cut off when it says nothing at all")
    void silent() {
        try (CdsHooksServer server = Served.within(limits(1000, 1, SHORT, LONG), Served.measuring("/measure")); Wire wire = Wire.to(server)) {
            assertThat(wire.isClosedSilently()).isTrue();
        }
    }

    @Test
    @DisplayName("is cut off when it does not take its answer, and its place is free again")
    void takesNoAnswer() {
        Route large = Served.get("/large", call -> Reply.json(200, "x".repeat(50_000_000)));
        try (CdsHooksServer server = Served.within(limits(1000, 1, SHORT, LONG), large, Served.measuring("/measure")); Wire wire = Wire.to(server)) {
            wire.send("GET /large HTTP/1.1", "");
            until(() -> Wire.get(server, "/metrics").body().contains("{route=\"/large\",status=\"aborted\"} 1"));
            until(() -> Wire.post(server, "/measure", "x").status() == 200);
        }
    }

    @Test
    @DisplayName("may wait for its answer for longer than it may be silent")
    void waitsLong() {
        try (CdsHooksServer server = Served.within(limits(1000, 2, SHORT, LONG), slow()); Wire wire = Wire.to(server)) {
            wire.send("POST /slow HTTP/1.1\nContent-Type: application/json", "{}");
            await(begun);
            for (int time = 0; time < 3; time++) {
                try (Wire silent = Wire.to(server)) {
                    assertThat(silent.isClosedSilently()).isTrue();
                }
            }
            end.countDown();
            assertThat(wire.answer().body()).isEqualTo("\"done\"");
        }
    }

    @Test
    @DisplayName("takes up no place while its body is under way")
    void slowBodiesTakeNoPlace() {
        try (CdsHooksServer server = Served.within(limits(1000, 4, LONG, LONG), Served.measuring("/measure"))) {
            List<Wire> slow = begin(server, 10, 5);
            assertThat(Wire.post(server, "/measure", "xx").body()).isEqualTo("2");
            slow.forEach(wire -> assertThat(wire.raw("xxxxx").answer().body()).isEqualTo("10"));
            slow.forEach(Wire::close);
        }
    }

    @Test
    @DisplayName("cannot fill the memory with bodies that never end")
    void memory() {
        try (CdsHooksServer server = Served.within(limits(1000, 1, LONG, LONG), Served.measuring("/measure"))) {
            List<Wire> slow = new ArrayList<>();
            for (int client = 0; client < 16; client++) {
                slow.addAll(begin(server, 1000, 999));
            }
            until(() -> Wire.post(server, "/measure", "x".repeat(900)).status() == 503);
            slow.forEach(Wire::close);
            until(() -> Wire.post(server, "/measure", "x".repeat(900)).status() == 200);
        }
    }

    @Test
    @DisplayName("is told to come back when there is too much to do, over a connection that stays usable; probes are answered all the same")
    void tooMuch() {
        try (CdsHooksServer server = Served.within(limits(1000, 1, LONG, LONG), slow(), Served.measuring("/measure")); Wire first = Wire.to(server);
                Wire second = Wire.to(server)) {
            first.send("POST /slow HTTP/1.1\nContent-Type: application/json", "{}");
            await(begun);
            Wire.Answer refused = second.send("POST /measure HTTP/1.1\nContent-Type: application/json", "x".repeat(900)).answer();
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.headers()).containsEntry("Retry-After", "1");
            assertThat(Wire.metrics(server, "{route=\"/measure\",status=\"503\"} 1")).contains("trdcds_requests_shed_total 1\n");
            end.countDown();
            assertThat(first.answer().status()).isEqualTo(200);
            until(() -> second.send("POST /measure HTTP/1.1\nContent-Type: application/json", "x").answer().status() == 200);
        }
    }

    @Test
    @DisplayName("does not lose its answer when the service stops")
    void shutdown() {
        CdsHooksServer server = Served.within(limits(1000, 2, LONG, LONG), slow(), Served.measuring("/measure"));
        try (Wire first = Wire.to(server)) {
            first.send("POST /slow HTTP/1.1\nContent-Type: application/json", "{}");
            await(begun);
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
            until(() -> refusesConnections(server));
            assertThat(stopped).isNotDone();
            end.countDown();
            assertThat(first.answer().body()).isEqualTo("\"done\"");
            assertThat(stopped).succeedsWithin(LONG);
        }
    }

    @Test
    @DisplayName("does not keep the service from stopping for longer than the settings say")
    void shutdownIsBounded() {
        CdsHooksServer server = Served.within(new ServeLimits(1000, 2, LONG, LONG, SHORT), slow());
        try (Wire first = Wire.to(server)) {
            first.send("POST /slow HTTP/1.1\nContent-Type: application/json", "{}");
            await(begun);
            server.close();
            assertThat(end.getCount()).isOne();
            assertThat(refusesConnections(server)).isTrue();
        }
    }

    private static ServeLimits limits(int bodyBytes, int requests, Duration idle, Duration arrival) {
        return new ServeLimits(bodyBytes, requests, idle, arrival, LONG);
    }

    private static List<Wire> begin(CdsHooksServer server, int length, int part) {
        return List.of(Wire.to(server).begin("/measure", length, "x".repeat(part)));
    }

    private Route slow() {
        return Served.post("/slow", call -> {
            begun.countDown();
            await(end);
            return Reply.json(200, "\"done\"");
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static boolean refusesConnections(CdsHooksServer server) {
        try {
            return Wire.post(server, "/measure", "x").status() == 503;
        } catch (UncheckedIOException refused) {
            return true;
        }
    }

    /** Asks again and again; a test that waits in vain runs into its time-out. */
    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}

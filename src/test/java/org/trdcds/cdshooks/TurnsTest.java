package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Taking turns at computing")
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class TurnsTest {

    private static final URI SERVER = URI.create("https://fhir.example.org");

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final FhirAccess slow = new FhirAccess() {
        @Override
        public boolean allows(URI fhirServer) {
            return fhirServer.equals(SERVER);
        }

        @Override
        public List<byte[]> read(URI fhirServer, Optional<String> bearer, String query) {
            asked.countDown();
            await(answered);
            return List.of();
        }
    };

    @Test
    @DisplayName("gives the turn to others while a FHIR server is waited for")
    void lends() {
        Turns turns = new Turns(1);
        FhirAccess lending = turns.lendingTo(slow, 1);
        CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> turns.take(() -> read(lending)));
        await(asked);
        assertThat(turns.<String>take(() -> "other")).isEqualTo("other");
        assertThat(waiting).isNotDone();
        answered.countDown();
        assertThat(waiting).succeedsWithin(1, TimeUnit.MINUTES).isEqualTo(0);
        assertThat(turns.<String>take(() -> "next")).isEqualTo("next");
    }

    @Test
    @DisplayName("lets only so many wait for FHIR servers")
    void bounded() {
        Turns turns = new Turns(2);
        FhirAccess lending = turns.lendingTo(slow, 1);
        CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> turns.take(() -> read(lending)));
        await(asked);
        assertThatThrownBy(() -> turns.take(() -> read(lending))).hasCauseInstanceOf(FhirAccessException.class);
        answered.countDown();
        assertThat(waiting).succeedsWithin(1, TimeUnit.MINUTES);
        assertThat(turns.<Integer>take(() -> read(lending))).isZero();
    }

    @Test
    @DisplayName("is over when the work fails")
    void fails() {
        Turns turns = new Turns(1);
        assertThatThrownBy(() -> turns.take(() -> {
            throw new IllegalStateException("fault");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(turns.<String>take(() -> "next")).isEqualTo("next");
    }

    private static int read(FhirAccess servers) {
        try {
            return servers.read(SERVER, Optional.empty(), "Patient/1").size();
        } catch (FhirAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}

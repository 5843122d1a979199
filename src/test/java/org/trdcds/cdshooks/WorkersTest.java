package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Workers")
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class WorkersTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final URI SERVER = URI.create("https://fhir.example.org");

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final FhirAccess slow = (fhirServer, bearer) -> Optional.of(query -> {
        asked.countDown();
        await(answered);
        return List.of();
    });

    @Test
    @DisplayName("do what they are asked in the order in which they are asked")
    void inOrder() {
        List<Integer> done = new ArrayList<>();
        try (Workers workers = new Workers(1)) {
            CompletableFuture.allOf(IntStream.range(0, 1000).mapToObj(number -> CompletableFuture.runAsync(() -> done.add(number), workers::take))
                    .toArray(CompletableFuture[]::new)).join();
        }
        assertThat(done).hasSize(1000).isSorted();
    }

    @Test
    @DisplayName("compute for others while a FHIR server is waited for")
    void replaced() {
        try (Workers workers = new Workers(1)) {
            FhirAccess waitedFor = workers.waitingFor(slow, 1);
            CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> read(waitedFor), workers::take);
            await(asked);
            assertThat(CompletableFuture.supplyAsync(() -> "other", workers::take)).succeedsWithin(PATIENCE).isEqualTo("other");
            assertThat(waiting).isNotDone();
            answered.countDown();
            assertThat(waiting).succeedsWithin(PATIENCE).isEqualTo(0);
            assertThat(CompletableFuture.supplyAsync(() -> "next", workers::take)).succeedsWithin(PATIENCE).isEqualTo("next");
        }
    }

    @Test
    @DisplayName("are again as many as before when the FHIR server has answered")
    void asBefore() {
        try (Workers workers = new Workers(1)) {
            FhirAccess waitedFor = workers.waitingFor(slow, 1);
            CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> read(waitedFor), workers::take);
            await(asked);
            CompletableFuture.runAsync(() -> { }, workers::take).join();
            answered.countDown();
            waiting.join();
            AtomicInteger atWork = new AtomicInteger();
            List<CompletableFuture<Integer>> all = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                int now = atWork.incrementAndGet();
                Thread.yield();
                atWork.decrementAndGet();
                return now;
            }, workers::take)).limit(1000).toList();
            assertThat(all).allSatisfy(work -> assertThat(work).succeedsWithin(PATIENCE).isEqualTo(1));
        }
    }

    @Test
    @DisplayName("let only so many wait for FHIR servers")
    void bounded() {
        try (Workers workers = new Workers(2)) {
            FhirAccess waitedFor = workers.waitingFor(slow, 1);
            CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> read(waitedFor), workers::take);
            await(asked);
            assertThat(CompletableFuture.supplyAsync(() -> read(waitedFor), workers::take)).failsWithin(PATIENCE)
                    .withThrowableOfType(ExecutionException.class).withRootCauseInstanceOf(FhirAccessException.class);
            answered.countDown();
            assertThat(waiting).succeedsWithin(PATIENCE);
            assertThat(CompletableFuture.supplyAsync(() -> read(waitedFor), workers::take)).succeedsWithin(PATIENCE).isEqualTo(0);
        }
    }

    private static int read(FhirAccess servers) {
        try {
            return servers.begin(SERVER, Optional.empty()).orElseThrow().read("Patient/1").size();
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

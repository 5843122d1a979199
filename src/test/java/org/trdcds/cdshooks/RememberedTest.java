package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import org.junit.jupiter.api.Test;

class RememberedTest {

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final Remembered<Integer, String> memory = new Remembered<>(3, Duration.ofMinutes(10), () -> now);

    @Test
    void theOldestGoesFirst() {
        for (int i = 0; i < 100; i++) {
            memory.put(i, "v" + i);
            assertThat(memory.size()).isLessThanOrEqualTo(3);
        }
        assertThat(memory.get(96)).isEmpty();
        assertThat(memory.get(97)).contains("v97");
    }

    @Test
    void whatIsTooOldIsGone() {
        memory.put(1, "one");
        now = now.plus(Duration.ofMinutes(10));
        assertThat(memory.get(1)).isEmpty();
        memory.put(2, "two");
        assertThat(memory.size()).isEqualTo(1);
    }

    @Test
    void itHoldsNoMoreThanItsWeight() {
        Remembered<Integer, String> heavy = new Remembered<>(10L, (key, value) -> value.length(), Duration.ofMinutes(10), () -> now, look -> { });
        heavy.put(1, "four");
        heavy.put(2, "four");
        heavy.put(2, "five!");
        assertThat(heavy.size()).isEqualTo(2);
        heavy.put(3, "four");
        assertThat(heavy.get(1)).isEmpty();
        assertThat(heavy.get(2)).contains("five!");
        heavy.put(4, "more than there is room for");
        assertThat(heavy.size()).isZero();
    }

    @Test
    void whatIsTooOldLeavesTheMemoryWithoutAnotherCall() {
        Deque<Runnable> later = new ArrayDeque<>();
        Remembered<Integer, String> charts = new Remembered<>(10L, (key, value) -> 1, Duration.ofMinutes(10), () -> now, later::add);
        charts.put(1, "one");
        now = now.plus(Duration.ofMinutes(5));
        charts.put(2, "two");
        assertThat(later).as("looks once, however much is put in").hasSize(1);
        now = now.plus(Duration.ofMinutes(5));
        later.remove().run();
        assertThat(charts.size()).isEqualTo(1);
        assertThat(charts.get(2)).contains("two");
        now = now.plus(Duration.ofMinutes(5));
        later.remove().run();
        assertThat(charts.size()).isZero();
        assertThat(later).as("rests when nothing is held").isEmpty();
        charts.put(3, "three");
        assertThat(later).hasSize(1);
    }
}

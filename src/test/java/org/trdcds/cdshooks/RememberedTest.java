package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

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
    void whatIsHeldIsNotMadeAgain() {
        assertThat(memory.computeIfAbsent(1, () -> "first")).isEqualTo("first");
        assertThat(memory.computeIfAbsent(1, () -> "second")).isEqualTo("first");
    }

    @Test
    void itHoldsNoMoreThanItsWeight() {
        Remembered<Integer, String> heavy = new Remembered<>(10L, (key, value) -> value.length(), Duration.ofMinutes(10), () -> now);
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
}

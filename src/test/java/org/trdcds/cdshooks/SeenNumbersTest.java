package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;

class SeenNumbersTest {

    private static final int MOST = 1000;

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final SeenNumbers seen = new SeenNumbers(MOST, Duration.ofHours(1), () -> now);

    @Test
    void aNumberIsNewOnceWhateverItIs() {
        for (long number : new long[] {0, 2, -1, Long.MIN_VALUE, Long.MAX_VALUE, 64, 128, 1L << 32}) {
            assertThat(seen.isNew(number)).as("%d", number).isTrue();
            assertThat(seen.isNew(number)).isFalse();
        }
    }

    @Test
    void thoseSeenLastAreKnownAsManyAsAGenerationHas() {
        Random random = new Random(4_711);
        long[] numbers = random.longs(10 * MOST).toArray();
        for (int i = 0; i < numbers.length; i++) {
            assertThat(seen.isNew(numbers[i])).isTrue();
            assertThat(seen.isNew(numbers[Math.max(0, i - random.nextInt(MOST))])).isFalse();
        }
        assertThat(seen.isNew(numbers[0])).as("forgotten").isTrue();
    }

    @Test
    void aNumberIsKnownForTheTimeGivenAndForgottenAfterTwiceThat() {
        seen.isNew(7);
        now = now.plus(Duration.ofMinutes(59));
        seen.isNew(8);
        now = now.plus(Duration.ofMinutes(59));
        assertThat(seen.isNew(8)).isFalse();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(seen.isNew(7)).isTrue();
    }

    @Test
    void nothingIsKnownAfterALongSilence() {
        seen.isNew(7);
        now = now.plus(Duration.ofHours(2));
        assertThat(seen.isNew(7)).isTrue();
    }
}

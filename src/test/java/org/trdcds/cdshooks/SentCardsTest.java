package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** A card goes out once for an instance of a hook. */
class SentCardsTest {

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final SentCards sent = new SentCards(() -> now);
    private final Card first = card(1);
    private final Card second = card(2);

    @Test
    void onlyWhatIsNewGoesOutAgain() {
        assertThat(sent.firstTime("a", List.of(first))).containsExactly(first);
        assertThat(sent.firstTime("a", List.of(first, second))).containsExactly(second);
        assertThat(sent.firstTime("b", List.of(first, second))).containsExactly(first, second);
    }

    @Test
    void anInstanceIsRememberedWhileVeryManyOthersCall() {
        sent.firstTime("a", List.of(first, second));
        for (int other = 0; other < 100_000; other++) {
            sent.firstTime("another " + other, List.of(first, second));
        }
        assertThat(sent.firstTime("a", List.of(first, second))).isEmpty();
    }

    @Test
    void anInstanceIsForgottenAfterTwoHours() {
        sent.firstTime("a", List.of(first));
        now = now.plus(Duration.ofMinutes(59));
        assertThat(sent.firstTime("a", List.of(first))).isEmpty();
        now = now.plus(Duration.ofHours(1));
        assertThat(sent.firstTime("a", List.of(second))).containsExactly(second);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(sent.firstTime("a", List.of(first))).containsExactly(first);
    }

    private static Card card(long number) {
        return new Card(new UUID(0x8000L, number), "refer-tms", "Refer for TMS", "", "", Card.Indicator.INFO, new Card.Source("", ""), List.of(), List.of(), List.of());
    }
}

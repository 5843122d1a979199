package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.cdshooks.SeenTokens.Sight.AGAIN;
import static org.trdcds.cdshooks.SeenTokens.Sight.FIRST;
import static org.trdcds.cdshooks.SeenTokens.Sight.NO_ROOM;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SeenTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private final SeenTokens seen = new SeenTokens(2);

    @Test
    void knowsATokenAgainUntilItsLastInstant() {
        assertThat(seen.see("a", NOW.plusSeconds(60), NOW)).isEqualTo(FIRST);
        assertThat(seen.see("a", NOW.plusSeconds(60), NOW)).isEqualTo(AGAIN);
        assertThat(seen.see("a", NOW.plusSeconds(60), NOW.plusSeconds(60))).isEqualTo(AGAIN);
        assertThat(seen.see("a", NOW.plusSeconds(120), NOW.plusSeconds(61))).isEqualTo(FIRST);
    }

    @Test
    void forgetsNoLiveTokenToMakeRoomForAnother() {
        seen.see("a", NOW.plusSeconds(60), NOW);
        seen.see("b", NOW.plusSeconds(30), NOW);
        assertThat(seen.see("c", NOW.plusSeconds(60), NOW)).isEqualTo(NO_ROOM);
        assertThat(seen.see("a", NOW.plusSeconds(60), NOW)).isEqualTo(AGAIN);
        assertThat(seen.see("b", NOW.plusSeconds(30), NOW)).isEqualTo(AGAIN);
    }

    @Test
    void hasRoomAgainOnceOneExpired() {
        seen.see("a", NOW.plusSeconds(60), NOW);
        seen.see("b", NOW.plusSeconds(30), NOW);
        Instant later = NOW.plusSeconds(31);
        assertThat(seen.see("c", NOW.plusSeconds(90), later)).isEqualTo(FIRST);
        assertThat(seen.see("d", NOW.plusSeconds(90), later)).isEqualTo(NO_ROOM);
        assertThat(seen.see("a", NOW.plusSeconds(60), later)).isEqualTo(AGAIN);
    }
}

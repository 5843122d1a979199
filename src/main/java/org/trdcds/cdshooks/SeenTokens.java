package org.trdcds.cdshooks;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Remembers the identifiers ({@code jti}) of tokens until the tokens expire. Holds so many; when it is full, no live one is forgotten to
 * make room: that would let its token in again. Thread-safe.
 */
final class SeenTokens {

    private final int capacity;
    private final Set<String> live = new HashSet<>();
    private final PriorityQueue<Seen> byExpiry = new PriorityQueue<>(Comparator.comparing(Seen::until));

    SeenTokens(int capacity) {
        this.capacity = capacity;
    }

    /** What is known of a token. */
    enum Sight { FIRST, AGAIN, NO_ROOM }

    private record Seen(String jti, Instant until) {
    }

    /**
     * Looks a token up and remembers it if it is new and there is room.
     *
     * @param until last instant at which the token could be used
     */
    synchronized Sight see(String jti, Instant until, Instant now) {
        while (!byExpiry.isEmpty() && byExpiry.peek().until().isBefore(now)) {
            live.remove(byExpiry.remove().jti());
        }
        if (live.contains(jti)) {
            return Sight.AGAIN;
        }
        if (live.size() == capacity) {
            return Sight.NO_ROOM;
        }
        live.add(jti);
        byExpiry.add(new Seen(jti, until));
        return Sight.FIRST;
    }
}

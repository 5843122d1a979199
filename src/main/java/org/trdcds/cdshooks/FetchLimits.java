package org.trdcds.cdshooks;

import java.time.Duration;

/**
 * How long and how much another server may answer.
 *
 * @param connect until a connection stands
 * @param request until the last byte of one answer
 * @param total   until the last byte of all that is asked for one call
 * @param pages   of one search
 * @param bytes   of all its pages together
 */
record FetchLimits(Duration connect, Duration request, Duration total, int pages, int bytes) {

    /** A clinician waits for the card meanwhile. */
    static final FetchLimits OF_CHART = new FetchLimits(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8), 50, 20_000_000);
    static final FetchLimits OF_KEYS = new FetchLimits(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(4), 1, 500_000);
}

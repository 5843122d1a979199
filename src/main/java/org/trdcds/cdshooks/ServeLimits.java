package org.trdcds.cdshooks;

import java.time.Duration;

/**
 * What clients may take up.
 *
 * @param bodyBytes largest body of a request
 * @param requests  in hand at the same time; more are refused with 503
 * @param idle      how long a connection may be open without a request, and how long one may stand still
 * @param arrival   how long the body of a request may take to arrive
 * @param shutdown  how long requests in hand are waited for when the service stops
 */
public record ServeLimits(int bodyBytes, int requests, Duration idle, Duration arrival, Duration shutdown) {

    public ServeLimits {
        positive(bodyBytes, "bodyBytes");
        positive(requests, "requests");
        positive(idle.toMillis(), "idle");
        positive(arrival.toMillis(), "arrival");
        positive(shutdown.toMillis(), "shutdown");
    }

    /** 10 MB, 16 requests for each processor, 30 seconds of silence, 20 for a body, 30 to finish. */
    public static ServeLimits usual() {
        return new ServeLimits(10_000_000, 16 * Runtime.getRuntime().availableProcessors(), Duration.ofSeconds(30), Duration.ofSeconds(20),
                Duration.ofSeconds(30));
    }

    private static void positive(long value, String name) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + ": expected more than 0, found " + value);
        }
    }
}

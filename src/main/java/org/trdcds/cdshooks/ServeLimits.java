package org.trdcds.cdshooks;

import java.time.Duration;

/**
 * What clients, and the FHIR servers they name, may take up.
 *
 * @param bodyBytes      largest body of a request
 * @param requests       in hand at the same time; more are refused with 503
 * @param bytesPerSecond that a body has to arrive with, on average; slower clients are cut off
 * @param idle           how long a connection may stay silent
 * @param fhir           how long reading from a FHIR server may take, all pages of one search together
 * @param shutdown       how long requests in hand are waited for when the service stops
 */
public record ServeLimits(int bodyBytes, int requests, int bytesPerSecond, Duration idle, Duration fhir, Duration shutdown) {

    public ServeLimits {
        positive(bodyBytes, "bodyBytes");
        positive(requests, "requests");
        positive(bytesPerSecond, "bytesPerSecond");
        positive(idle.toMillis(), "idle");
        positive(fhir.toMillis(), "fhir");
        positive(shutdown.toMillis(), "shutdown");
    }

    /** 10 MB, 64 requests, 10 kB a second, half a minute of silence, 5 seconds for a FHIR server, half a minute to finish. */
    public static ServeLimits usual() {
        return new ServeLimits(10_000_000, 64, 10_000, Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(30));
    }

    private static void positive(long value, String name) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + ": expected more than 0, found " + value);
        }
    }
}

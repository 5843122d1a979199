package org.trdcds.cdshooks;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets as many requests compute at the same time as there are processors, in the order in which they came: more would only slow each
 * other down. Who waits for a FHIR server gives the turn back meanwhile. Thread-safe.
 */
final class Turns {

    private final Semaphore processors;

    Turns(int processors) {
        this.processors = new Semaphore(processors, true);
    }

    <T> T take(Supplier<T> work) {
        processors.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            processors.release();
        }
    }

    /**
     * The same FHIR servers, asked by whoever has the turn; it is theirs again when the answer is there.
     *
     * @param waiting how many may wait for FHIR servers at the same time, so that slow ones leave room for requests that need none
     */
    FhirAccess lendingTo(FhirAccess servers, int waiting) {
        Semaphore places = new Semaphore(waiting);
        return new FhirAccess() {
            @Override
            public boolean allows(URI fhirServer) {
                return servers.allows(fhirServer);
            }

            @Override
            public List<byte[]> read(URI fhirServer, Optional<String> bearer, String query) throws FhirAccessException {
                if (!places.tryAcquire()) {
                    throw new FhirAccessException("too many requests wait for FHIR servers");
                }
                processors.release();
                try {
                    return servers.read(fhirServer, bearer, query);
                } finally {
                    places.release();
                    processors.acquireUninterruptibly();
                }
            }
        };
    }
}

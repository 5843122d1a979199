package org.trdcds.cdshooks;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Reads from the FHIR server of a caller what a prefetch left out. Thread-safe. */
interface FhirAccess {

    /** Whether this server may be asked at all. */
    boolean allows(URI fhirServer);

    /**
     * Reads one resource or all pages of one search.
     *
     * @param query  relative to the server and written plainly, without percent escapes: {@code Patient/1} or {@code Condition?patient=1}
     * @param bearer the access token that the caller passed on for this server
     * @return the resource, or the pages of the search in order, each as JSON
     * @throws FhirAccessException when the server does not answer in time, with an error, or with something else than asked for
     */
    List<byte[]> read(URI fhirServer, Optional<String> bearer, String query) throws FhirAccessException;
}

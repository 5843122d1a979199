package org.trdcds.cdshooks;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Reads from the FHIR servers of callers what a prefetch left out. Thread-safe. */
interface FhirAccess {

    /**
     * Begins to read for one call. The time that all its queries may take together runs from now.
     *
     * @param bearer the access token that the caller passed on for this server
     * @return empty when this server may not be asked at all
     */
    Optional<Reading> begin(URI fhirServer, Optional<String> bearer);

    /** Asks one server for one call. */
    interface Reading {

        /**
         * Reads one resource or all pages of one search.
         *
         * @param query relative to the server and written plainly, without percent escapes: {@code Patient/1} or {@code Condition?patient=1}
         * @return the resource, or the pages of the search in order, each as JSON
         * @throws FhirAccessException when the server does not answer in time, with an error, or with something else than asked for
         */
        List<byte[]> read(String query) throws FhirAccessException;
    }
}

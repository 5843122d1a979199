package org.trdcds.cdshooks;

import java.net.URI;
import java.util.Optional;

/** Decides whether the CDS client that calls may be answered. Thread-safe. */
interface ClientTrust {

    /**
     * @param authorization the header of that name
     * @param audience      the exact address of the endpoint called
     * @return whether the caller has proven to be a trusted client; why not is nobody's business but the log's
     */
    boolean admits(Optional<String> authorization, URI audience);
}

package org.trdcds.cdshooks;

import java.util.Map;

/**
 * One request as an {@link Endpoint} sees it, whatever server took it in.
 *
 * @param method in capitals, {@code GET} or {@code POST}
 * @param path   decoded, begins with a slash, without the query
 * @param query  parameters by name; of a repeated one the first
 * @param body   as sent, within the server's limit on size; empty when there is none
 */
record Call(String method, String path, Map<String, String> query, byte[] body) {

    Call {
        query = Map.copyOf(query);
    }
}

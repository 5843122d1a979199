package org.trdcds.cdshooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/**
 * What a {@link Call} is answered with.
 *
 * @param status      of HTTP
 * @param contentType media type with its character set
 * @param headers     those beyond the content type and what the server adds to every answer
 * @param body        may be empty
 */
record Reply(int status, String contentType, Map<String, String> headers, byte[] body) {

    static final String JSON = "application/json;charset=utf-8";
    static final String HTML = "text/html;charset=utf-8";

    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply json(int status, String body) {
        return json(status, body.getBytes(UTF_8));
    }

    static Reply json(int status, byte[] body) {
        return new Reply(status, JSON, Map.of(), body);
    }

    static Reply html(String page) {
        return new Reply(200, HTML, Map.of(), page.getBytes(UTF_8));
    }

    static Reply empty(int status) {
        return new Reply(status, JSON, Map.of(), new byte[0]);
    }
}

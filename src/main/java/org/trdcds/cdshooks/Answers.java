package org.trdcds.cdshooks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Map;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes replies. */
final class Answers {

    private Answers() {
    }

    static void write(Reply reply, Response response, Callback callback) {
        response.setStatus(reply.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.contentType());
        reply.headers().forEach(response.getHeaders()::put);
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
    }

    /** A status, and its name as the only detail. */
    static Reply refusal(int status, Map<String, String> headers) {
        String body = status == HttpStatus.UNAUTHORIZED_401 ? "" : "{\"error\":\"" + HttpStatus.getMessage(status) + "\"}";
        return new Reply(status, Reply.JSON, headers, body.getBytes(US_ASCII));
    }
}

package org.trdcds.cdshooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** Replies that the endpoints of the page have in common. */
final class Replies {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private Replies() {
    }

    /** What was expected where, as JSON. */
    static Reply refused(Refusal refusal) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("error", refusal.getMessage());
            json.writeStringField("place", refusal.place());
            json.writeStringField("expected", refusal.expected());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string does not fail", e);
        }
        return notKept(Reply.json(refusal.status(), text.toString()));
    }

    /** A file that ships with the page; asked for again whenever it is needed. */
    static Reply file(String contentType, String content) {
        return new Reply(200, contentType, Map.of("Cache-Control", "no-cache"), content.getBytes(UTF_8));
    }

    /** The same, not to be kept by a browser or a proxy. */
    static Reply notKept(Reply reply) {
        return with(reply, "Cache-Control", "no-store");
    }

    /** The same with one more header. */
    static Reply with(Reply reply, String header, String value) {
        Map<String, String> headers = new HashMap<>(reply.headers());
        headers.put(header, value);
        return new Reply(reply.status(), reply.contentType(), headers, reply.body());
    }
}

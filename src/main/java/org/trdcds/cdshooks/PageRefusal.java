package org.trdcds.cdshooks;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * A call of the page that cannot be answered as asked: told in JSON that the page shows. The message says what was expected, and repeats no
 * clinical content. {@link HookRefusal} is its like for calls of CDS services.
 */
final class PageRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final int status;
    private final String place;
    private final String expected;

    /**
     * @param status   of HTTP: 400 for a call that is malformed, 422 for a chart that is none
     * @param place    which parameter, or where in the body; empty for the body as a whole
     * @param expected what belongs there
     */
    PageRefusal(int status, String place, String expected) {
        super(place.isEmpty() ? expected : place + ": " + expected);
        this.status = status;
        this.place = place;
        this.expected = expected;
    }

    /** What was expected where, as JSON. */
    Reply reply() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("error", getMessage());
            json.writeStringField("place", place);
            json.writeStringField("expected", expected);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string does not fail", e);
        }
        return Reply.json(status, text.toString());
    }
}

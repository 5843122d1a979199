package org.trdcds.cdshooks;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonGenerator;

/**
 * A call of a CDS service that cannot be answered as asked: told as an OperationOutcome. The message is for the caller only; it names places,
 * never clinical content. {@link PageRefusal} is its like for calls of the page.
 */
final class HookRefusal extends Exception {

    static final int MALFORMED = 400;
    static final int UNKNOWN_PATH = 404;
    static final int DATA_MISSING = 412;

    private static final long serialVersionUID = 1L;

    private final int status;

    HookRefusal(int status, String message) {
        super(message);
        this.status = status;
    }

    /** An OperationOutcome, as CDS Hooks recommends for errors. */
    Reply reply() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = HookJson.FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("resourceType", "OperationOutcome");
            json.writeArrayFieldStart("issue");
            json.writeStartObject();
            json.writeStringField("severity", "error");
            json.writeStringField("code", switch (status) {
                case UNKNOWN_PATH -> "not-found";
                case DATA_MISSING -> "required";
                default -> "invalid";
            });
            json.writeStringField("diagnostics", getMessage());
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string does not fail", e);
        }
        return Reply.json(status, text.toString());
    }
}

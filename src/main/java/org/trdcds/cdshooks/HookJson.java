package org.trdcds.cdshooks;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** JSON of CDS Hooks, read within limits on depth and length, and refused with the place of what is wrong. */
final class HookJson {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_STRING = 2_000_000;
    private static final int MAX_NUMBER = 100;
    private static final int MAX_NAME = 1_000;
    private static final int MAX_PLACE = 200;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(MAX_NAME)
                    .build())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private HookJson() {
    }

    /** Reads one field, on whose value the parser stands, up to its end. */
    interface Field {
        void read(String name, JsonToken value) throws IOException, HookRefusal;
    }

    /** Reads a document that is one object. */
    interface Document {
        void read(JsonParser parser) throws IOException, HookRefusal;
    }

    static void document(byte[] body, Document document) throws HookRefusal {
        try (JsonParser parser = FACTORY.createParser(body)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new HookRefusal(HookRefusal.MALFORMED, "expected a JSON object but the body is empty");
            }
            expect(parser, JsonToken.START_OBJECT, "an object");
            document.read(parser);
            if (parser.nextToken() != null) {
                throw fault(parser, "expected nothing after the end of the object");
            }
        } catch (StreamConstraintsException e) {
            throw new HookRefusal(HookRefusal.MALFORMED, place(e) + "beyond what is accepted: expected at most " + MAX_DEPTH + " levels, "
                    + MAX_STRING + " characters in a text, " + MAX_NUMBER + " in a number, " + MAX_NAME + " in a name");
        } catch (JsonProcessingException e) {
            throw new HookRefusal(HookRefusal.MALFORMED, place(e) + "expected well-formed JSON");
        } catch (IOException e) {
            throw new HookRefusal(HookRefusal.MALFORMED, "expected JSON in UTF-8");
        }
    }

    /** Reads the fields of the object on whose opening brace the parser stands. */
    static void fields(JsonParser parser, Field field) throws IOException, HookRefusal {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            field.read(name, parser.nextToken());
        }
    }

    static String text(JsonParser parser) throws IOException, HookRefusal {
        expect(parser, JsonToken.VALUE_STRING, "a string");
        return parser.getText();
    }

    static void expect(JsonParser parser, JsonToken token, String kind) throws HookRefusal {
        if (parser.currentToken() != token) {
            throw fault(parser, "expected " + kind);
        }
    }

    static HookRefusal fault(JsonParser parser, String expected) {
        return new HookRefusal(HookRefusal.MALFORMED, place(parser, parser.currentTokenLocation()) + expected);
    }

    private static String place(JsonProcessingException e) {
        return place(e.getProcessor() instanceof JsonParser parser ? parser : null, e.getLocation());
    }

    private static String place(JsonParser parser, JsonLocation at) {
        String path = parser == null ? "" : parser.getParsingContext().pathAsPointer().toString();
        String shown = path.length() > MAX_PLACE ? path.substring(0, MAX_PLACE) + "…" : path;
        return (shown + (at == null ? "" : " (line " + at.getLineNr() + ':' + at.getColumnNr() + ')')).strip() + ": ";
    }
}

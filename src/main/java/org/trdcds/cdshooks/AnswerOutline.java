package org.trdcds.cdshooks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Optional;

/**
 * What has to be known of a server's answer to go on.
 *
 * @param resourceType or an empty string
 * @param bundleType   of a Bundle, or an empty string
 * @param next         address of the next page, as written
 */
record AnswerOutline(String resourceType, String bundleType, Optional<String> next) {

    private static final JsonFactory JSON =
            JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build()).build();

    /** Whether this is what was asked for. */
    boolean answers(FhirQuery query) {
        return query.search() ? resourceType.equals("Bundle") && bundleType.equals("searchset") : resourceType.equals(query.type());
    }

    /** @throws IOException when it is not one well-formed JSON object */
    static AnswerOutline read(byte[] json) throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("expected a JSON object");
            }
            AnswerOutline answer = new Reading(parser).object();
            if (parser.nextToken() != null) {
                throw new IOException("expected nothing after the JSON object");
            }
            return answer;
        }
    }

    private static final class Reading {

        private final JsonParser parser;
        private String resourceType = "";
        private String bundleType = "";
        private Optional<String> next = Optional.empty();

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        AnswerOutline object() throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken token = parser.nextToken();
                if (field.equals("resourceType") && token == JsonToken.VALUE_STRING) {
                    resourceType = parser.getText();
                } else if (field.equals("type") && token == JsonToken.VALUE_STRING) {
                    bundleType = parser.getText();
                } else if (field.equals("link") && token == JsonToken.START_ARRAY) {
                    links();
                } else {
                    parser.skipChildren();
                }
            }
            return new AnswerOutline(resourceType, bundleType, next);
        }

        private void links() throws IOException {
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    link();
                } else {
                    parser.skipChildren();
                }
            }
        }

        private void link() throws IOException {
            String relation = "";
            Optional<String> url = Optional.empty();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken token = parser.nextToken();
                if (field.equals("relation") && token == JsonToken.VALUE_STRING) {
                    relation = parser.getText();
                } else if (field.equals("url") && token == JsonToken.VALUE_STRING) {
                    url = Optional.of(parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
            if (relation.equals("next")) {
                next = url;
            }
        }
    }
}

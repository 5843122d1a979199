package org.trdcds.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.trdcds.patient.InputException;

/**
 * Reads the entries of a Bundle one after the other as they stream by.
 *
 * <p>A Bundle within a Bundle (a batch response) is read like its own entries. Limits on depth, length and size keep a
 * hostile document from using up memory.
 */
final class BundleParser {

    private static final Set<String> HARMLESS = Set.of("warning", "information", "success");
    private static final int MAX_DEPTH = 100;
    private static final int MAX_STRING = 20_000_000;
    private static final int MAX_NUMBER = 100;
    private static final long MAX_DOCUMENT = 512L * 1024 * 1024;
    private static final String LIMITS = "beyond what is accepted: expected at most %d levels, %d characters in a text, %d in a number and %d MiB in all"
            .formatted(MAX_DEPTH, MAX_STRING, MAX_NUMBER, MAX_DOCUMENT >> 20);

    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING)
                    .maxNumberLength(MAX_NUMBER)
                    .maxDocumentLength(MAX_DOCUMENT)
                    .build())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private final JsonParser parser;
    private final PatientCollector collector;
    private final String name;
    private String next = "";
    private boolean failed;

    private BundleParser(JsonParser parser, PatientCollector collector, String name) {
        this.parser = parser;
        this.collector = collector;
        this.name = name;
    }

    /** Opens a parser on a document. */
    interface Source {
        JsonParser open() throws IOException;
    }

    static void parse(Source source, PatientCollector collector, String name) {
        try (JsonParser parser = source.open()) {
            new BundleParser(parser, collector, name).withinLimits();
        } catch (JsonProcessingException e) {
            throw (InputException) new InputException(name, place(e), malformed(e)).initCause(e);
        } catch (IOException e) {
            throw (InputException) new InputException(name, "", "could not be read: " + e.getMessage()).initCause(e);
        }
    }

    /** Reads a resource or a Bundle on whose opening brace the parser stands, up to its closing one. */
    static FhirAnswer answer(JsonParser parser, PatientCollector collector, String name) throws IOException {
        BundleParser reading = new BundleParser(parser, collector, name);
        ResourceTree.Found found = collector.tree().read(parser, reading::content);
        if (found.typeName().isEmpty()) {
            throw reading.fault("expected a resource with resourceType");
        }
        if (!"Bundle".equals(found.typeName())) {
            reading.take(found, "", collector.nextPlace());
        }
        return new FhirAnswer(found.typeName(), Optional.of(reading.next).filter(url -> !url.isEmpty()), reading.failed);
    }

    /** What stands before the resourceType of a Bundle comes from a parser of its own. */
    private void content(JsonParser from) throws IOException {
        if (from == parser) {
            bundle(true);
            return;
        }
        BundleParser before = new BundleParser(from, collector, name);
        before.bundle(true);
        next = before.next;
        failed |= before.failed;
    }

    private void take(ResourceTree.Found found, String fullUrl, int place) {
        failed |= ResourceTree.OUTCOME.equals(found.typeName()) && found.root().filter(BundleParser::isFailure).isPresent();
        collector.add(found, fullUrl, place);
    }

    /** Whether an outcome tells of more than warnings; one that cannot be read may. */
    private static boolean isFailure(Element outcome) {
        try {
            return !outcome.children("issue").stream().map(issue -> issue.text("severity")).allMatch(HARMLESS::contains);
        } catch (MalformedElement e) {
            return true;
        }
    }

    private void links() throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                link();
            } else {
                parser.skipChildren();
            }
        }
    }

    private void link() throws IOException {
        String relation = "";
        String url = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken token = parser.nextToken();
            if ("relation".equals(field) && token == JsonToken.VALUE_STRING) {
                relation = parser.getText();
            } else if ("url".equals(field) && token == JsonToken.VALUE_STRING) {
                url = parser.getText();
            } else {
                parser.skipChildren();
            }
        }
        next = "next".equals(relation) ? url : next;
    }

    private void withinLimits() throws IOException {
        try {
            document();
        } catch (StreamConstraintsException e) {
            throw (InputException) fault(LIMITS).initCause(e);
        }
    }

    private static String malformed(JsonProcessingException e) {
        return e instanceof JsonEOFException
                ? "expected more JSON but the input ends here, cut off"
                : "expected well-formed JSON";
    }

    private void document() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw fault("expected a FHIR Bundle but the input is empty");
        }
        if (token != JsonToken.START_OBJECT) {
            throw fault("expected a FHIR Bundle (a JSON object) but found " + kind(token));
        }
        bundle(false);
        if (parser.nextToken() != null) {
            throw fault("expected nothing after the end of the Bundle");
        }
    }

    private void bundle(boolean knownToBe) throws IOException {
        boolean isBundle = knownToBe;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken token = parser.nextToken();
            if ("resourceType".equals(field)) {
                if (token != JsonToken.VALUE_STRING || !"Bundle".equals(parser.getText())) {
                    throw fault("expected resourceType Bundle but found "
                            + (token == JsonToken.VALUE_STRING ? MalformedElement.quoted(parser.getText()) : kind(token)));
                }
                isBundle = true;
            } else if ("entry".equals(field) && token != JsonToken.VALUE_NULL) {
                entries(token);
            } else if ("link".equals(field) && token == JsonToken.START_ARRAY) {
                links();
            } else {
                parser.skipChildren();
            }
        }
        if (!isBundle) {
            throw fault("expected a FHIR Bundle but found an object without resourceType");
        }
    }

    private void entries(JsonToken token) throws IOException {
        if (token != JsonToken.START_ARRAY) {
            throw fault("expected an array of entries but found " + kind(token));
        }
        for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
            int place = collector.nextPlace();
            if (item == JsonToken.START_OBJECT) {
                entry(place);
            } else {
                parser.skipChildren();
                collector.setAside(PatientCollector.nameOf(place), "expected an entry object but found " + kind(item));
            }
        }
    }

    private void entry(int place) throws IOException {
        String fullUrl = "";
        ResourceTree.Found found = null;
        boolean delete = false;
        String requestUrl = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken token = parser.nextToken();
            if ("fullUrl".equals(field) && token == JsonToken.VALUE_STRING) {
                fullUrl = collector.tree().text(parser);
            } else if ("resource".equals(field) && token == JsonToken.START_OBJECT) {
                found = collector.tree().read(parser, this::content);
            } else if ("resource".equals(field) && token != JsonToken.VALUE_NULL) {
                parser.skipChildren();
                collector.setAside(PatientCollector.nameOf(place), "expected a resource object but found " + kind(token));
            } else if ("request".equals(field) && token == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String part = parser.currentName();
                    JsonToken value = parser.nextToken();
                    if ("method".equals(part) && value == JsonToken.VALUE_STRING) {
                        delete = "DELETE".equals(parser.getText());
                    } else if ("url".equals(part) && value == JsonToken.VALUE_STRING) {
                        requestUrl = parser.getText();
                    } else {
                        parser.skipChildren();
                    }
                }
            } else {
                parser.skipChildren();
            }
        }
        if (found != null) {
            take(found, fullUrl, place);
        } else if (delete) {
            collector.deleted(requestUrl);
        }
    }

    private InputException fault(String expected) {
        return new InputException(name, place(parser.currentTokenLocation(), parser), expected);
    }

    private static String place(JsonProcessingException e) {
        JsonParser parser = e.getProcessor() instanceof JsonParser p ? p : null;
        return place(e.getLocation(), parser);
    }

    private static String place(JsonLocation location, JsonParser parser) {
        String path = parser == null ? "" : parser.getParsingContext().pathAsPointer().toString();
        String position = location == null ? "" : "(line " + location.getLineNr() + ':' + location.getColumnNr() + ')';
        return path.isEmpty() ? position : path + ' ' + position;
    }

    static String kind(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> "an array";
            case START_OBJECT -> "an object";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            default -> "null";
        };
    }
}

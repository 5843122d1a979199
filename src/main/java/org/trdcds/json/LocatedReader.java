package org.trdcds.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trdcds.patient.InputException;

/** Reads JSON values one after the other, each with its place, and refuses what is too deep, too long or not JSON. */
final class LocatedReader implements AutoCloseable {

    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 200;
    private static final long LARGEST_DOCUMENT = 64L << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .maxDocumentLength(LARGEST_DOCUMENT)
                    .build())
            .build();

    /** Opens a parser on an input. */
    interface Opening {
        JsonParser open(JsonFactory factory) throws IOException;
    }

    /** A step that reads from the parser. */
    private interface Step<T> {
        T run() throws IOException;
    }

    private final String name;
    private final JsonParser parser;

    LocatedReader(String name, Opening opening) throws IOException {
        this.name = name;
        this.parser = opening.open(FACTORY);
    }

    /** The next token, or null at the end of the document. */
    JsonToken advance() throws IOException {
        return guarded(parser::nextToken);
    }

    /** The place of the current token, below {@code pointer}. */
    Place here(String pointer) {
        JsonLocation at = parser.currentTokenLocation();
        return new Place(name, pointer, at.getLineNr(), at.getColumnNr());
    }

    /** The value that starts at the current token. */
    Located value(String pointer) throws IOException {
        return guarded(() -> read(here(pointer)));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private Located read(Place place) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(place);
            case START_ARRAY -> items(place);
            case VALUE_STRING -> new Located.Text(place, parser.getText());
            case VALUE_NUMBER_INT -> number(place, true);
            case VALUE_NUMBER_FLOAT -> number(place, false);
            case VALUE_TRUE -> new Located.Flag(place, true);
            case VALUE_FALSE -> new Located.Flag(place, false);
            case VALUE_NULL -> new Located.Nothing(place);
            default -> throw place.expected("a JSON value");
        };
    }

    private Located number(Place place, boolean whole) throws IOException {
        double value = Double.parseDouble(parser.getText());
        if (!Double.isFinite(value)) {
            throw place.expected("a number of ordinary size");
        }
        return new Located.Number(place, value, whole);
    }

    private Located items(Place place) throws IOException {
        List<Located> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(read(below(place, Integer.toString(values.size()))));
        }
        return new Located.Items(place, values);
    }

    private Located fields(Place place) throws IOException {
        Map<String, Located> fields = new LinkedHashMap<>();
        Map<String, Place> names = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            Place nameAt = below(place, field);
            if (names.put(field, nameAt) != null) {
                throw nameAt.expected("each field once");
            }
            parser.nextToken();
            fields.put(field, read(below(place, field)));
        }
        return new Located.Fields(place, fields, names);
    }

    private Place below(Place place, String step) {
        JsonLocation at = parser.currentTokenLocation();
        return place.below(step, at.getLineNr(), at.getColumnNr());
    }

    private <T> T guarded(Step<T> step) throws IOException {
        try {
            return step.run();
        } catch (StreamConstraintsException e) {
            throw new InputException(name, position(), "expected at most %d levels, %d characters in a text, %d in a number and %d MiB in all"
                    .formatted(DEEPEST, LONGEST_TEXT, LONGEST_NUMBER, LARGEST_DOCUMENT >> 20));
        } catch (JsonEOFException e) {
            throw new InputException(name, position(), "expected more: the document ends too early");
        } catch (JsonProcessingException e) {
            throw new InputException(name, position(), "expected well-formed JSON");
        } catch (CharConversionException e) {
            throw new InputException(name, position(), "expected text in UTF-8");
        }
    }

    private String position() {
        JsonLocation at = parser.currentLocation();
        return "line " + at.getLineNr() + ":" + at.getColumnNr();
    }
}

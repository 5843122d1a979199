package org.trdcds.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads resources off a parser, keeping only the elements that are read of their types. Serves one input and one thread. */
final class ResourceTree {

    static final String OUTCOME = "OperationOutcome";
    private static final int SHALLOW = 64;

    private final RecentTexts texts = new RecentTexts();
    /** What objects and arrays under construction hold so far; each is cut off the end when its closing bracket comes. */
    private Object[] open = new Object[SHALLOW];
    private int top;
    private String repeatedKey = "";

    /** Reads the elements of a Bundle that stands where a resource is expected, from where the parser stands to its closing brace. */
    interface BundleContent {
        void read(JsonParser from) throws IOException;
    }

    /**
     * What was found where a resource should stand.
     *
     * @param typeName    its resourceType, or an empty string
     * @param root        the elements read; empty for types that are not read
     * @param repeatedKey a key that one of its objects holds twice, or an empty string
     */
    record Found(String typeName, Optional<Element> root, String repeatedKey) {
    }

    /** Reads from the opening brace, on which the parser stands, to the closing one. */
    Found read(JsonParser parser, BundleContent bundleContent) throws IOException {
        top = 0;
        repeatedKey = "";
        JsonToken token = parser.nextToken();
        if (token == JsonToken.FIELD_NAME && "resourceType".equals(parser.currentName())) {
            if (parser.nextToken() != JsonToken.VALUE_STRING) {
                parser.skipChildren();
                return skipRest(parser, "");
            }
            return typed(parser, texts.read(parser), null, bundleContent);
        }
        return typeLater(parser, token, bundleContent);
    }

    /** The text on which the parser stands. */
    String text(JsonParser parser) throws IOException {
        return texts.read(parser);
    }

    private Found typeLater(JsonParser parser, JsonToken first, BundleContent bundleContent) throws IOException {
        try (TokenBuffer before = new TokenBuffer(parser)) {
            before.writeStartObject();
            for (JsonToken token = first; token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
                if ("resourceType".equals(parser.currentName())) {
                    if (parser.nextToken() != JsonToken.VALUE_STRING) {
                        parser.skipChildren();
                        return skipRest(parser, "");
                    }
                    before.writeEndObject();
                    return typed(parser, parser.getText(), before, bundleContent);
                }
                before.copyCurrentStructure(parser);
            }
            return new Found("", Optional.empty(), "");
        }
    }

    private Found typed(JsonParser parser, String typeName, TokenBuffer before, BundleContent bundleContent) throws IOException {
        if ("Bundle".equals(typeName)) {
            if (before != null) {
                try (JsonParser replay = before.asParser()) {
                    replay.nextToken();
                    bundleContent.read(replay);
                }
            }
            bundleContent.read(parser);
            return new Found(typeName, Optional.empty(), "");
        }
        Optional<ResourceType> type = ResourceType.named(typeName);
        if (type.isEmpty() && !OUTCOME.equals(typeName)) {
            return skipRest(parser, typeName);
        }
        Element root = Element.root(typeName);
        if (before != null) {
            try (JsonParser replay = before.asParser()) {
                replay.nextToken();
                elements(replay, type, root);
            }
        }
        elements(parser, type, root);
        root.fill(open, 0, top);
        return new Found(typeName, Optional.of(root), type.isEmpty() ? "" : repeatedKey);
    }

    private static Found skipRest(JsonParser parser, String typeName) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            parser.nextToken();
            parser.skipChildren();
        }
        return new Found(typeName, Optional.empty(), "");
    }

    /** @param type empty for an OperationOutcome, of which only the issues are read */
    private void elements(JsonParser from, Optional<ResourceType> type, Element root) throws IOException {
        while (from.nextToken() == JsonToken.FIELD_NAME) {
            String name = from.currentName();
            JsonToken token = from.nextToken();
            if (type.isEmpty() ? name.equals("issue") : type.get().reads(name)) {
                boolean meta = token == JsonToken.START_OBJECT && name.equals("meta");
                put(0, name, meta ? meta(from, root) : value(from, token, root, name));
            } else if ("resourceType".equals(name)) {
                repeatedKey = name;
            } else {
                from.skipChildren();
            }
        }
    }

    private Object value(JsonParser from, JsonToken token, Element parent, String name) throws IOException {
        return token == JsonToken.START_OBJECT ? object(from, Element.within(parent, name))
                : token == JsonToken.START_ARRAY ? array(from, parent, name) : scalar(from, token);
    }

    private Object scalar(JsonParser from, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> texts.read(from).strip();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> from.getDoubleValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    private Element object(JsonParser from, Element element) throws IOException {
        int start = top;
        while (from.nextToken() == JsonToken.FIELD_NAME) {
            String name = from.currentName();
            put(start, name, value(from, from.nextToken(), element, name));
        }
        return closed(element, start);
    }

    /** Of meta, only when the resource was updated last. */
    private Element meta(JsonParser from, Element root) throws IOException {
        Element meta = Element.within(root, "meta");
        int start = top;
        while (from.nextToken() == JsonToken.FIELD_NAME) {
            String name = from.currentName();
            JsonToken token = from.nextToken();
            if (name.equals("lastUpdated")) {
                put(start, name, scalar(from, token));
            }
            from.skipChildren();
        }
        return closed(meta, start);
    }

    private Element closed(Element element, int start) {
        element.fill(open, start, top);
        top = start;
        return element;
    }

    private List<Object> array(JsonParser from, Element parent, String name) throws IOException {
        int start = top;
        for (JsonToken token = from.nextToken(); token != JsonToken.END_ARRAY; token = from.nextToken()) {
            Object item = token == JsonToken.START_OBJECT ? object(from, Element.within(parent, name, top - start))
                    : token == JsonToken.START_ARRAY ? array(from, parent, name) : scalar(from, token);
            if (item != null) {
                push(item);
            }
        }
        List<Object> items = Arrays.asList(Arrays.copyOfRange(open, start, top));
        top = start;
        return items;
    }

    /** A null is as good as nothing there. Of a key that stands twice, the last value stays. */
    private void put(int start, String name, Object value) {
        if (value == null) {
            return;
        }
        int at = Element.indexOf(name, open, start, top);
        if (at >= 0) {
            repeatedKey = name;
            open[at + 1] = value;
            return;
        }
        push(name);
        push(value);
    }

    private void push(Object part) {
        if (top == open.length) {
            open = Arrays.copyOf(open, top * 2);
        }
        open[top++] = part;
    }
}

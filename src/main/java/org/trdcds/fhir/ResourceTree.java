package org.trdcds.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one resource off a parser, keeping only the elements that are read of its type. */
final class ResourceTree {

    static final String OUTCOME = "OperationOutcome";

    private final JsonParser parser;
    private final BundleContent bundleContent;
    private String repeatedKey = "";

    private ResourceTree(JsonParser parser, BundleContent bundleContent) {
        this.parser = parser;
        this.bundleContent = bundleContent;
    }

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
    static Found read(JsonParser parser, BundleContent bundleContent) throws IOException {
        return new ResourceTree(parser, bundleContent).resource();
    }

    private Found resource() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.FIELD_NAME && "resourceType".equals(parser.currentName())) {
            if (parser.nextToken() != JsonToken.VALUE_STRING) {
                parser.skipChildren();
                return skipRest("");
            }
            return typed(parser.getText(), null);
        }
        return typeLater(token);
    }

    private Found typeLater(JsonToken first) throws IOException {
        try (TokenBuffer before = new TokenBuffer(parser)) {
            before.writeStartObject();
            for (JsonToken token = first; token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
                if ("resourceType".equals(parser.currentName())) {
                    if (parser.nextToken() != JsonToken.VALUE_STRING) {
                        parser.skipChildren();
                        return skipRest("");
                    }
                    before.writeEndObject();
                    return typed(parser.getText(), before);
                }
                before.copyCurrentStructure(parser);
            }
            return new Found("", Optional.empty(), "");
        }
    }

    private Found typed(String typeName, TokenBuffer before) throws IOException {
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
        if (OUTCOME.equals(typeName)) {
            return outcome(before);
        }
        Optional<ResourceType> type = ResourceType.named(typeName);
        if (type.isEmpty()) {
            return skipRest(typeName);
        }
        Element root = Element.root(typeName);
        if (before != null) {
            try (JsonParser replay = before.asParser()) {
                replay.nextToken();
                elements(replay, type.get(), root);
            }
        }
        elements(parser, type.get(), root);
        return new Found(typeName, Optional.of(root), repeatedKey);
    }

    /** Of an OperationOutcome, only the issues. */
    private Found outcome(TokenBuffer before) throws IOException {
        Element root = Element.root(OUTCOME);
        if (before != null) {
            try (JsonParser replay = before.asParser()) {
                replay.nextToken();
                issues(replay, root);
            }
        }
        issues(parser, root);
        return new Found(OUTCOME, Optional.of(root), "");
    }

    private void issues(JsonParser from, Element root) throws IOException {
        while (from.nextToken() == JsonToken.FIELD_NAME) {
            String name = from.currentName();
            JsonToken token = from.nextToken();
            if (name.equals("issue")) {
                put(root, name, value(from, token, root, name));
            } else {
                from.skipChildren();
            }
        }
    }

    private Found skipRest(String typeName) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            parser.nextToken();
            parser.skipChildren();
        }
        return new Found(typeName, Optional.empty(), "");
    }

    private void elements(JsonParser from, ResourceType type, Element root) throws IOException {
        while (from.nextToken() == JsonToken.FIELD_NAME) {
            String name = from.currentName();
            JsonToken token = from.nextToken();
            if (name.equals("meta") && token == JsonToken.START_OBJECT) {
                put(root, name, meta(from, Element.within(root, name)));
            } else if (type.reads(name)) {
                put(root, name, value(from, token, root, name));
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

    private static Object scalar(JsonParser from, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> from.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> from.getDoubleValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    private Element object(JsonParser from, Element element) throws IOException {
        while (from.nextToken() == JsonToken.FIELD_NAME) {
            String name = from.currentName();
            put(element, name, value(from, from.nextToken(), element, name));
        }
        return element;
    }

    /** Of meta, only when the resource was updated last. */
    private Element meta(JsonParser from, Element meta) throws IOException {
        while (from.nextToken() == JsonToken.FIELD_NAME) {
            String name = from.currentName();
            JsonToken token = from.nextToken();
            if (name.equals("lastUpdated")) {
                put(meta, name, scalar(from, token));
            }
            from.skipChildren();
        }
        return meta;
    }

    private List<Object> array(JsonParser from, Element parent, String name) throws IOException {
        List<Object> items = new ArrayList<>(2);
        for (JsonToken token = from.nextToken(); token != JsonToken.END_ARRAY; token = from.nextToken()) {
            Object item = token == JsonToken.START_OBJECT ? object(from, Element.within(parent, name, items.size()))
                    : token == JsonToken.START_ARRAY ? array(from, parent, name) : scalar(from, token);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    /** A null is as good as nothing there. */
    private void put(Element element, String name, Object value) {
        if (value != null && !element.put(name, value)) {
            repeatedKey = name;
        }
    }
}

package org.trdcds.fhir;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * An object of a resource with the way to it. What is absent is empty; what has another JSON type than asked for is
 * a {@link MalformedElement} that names its path.
 *
 * <p>Far leaner than a general JSON tree: a resource has few elements, so a field is found by looking along them.
 */
final class Element {

    private static final int NOT_IN_ARRAY = -1;
    private static final Object[] NOTHING = {};
    /** Stands for whatever is not there; since it holds nothing, nothing in it is malformed. */
    private static final Element ABSENT = root("");

    private final Element parent;
    private final String name;
    private final int index;
    /** Fields and their values by turns; a value is a String without surrounding blanks, a Double, Boolean, Element or List. */
    private Object[] content = NOTHING;

    private Element(Element parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    static Element root(String resourceType) {
        return new Element(null, resourceType, NOT_IN_ARRAY);
    }

    static Element within(Element parent, String field) {
        return new Element(parent, field, NOT_IN_ARRAY);
    }

    static Element within(Element parent, String field, int index) {
        return new Element(parent, field, index);
    }

    /** Takes over the fields and values that stand by turns in that part of an array. */
    void fill(Object[] fieldsAndValues, int from, int to) {
        content = from == to ? NOTHING : Arrays.copyOfRange(fieldsAndValues, from, to);
    }

    /** Where a field stands among fields and values by turns, or -1. */
    static int indexOf(String field, Object[] fieldsAndValues, int from, int to) {
        for (int i = from; i < to; i += 2) {
            Object candidate = fieldsAndValues[i];
            if (candidate == field || candidate.hashCode() == field.hashCode() && candidate.equals(field)) {
                return i;
            }
        }
        return -1;
    }

    /** Gives a field another value, or adds it. */
    void put(String field, Object value) {
        int at = indexOf(field);
        if (at < 0) {
            at = content.length;
            content = Arrays.copyOf(content, at + 2);
            content[at] = field;
        }
        content[at + 1] = value;
    }

    boolean isPresent() {
        return this != ABSENT;
    }

    boolean has(String field) {
        return indexOf(field) >= 0;
    }

    /** The first of the fields that is present, else the last one. */
    String firstOf(String... candidates) {
        for (String field : candidates) {
            if (has(field)) {
                return field;
            }
        }
        return candidates[candidates.length - 1];
    }

    Element child(String field) {
        Object value = get(field);
        if (value instanceof Element child) {
            return child;
        }
        if (value != null) {
            throw wrongType(field, "an object", value);
        }
        return ABSENT;
    }

    @SuppressWarnings("unchecked")
    List<Element> children(String field) {
        return (List<Element>) items(field, Element.class, "an array of objects");
    }

    /** The text, or an empty string. */
    String text(String field) {
        Object value = get(field);
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return text;
        }
        throw wrongType(field, "a string", value);
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String field) {
        return (List<String>) items(field, String.class, "an array of strings");
    }

    private List<?> items(String field, Class<?> type, String expected) {
        Object value = get(field);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> items)) {
            throw wrongType(field, "an array", value);
        }
        for (int i = 0; i < items.size(); i++) {
            if (!type.isInstance(items.get(i))) {
                throw wrongType(field, expected, items.get(i));
            }
        }
        return items;
    }

    OptionalDouble number(String field) {
        Object value = get(field);
        if (value == null) {
            return OptionalDouble.empty();
        }
        if (!(value instanceof Double number)) {
            throw wrongType(field, "a number", value);
        }
        if (!Double.isFinite(number)) {
            throw malformed(field, "expected a number that is not beyond all measure");
        }
        return OptionalDouble.of(number);
    }

    OptionalInt whole(String field) {
        OptionalDouble number = number(field);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        int whole = (int) number.getAsDouble();
        if (whole != number.getAsDouble()) {
            throw malformed(field, "expected a whole number but found " + number.getAsDouble());
        }
        return OptionalInt.of(whole);
    }

    boolean isTrue(String field) {
        Object value = get(field);
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw wrongType(field, "true or false", value);
    }

    MalformedElement malformed(String field, String problem) {
        return new MalformedElement(path() + '.' + field, problem);
    }

    String path() {
        String own = index == NOT_IN_ARRAY ? name : name + '[' + index + ']';
        return parent == null ? own : parent.path() + '.' + own;
    }

    /** Whether both hold the same fields with the same values, in any order. */
    boolean sameContent(Element other) {
        if (content.length != other.content.length) {
            return false;
        }
        for (int i = 0; i < content.length; i += 2) {
            if (!same(content[i + 1], other.get((String) content[i]))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Object one, Object other) {
        if (one instanceof Element element) {
            return other instanceof Element otherElement && element.sameContent(otherElement);
        }
        if (one instanceof List<?> list) {
            boolean sameSize = other instanceof List<?> otherList && otherList.size() == list.size();
            for (int i = 0; sameSize && i < list.size(); i++) {
                sameSize = same(list.get(i), ((List<?>) other).get(i));
            }
            return sameSize;
        }
        return one.equals(other);
    }

    private Object get(String field) {
        int at = indexOf(field);
        return at < 0 ? null : content[at + 1];
    }

    private int indexOf(String field) {
        return indexOf(field, content, 0, content.length);
    }

    private MalformedElement wrongType(String field, String expected, Object found) {
        return malformed(field, "expected " + expected + " but found " + kind(found));
    }

    private static String kind(Object value) {
        if (value instanceof Element) {
            return "an object";
        }
        if (value instanceof List<?>) {
            return "an array";
        }
        return value instanceof String ? "a string" : value instanceof Double ? "a number" : value.toString();
    }
}

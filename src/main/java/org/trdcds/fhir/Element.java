package org.trdcds.fhir;

import java.util.ArrayList;
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

    private static final int FEW = 4;
    private static final int NOT_IN_ARRAY = -1;

    private final Element parent;
    private final String name;
    private final int index;
    private String[] fields = new String[FEW];
    /** String, Double, Boolean, Element or List; never null up to {@code size}. */
    private Object[] values = new Object[FEW];
    private int size;
    private boolean present = true;

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

    /** Adds a field while the tree is built; false when the field is there already. */
    boolean put(String field, Object value) {
        int at = indexOf(field);
        if (at >= 0) {
            values[at] = value;
            return false;
        }
        if (size == fields.length) {
            fields = Arrays.copyOf(fields, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        fields[size] = field;
        values[size++] = value;
        return true;
    }

    boolean isPresent() {
        return present;
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
        Element absent = new Element(this, field, NOT_IN_ARRAY);
        absent.present = false;
        return absent;
    }

    List<Element> children(String field) {
        Object value = get(field);
        if (value == null) {
            return List.of();
        }
        List<?> items = array(field, value);
        List<Element> children = new ArrayList<>(items.size());
        for (Object item : items) {
            if (!(item instanceof Element child)) {
                throw wrongType(field, "an array of objects", item);
            }
            children.add(child);
        }
        return children;
    }

    /** The text without surrounding blanks, or an empty string. */
    String text(String field) {
        Object value = get(field);
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return text.strip();
        }
        throw wrongType(field, "a string", value);
    }

    List<String> texts(String field) {
        Object value = get(field);
        if (value == null) {
            return List.of();
        }
        List<?> items = array(field, value);
        List<String> texts = new ArrayList<>(items.size());
        for (Object item : items) {
            if (!(item instanceof String text)) {
                throw wrongType(field, "an array of strings", item);
            }
            texts.add(text.strip());
        }
        return texts;
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
        if (size != other.size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (!same(values[i], other.get(fields[i]))) {
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
        return at < 0 ? null : values[at];
    }

    private int indexOf(String field) {
        int hash = field.hashCode();
        for (int i = 0; i < size; i++) {
            if (fields[i].hashCode() == hash && fields[i].equals(field)) {
                return i;
            }
        }
        return -1;
    }

    private List<?> array(String field, Object value) {
        if (value instanceof List<?> items) {
            return items;
        }
        throw wrongType(field, "an array", value);
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

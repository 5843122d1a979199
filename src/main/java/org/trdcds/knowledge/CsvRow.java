package org.trdcds.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** One line of a table, with typed access that says where and what when a cell is wrong. */
record CsvRow(String file, long line, Map<String, Integer> columns, List<String> fields) {

    /** The cell as written, without surrounding blanks; may be empty. */
    String text(String column) {
        return fields.get(columns.get(column)).strip();
    }

    /** The cell, which must not be empty. */
    String required(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            throw wrong(column, "expected a value but the cell is empty");
        }
        return value;
    }

    /** A finite number, or empty for an empty cell. */
    OptionalDouble number(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(parse(column, value));
    }

    double requiredNumber(String column) {
        return parse(column, required(column));
    }

    /** A number that is zero or more, or empty. */
    OptionalDouble amount(String column) {
        OptionalDouble value = number(column);
        if (value.isPresent() && value.getAsDouble() < 0) {
            throw wrong(column, "expected a number of zero or more but found " + text(column));
        }
        return value;
    }

    OptionalInt wholeNumber(String column) {
        OptionalDouble value = amount(column);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (value.getAsDouble() != Math.rint(value.getAsDouble())) {
            throw wrong(column, "expected a whole number but found " + text(column));
        }
        return OptionalInt.of((int) value.getAsDouble());
    }

    int requiredWholeNumber(String column) {
        required(column);
        return wholeNumber(column).getAsInt();
    }

    /** The constant of this name; names are written in lower case with hyphens. */
    <E extends Enum<E>> E oneOf(String column, E[] constants) {
        String value = required(column);
        StringBuilder allowed = new StringBuilder();
        for (E constant : constants) {
            String name = KebabCase.of(constant);
            if (name.equals(value)) {
                return constant;
            }
            allowed.append(allowed.isEmpty() ? "" : ", ").append(name);
        }
        throw wrong(column, "expected one of " + allowed + " but found " + value);
    }

    /** Parts of a cell separated by blanks. */
    List<String> words(String column) {
        return split(text(column), ' ');
    }

    /** Parts of a cell separated by semicolons; a part may contain blanks. */
    List<String> phrases(String column) {
        return split(text(column), ';');
    }

    /** The key of a known source. */
    String source(Map<String, Source> sources) {
        String key = required("source");
        expect("source", sources.containsKey(key), "a key of sources.csv", key);
        return key;
    }

    /** Refuses a cell that names something else than was expected. */
    void expect(String column, boolean holds, String expected, String found) {
        if (!holds) {
            throw wrong(column, "expected " + expected + " but found " + found);
        }
    }

    KnowledgeException wrong(String column, String expected) {
        return new KnowledgeException(file + ", line " + line + ", column " + column, expected);
    }

    /** Records a row under its key; a second row with that key is an error. */
    <T> void putOnce(Map<String, T> rows, String column, String key, T value) {
        if (rows.put(key, value) != null) {
            throw wrong(column, "expected each key once but " + key + " stands here again");
        }
    }

    private double parse(String column, String value) {
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // reported below, with the place
        }
        throw wrong(column, "expected a number but found " + value);
    }

    private static List<String> split(String cell, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from <= cell.length()) {
            int to = cell.indexOf(separator, from);
            if (to < 0) {
                to = cell.length();
            }
            String part = cell.substring(from, to).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            from = to + 1;
        }
        return parts;
    }
}

package org.trdcds.knowledge;

import java.util.List;
import java.util.Map;

/** The stated fields of one profile, with what to say when a value is not allowed. */
record ProfileFields(String file, Profile base, Map<String, ProfileFields.Entry> entries) {

    /** A stated value and the line it stands on. */
    record Entry(int line, String value) {
    }

    static final List<String> NAMES = List.of("title", "weeks", "dose-table", "failure", "intolerance-counts", "distinct-classes",
            "undocumented-adherence", "unmeasured-outcome", "psychotherapy", "combination-counts", "episode", "relapse-counts",
            "needed", "tms", "vns", "default-supply-days", "names-resistance", "source");

    private static final int MOST_WEEKS = 104;

    String text(String field, String inherited) {
        Entry entry = stated(field);
        if (entry == null) {
            return inherited;
        }
        if (entry.value().isEmpty()) {
            throw wrong(field, "expected a value but found none");
        }
        return entry.value();
    }

    double weeks(double inherited) {
        Entry entry = stated("weeks");
        if (entry == null) {
            return inherited;
        }
        double weeks = number("weeks", entry.value());
        if (!(weeks > 0 && weeks <= MOST_WEEKS)) {
            throw wrong("weeks", "expected more than 0 and at most " + MOST_WEEKS + " weeks but found " + entry.value());
        }
        return weeks;
    }

    int count(String field, int inherited) {
        Entry entry = stated(field);
        if (entry == null) {
            return inherited;
        }
        double count = number(field, entry.value());
        if (count < 1 || count != Math.rint(count)) {
            throw wrong(field, "expected a whole number of at least 1 but found " + entry.value());
        }
        return (int) count;
    }

    boolean choice(String field, String yes, String no, boolean inherited) {
        Entry entry = stated(field);
        if (entry == null) {
            return inherited;
        }
        if (!entry.value().equals(yes) && !entry.value().equals(no)) {
            throw wrong(field, "expected one of " + yes + ", " + no + " but found " + entry.value());
        }
        return entry.value().equals(yes);
    }

    <E extends Enum<E>> E oneOf(String field, E[] constants, E inherited) {
        Entry entry = stated(field);
        if (entry == null) {
            return inherited;
        }
        StringBuilder allowed = new StringBuilder();
        for (E constant : constants) {
            String name = KebabCase.of(constant);
            if (name.equals(entry.value())) {
                return constant;
            }
            allowed.append(allowed.isEmpty() ? "" : ", ").append(name);
        }
        throw wrong(field, "expected one of " + allowed + " but found " + entry.value());
    }

    KnowledgeException wrong(String field, String expected) {
        Entry entry = entries.get(field);
        String line = entry == null ? "" : ", line " + entry.line();
        return new KnowledgeException(file + line + ", field " + field, expected);
    }

    /** The stated value; the default profile has nothing to inherit and states every field. */
    private Entry stated(String field) {
        Entry entry = entries.get(field);
        if (entry == null && base == null) {
            throw wrong(field, "expected the default profile to state it");
        }
        return entry;
    }

    private double number(String field, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException notANumber) {
            throw wrong(field, "expected a number but found " + value);
        }
    }
}

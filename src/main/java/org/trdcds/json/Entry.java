package org.trdcds.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.trdcds.patient.Answer;
import org.trdcds.patient.InputException;
import org.trdcds.patient.Notice;

/** One object of a case, read field by field; a field left out, or null, is empty or unknown. */
final class Entry {

    private static final String SOURCE_SCHEME = "case:";

    private final Located.Fields object;
    private final String record;
    private final String source;
    private final List<Notice> notices = new ArrayList<>();

    private Entry(Located.Fields object, String record) {
        this.object = object;
        this.record = record;
        this.source = SOURCE_SCHEME + object.place().pointer().substring(record.length());
    }

    /**
     * The object at {@code value}; anything else, and any field that is not known, is refused.
     *
     * @param record pointer of the record, from which source references count
     */
    static Entry of(Located value, String record, List<String> known) {
        if (!(value instanceof Located.Fields object)) {
            throw value.place().expected("an object");
        }
        object.names().forEach((name, place) -> {
            if (!known.contains(name)) {
                throw unknown(name, place, known);
            }
        });
        return new Entry(object, record);
    }

    /** An object inside this one. */
    Entry inner(Located value, List<String> known) {
        return of(value, record, known);
    }

    /** Reference of this entry, such as {@code case:/scores/0}. */
    String source() {
        return source;
    }

    /** What was read with a reservation. */
    List<Notice> notices() {
        return notices;
    }

    boolean has(String name) {
        return value(name).isPresent();
    }

    /** What a field holds; null and blank text count as left out. */
    Optional<Located> value(String name) {
        return Optional.ofNullable(object.fields().get(name))
                .filter(value -> !(value instanceof Located.Nothing) && !(value instanceof Located.Text text && text.value().isBlank()));
    }

    /** The refusal of this object as a whole. */
    InputException expected(String what) {
        return object.place().expected(what);
    }

    /** The refusal of one of its fields. */
    InputException expected(String name, String what) {
        return object.names().getOrDefault(name, object.place()).expected(what);
    }

    Optional<String> text(String name) {
        return value(name).map(value -> {
            if (value instanceof Located.Text text) {
                return text.value().strip();
            }
            throw value.place().expected("a text");
        });
    }

    String textOrEmpty(String name) {
        return text(name).orElse("");
    }

    OptionalDouble number(String name) {
        Optional<Located> value = value(name);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (value.get() instanceof Located.Number number) {
            return OptionalDouble.of(number.value());
        }
        throw value.get().place().expected("a number");
    }

    /** A positive number; zero and below set the entry aside. */
    OptionalDouble positive(String name) {
        OptionalDouble value = number(name);
        if (value.isPresent() && value.getAsDouble() <= 0) {
            throw new SetAside("its " + name + " is not above zero");
        }
        return value;
    }

    /** A whole number of at least {@code least}; less sets the entry aside. */
    OptionalInt whole(String name, int least) {
        Optional<Located> value = value(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!(value.get() instanceof Located.Number number) || !number.whole() || Math.abs(number.value()) > Integer.MAX_VALUE) {
            throw value.get().place().expected("a whole number");
        }
        if (number.value() < least) {
            throw new SetAside("its " + name + " is below " + least);
        }
        return OptionalInt.of((int) number.value());
    }

    /** MET for true, UNMET for false, UNKNOWN when left out. */
    Answer answer(String name) {
        return value(name).map(value -> {
            if (value instanceof Located.Flag flag) {
                return Answer.of(flag.value());
            }
            throw value.place().expected("true or false, or nothing when it is not known");
        }).orElse(Answer.UNKNOWN);
    }

    /** A constant of an enum by its name in lower case with hyphens. */
    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        return value(name).map(value -> {
            List<String> names = names(type);
            int index = value instanceof Located.Text text ? names.indexOf(text.value()) : -1;
            if (index < 0) {
                throw value.place().expected(hint(value, names));
            }
            return type.getEnumConstants()[index];
        }).orElse(otherwise);
    }

    /** A start or single date: a month or year counts from its first day, with a notice. */
    Optional<LocalDate> start(String name) {
        return date(name).map(date -> marked(name, date, date.first()));
    }

    /** An end: a month or year counts to its last day, with a notice. */
    Optional<LocalDate> end(String name) {
        return date(name).map(date -> marked(name, date, date.last()));
    }

    Optional<CaseDate> date(String name) {
        return value(name).map(value -> CaseDate.of(name, value));
    }

    List<Located> list(String name) {
        return value(name).map(value -> {
            if (value instanceof Located.Items items) {
                return items.values();
            }
            throw value.place().expected("an array");
        }).orElse(List.of());
    }

    /** Sets the entry aside when it ends before it starts. */
    static void inOrder(String first, Optional<LocalDate> start, String second, Optional<LocalDate> end) {
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            throw new SetAside("its " + second + " " + end.get() + " is before its " + first + " " + start.get());
        }
    }

    /** The names of an enum's constants as a case writes them. */
    static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList();
    }

    private LocalDate marked(String name, CaseDate date, LocalDate day) {
        if (!date.isWholeDay()) {
            notices.add(new Notice(source, "The " + name + " is given as " + date.written() + " and read as " + day + "."));
        }
        return day;
    }

    private static String hint(Located value, List<String> names) {
        Optional<String> nearest = value instanceof Located.Text text ? NearestName.of(text.value(), names) : Optional.empty();
        return NearestName.oneOf(names) + nearest.map(name -> "; the nearest is \"" + name + "\"").orElse("");
    }

    private static InputException unknown(String name, Place place, List<String> known) {
        return place.expected(NearestName.of(name, known)
                .map(nearest -> "no field \"" + Place.printable(name) + "\" here; the nearest known field is \"" + nearest + "\"")
                .orElseGet(() -> "no field \"" + Place.printable(name) + "\" here, but one of " + NearestName.oneOf(known)));
    }
}

package org.trdcds.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/** Writes fields one after the other: empty optionals and empty texts are left out, arrays are always there. */
final class JsonOut {

    /** Writes one item of an array. */
    interface Item<T> {
        void write(T item) throws IOException;
    }

    /** Writes the fields of an object. */
    interface Fields {
        void write() throws IOException;
    }

    private static final double LARGEST_EXACT_WHOLE = 1e15;

    private final JsonGenerator json;

    JsonOut(JsonGenerator json) {
        this.json = json;
    }

    void object(Fields fields) throws IOException {
        json.writeStartObject();
        fields.write();
        json.writeEndObject();
    }

    void object(String name, Fields fields) throws IOException {
        json.writeFieldName(name);
        object(fields);
    }

    /** An array of objects, each written by {@code fields} between its braces. */
    <T> void objects(String name, List<T> items, Item<T> fields) throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            object(() -> fields.write(item));
        }
        json.writeEndArray();
    }

    void texts(String name, List<String> items) throws IOException {
        json.writeArrayFieldStart(name);
        for (String item : items) {
            json.writeString(item);
        }
        json.writeEndArray();
    }

    void text(String name, String value) throws IOException {
        json.writeStringField(name, value);
    }

    void textIfAny(String name, String value) throws IOException {
        if (!value.isBlank()) {
            text(name, value);
        }
    }

    void textIfAny(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get());
        }
    }

    void dateIfAny(String name, Optional<LocalDate> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get().toString());
        }
    }

    void answer(String name, Answer value) throws IOException {
        text(name, value.name().toLowerCase(Locale.ROOT));
    }

    /** A yes-or-no field, left out while the answer is unknown. */
    void flagIfKnown(String name, Answer value) throws IOException {
        if (value != Answer.UNKNOWN) {
            flag(name, value == Answer.MET);
        }
    }

    void flag(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    void count(String name, int value) throws IOException {
        json.writeNumberField(name, value);
    }

    void number(String name, double value) throws IOException {
        json.writeFieldName(name);
        number(value);
    }

    void numberIfAny(String name, OptionalDouble value) throws IOException {
        if (value.isPresent()) {
            json.writeFieldName(name);
            number(value.getAsDouble());
        }
    }

    /** Weeks to one decimal. */
    void weeksIfAny(String name, OptionalDouble value) throws IOException {
        if (value.isPresent()) {
            json.writeFieldName(name);
            number(BigDecimal.valueOf(value.getAsDouble()).setScale(1, RoundingMode.HALF_UP).doubleValue());
        }
    }

    void evidence(String name, List<Evidence> items) throws IOException {
        objects(name, items, item -> {
            text("source", item.source());
            text("statement", item.statement());
            dateIfAny("date", item.date());
        });
    }

    private void number(double value) throws IOException {
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT_WHOLE) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(BigDecimal.valueOf(value));
        }
    }
}

package org.trdcds.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/**
 * A FHIR extension under construction that holds named parts. Parts bear the names of the fields of the JSON assessment and are
 * repeated where the field is a list; what is empty is left out, as FHIR has no empty values.
 */
final class Extension {

    private final ObjectNode json;
    private final ArrayNode parts = JsonNodeFactory.instance.arrayNode();

    private Extension(String url) {
        json = JsonNodeFactory.instance.objectNode().put("url", url);
    }

    /** The JSON of the extension that bears our canonical address and holds what {@code parts} adds. */
    static ObjectNode named(String name, Consumer<Extension> parts) {
        Extension extension = new Extension(Canonical.extension(name));
        parts.accept(extension);
        return extension.finished();
    }

    Extension code(String name, String value) {
        part(name).put("valueCode", value);
        return this;
    }

    Extension codes(String name, List<String> values) {
        values.forEach(value -> code(name, value));
        return this;
    }

    Extension answer(String name, Answer value) {
        return code(name, value.name().toLowerCase(Locale.ROOT));
    }

    Extension flag(String name, boolean value) {
        part(name).put("valueBoolean", value);
        return this;
    }

    /** A flag that is left out while its answer is unknown. */
    Extension flagIfKnown(String name, Answer value) {
        return value == Answer.UNKNOWN ? this : flag(name, value == Answer.MET);
    }

    Extension count(String name, int value) {
        part(name).put("valueInteger", value);
        return this;
    }

    Extension text(String name, String value) {
        String text = FhirText.of(value);
        if (!text.isEmpty()) {
            part(name).put("valueString", text);
        }
        return this;
    }

    Extension texts(String name, List<String> values) {
        values.forEach(value -> text(name, value));
        return this;
    }

    Extension date(String name, Optional<LocalDate> value) {
        value.ifPresent(day -> part(name).put("valueDate", day.toString()));
        return this;
    }

    Extension evidence(String name, List<Evidence> entries) {
        return each(name, entries, (part, entry) -> {
            part.part("source").set("valueReference", ChartReference.to(entry.source()));
            part.text("statement", entry.statement()).date("date", entry.date());
        });
    }

    /** One part for each item, with parts of its own. */
    <T> Extension each(String name, List<T> items, BiConsumer<Extension, T> parts) {
        for (T item : items) {
            Extension part = new Extension(name);
            parts.accept(part, item);
            this.parts.add(part.finished());
        }
        return this;
    }

    private ObjectNode part(String name) {
        return parts.addObject().put("url", name);
    }

    private ObjectNode finished() {
        json.set("extension", parts);
        return json;
    }
}

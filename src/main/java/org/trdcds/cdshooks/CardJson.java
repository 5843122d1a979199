package org.trdcds.cdshooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;

/** Writes cards as a CDS Hooks response. */
final class CardJson {

    /** Where a machine finds what a card rests on. */
    static final String EXTENSION = "org.trdcds.explanation";
    static final String TOPICS = "https://trdcds.org/fhir/CodeSystem/next-step-category";

    private final JsonGenerator json;
    private final CardExtensionJson extension;

    private CardJson(JsonGenerator json) {
        this.json = json;
        this.extension = new CardExtensionJson(json);
    }

    /** The response in UTF-8, by an encoder that replaces broken surrogates in chart text, where the generator's own would refuse them. */
    static byte[] bytes(Advice advice) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
        try (JsonGenerator json = HookJson.FACTORY.createGenerator(new OutputStreamWriter(bytes, UTF_8))) {
            new CardJson(json).write(advice);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private void write(Advice advice) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("cards");
        for (Card card : advice.cards()) {
            card(card, advice);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void card(Card card, Advice advice) throws IOException {
        json.writeStartObject();
        json.writeStringField("uuid", card.uuid().toString());
        json.writeStringField("summary", card.summary());
        json.writeStringField("detail", card.detail());
        json.writeStringField("indicator", card.indicator().name().toLowerCase(Locale.ROOT));
        source(card);
        json.writeArrayFieldStart("overrideReasons");
        for (OverrideReason reason : OverrideReason.values()) {
            coding(OverrideReason.SYSTEM, reason.code(), reason.display());
        }
        json.writeEndArray();
        if (!advice.links().isEmpty()) {
            links(advice);
        }
        json.writeObjectFieldStart("extension");
        json.writeFieldName(EXTENSION);
        extension.write(card, advice);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void source(Card card) throws IOException {
        json.writeObjectFieldStart("source");
        json.writeStringField("label", card.source().label());
        if (!card.source().url().isEmpty()) {
            json.writeStringField("url", card.source().url());
        }
        json.writeFieldName("topic");
        coding(TOPICS, card.topic(), card.title());
        json.writeEndObject();
    }

    private void links(Advice advice) throws IOException {
        json.writeArrayFieldStart("links");
        for (Advice.Link link : advice.links()) {
            json.writeStartObject();
            json.writeStringField("label", link.label());
            json.writeStringField("url", link.url());
            json.writeStringField("type", link.type());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void coding(String system, String code, String display) throws IOException {
        json.writeStartObject();
        json.writeStringField("system", system);
        json.writeStringField("code", code);
        json.writeStringField("display", display);
        json.writeEndObject();
    }
}

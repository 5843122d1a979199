package org.trdcds.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.trdcds.assessment.Assessment;

/**
 * Writes assessments as JSON in the published format, {@link #schema()}: UTF-8, fields always in the same order, ISO dates.
 *
 * <p>The same assessment gives the same bytes. Streams are flushed and stay open; {@link IOException} comes only from the stream.
 */
public final class AssessmentJson {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();
    private static final DefaultPrettyPrinter TWO_SPACES = twoSpaces();
    private static final String SCHEMA = "assessment.schema.json";

    private AssessmentJson() {
    }

    /** Writes one assessment as one indented object and a line end. */
    public static void write(Assessment assessment, OutputStream out) throws IOException {
        try (JsonGenerator json = indented(utf8(out))) {
            new AssessmentWriter(new JsonOut(json)).write(assessment);
            json.writeRaw('\n');
        }
    }

    /** Writes assessments as one indented array and a line end, in the order given. */
    public static void writeAll(List<Assessment> assessments, OutputStream out) throws IOException {
        try (JsonGenerator json = indented(utf8(out))) {
            AssessmentWriter writer = new AssessmentWriter(new JsonOut(json));
            json.writeStartArray();
            for (Assessment assessment : assessments) {
                writer.write(assessment);
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    /** Writes one assessment on one line with its line end, for NDJSON. */
    public static void writeLine(Assessment assessment, OutputStream out) throws IOException {
        try (JsonGenerator json = keepOpen(FACTORY.createGenerator(utf8(out)))) {
            new AssessmentWriter(new JsonOut(json)).write(assessment);
            json.writeRaw('\n');
        }
    }

    /** One assessment as indented text. */
    public static String text(Assessment assessment) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = indented(text)) {
            new AssessmentWriter(new JsonOut(json)).write(assessment);
        } catch (IOException e) {
            throw new UncheckedIOException("a string does not fail", e);
        }
        return text.toString();
    }

    /** The JSON Schema (draft 2020-12) that every written assessment satisfies. */
    public static String schema() {
        return SchemaText.read(SCHEMA);
    }

    private static JsonGenerator indented(Writer writer) throws IOException {
        return keepOpen(FACTORY.createGenerator(writer)).setPrettyPrinter((PrettyPrinter) TWO_SPACES.createInstance());
    }

    private static JsonGenerator keepOpen(JsonGenerator json) {
        return json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
    }

    /** An encoder that replaces broken surrogates in chart text, where the generator's own would refuse the whole assessment. */
    private static Writer utf8(OutputStream out) {
        return new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    private static DefaultPrettyPrinter twoSpaces() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}

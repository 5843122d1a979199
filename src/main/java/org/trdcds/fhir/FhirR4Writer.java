package org.trdcds.fhir;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.trdcds.assessment.Assessment;
import org.trdcds.knowledge.Source;

/**
 * Writes an assessment as a FHIR R4 Bundle of type {@code collection}: a GuidanceResponse for the whole, a RequestGroup with one action
 * for each suggested category, a DetectedIssue for each safety alert and finding, and a Provenance. It never holds an order for a medicine.
 *
 * <p>Everything the JSON assessment says of a suggestion is in its action; where FHIR has no element, in extensions of our own. The
 * same assessment gives the same bytes, ids included. Immutable and thread-safe.
 */
public final class FhirR4Writer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter INDENTED = JSON.writer(twoSpaces());

    private final Map<String, Source> sources;

    /** @param sources source table, for citations; a key it does not hold is cited by the key alone */
    public FhirR4Writer(Map<String, Source> sources) {
        this.sources = Map.copyOf(sources);
    }

    /** The Bundle as indented text. */
    public String text(Assessment assessment) {
        try {
            return INDENTED.writeValueAsString(GuidanceBundle.of(assessment, sources));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree of JSON can be written", e);
        }
    }

    /** Writes the Bundle as indented UTF-8 with a line end; the stream stays open. */
    public void write(Assessment assessment, OutputStream out) throws IOException {
        out.write((text(assessment) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the Bundle on one line with its line end, for NDJSON; the stream stays open. */
    public void writeLine(Assessment assessment, OutputStream out) throws IOException {
        out.write((GuidanceBundle.of(assessment, sources) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static DefaultPrettyPrinter twoSpaces() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}

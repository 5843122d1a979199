package org.trdcds.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.trdcds.assessment.Assessment;
import org.trdcds.fhir.FhirR4Writer;
import org.trdcds.json.AssessmentJson;
import org.trdcds.knowledge.Source;
import org.trdcds.report.CrisisLine;
import org.trdcds.report.Depth;
import org.trdcds.report.TextReport;
import org.trdcds.report.html.HtmlReport;

/** Renders assessments in the chosen format. */
final class Rendering {

    private static final String BETWEEN = "\n" + "=".repeat(100) + "\n\n";

    private final OutputFormat format;
    private final Depth depth;
    private final Map<String, Source> sources;

    Rendering(OutputOptions options, Map<String, Source> sources) {
        this.format = options.format();
        this.depth = options.depth();
        this.sources = sources;
    }

    /**
     * The bytes of one result.
     *
     * @param several whether JSON is an array, and FHIR is NDJSON, even for one assessment
     */
    byte[] of(List<Assessment> assessments, boolean several, boolean colours) {
        return switch (format) {
            case TEXT -> text(assessments, colours).getBytes(StandardCharsets.UTF_8);
            case JSON -> json(assessments, several || assessments.size() > 1);
            case HTML -> page(assessments);
            case FHIR -> bundles(assessments, several || assessments.size() > 1);
        };
    }

    private String text(List<Assessment> assessments, boolean colours) {
        TextReport report = new TextReport(sources, CrisisLine.UNITED_STATES);
        return String.join(BETWEEN, assessments.stream().map(one -> report.render(one, depth, colours)).toList());
    }

    private byte[] page(List<Assessment> assessments) {
        if (assessments.size() > 1) {
            throw new UsageException("--format html writes one page for each patient, and here are " + assessments.size()
                    + "; name a folder with --out, ending in /");
        }
        HtmlReport report = new HtmlReport(sources, CrisisLine.UNITED_STATES);
        return assessments.isEmpty() ? new byte[0] : report.render(assessments.get(0)).getBytes(StandardCharsets.UTF_8);
    }

    /** One Bundle indented, or one a line: FHIR has no array of resources. */
    private byte[] bundles(List<Assessment> assessments, boolean lines) {
        FhirR4Writer fhir = new FhirR4Writer(sources);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            for (Assessment assessment : assessments) {
                if (lines) {
                    fhir.writeLine(assessment, bytes);
                } else {
                    fhir.write(assessment, bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] json(List<Assessment> assessments, boolean array) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (array) {
                AssessmentJson.writeAll(assessments, bytes);
            } else if (!assessments.isEmpty()) {
                AssessmentJson.write(assessments.get(0), bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}

package org.trdcds.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

import org.trdcds.assessment.Assessment;
import org.trdcds.knowledge.Source;
import org.trdcds.report.CrisisLine;

/**
 * An assessment as one HTML page that needs nothing else: no script, no network, no other file. It reads on a telephone and on a desk, by
 * day and by night, by eye and by ear, and prints on at most two sheets. Immutable and thread-safe; the same assessment gives the same bytes.
 */
public final class HtmlReport {

    private final Map<String, Source> sources;
    private final CrisisLine crisisLine;

    /**
     * @param sources    source table, for titles and links; a key it does not hold is shown as it is
     * @param crisisLine whom to call in a crisis, where the reader works
     */
    public HtmlReport(Map<String, Source> sources, CrisisLine crisisLine) {
        this.sources = Map.copyOf(sources);
        this.crisisLine = Objects.requireNonNull(crisisLine, "crisisLine");
    }

    /** The page of one assessment, ending with a line feed. */
    public String render(Assessment assessment) {
        StringBuilder page = new StringBuilder(1 << 17).append("<!DOCTYPE html>\n");
        new AssessmentPage(assessment, new Publications(sources), crisisLine).document().writeTo(page);
        return page.append('\n').toString();
    }

    /**
     * The style sheet of every page, as a content security policy names it: {@code 'sha256-…'}. A page that shows a report in a frame admits it
     * with this in its own policy, which the frame inherits.
     */
    public static String styleSource() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(StyleSheet.REPORT.text().getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Writes the page of one assessment in UTF-8; the stream stays open. */
    public void write(Assessment assessment, OutputStream out) throws IOException {
        out.write(render(assessment).getBytes(StandardCharsets.UTF_8));
    }
}

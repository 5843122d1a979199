package org.trdcds.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Versions;
import org.trdcds.knowledge.Source;

/**
 * An assessment as text for a terminal, at most {@value Page#WIDTH} columns wide: what to do first, why, what speaks against it,
 * and what the record does not say. Immutable and thread-safe; the same assessment gives the same text.
 */
public final class TextReport {

    private static final String CLOSING = "Depression that has not responded so far remains treatable. Left untreated it disables;"
            + " there is good reason to go on looking, together, for what helps.";
    private static final int NOTICES_SHOWN = 3;
    private static final int DIGEST_SHOWN = 12;

    private final Map<String, Source> sources;
    private final CrisisLine crisisLine;

    /**
     * @param sources    source table, for titles and links; a key it does not hold is shown as it is
     * @param crisisLine whom to call in a crisis, where the reader works
     */
    public TextReport(Map<String, Source> sources, CrisisLine crisisLine) {
        this.sources = Map.copyOf(sources);
        this.crisisLine = Objects.requireNonNull(crisisLine, "crisisLine");
    }

    /** Renders one assessment, ending with a line feed; {@code colours} adds ANSI colours and nothing else. */
    public String render(Assessment assessment, Depth depth, boolean colours) {
        Page page = new Page(colours);
        ChartReferences references = ChartReferences.of(assessment.trials(), depth);
        Sheet sheet = new Sheet(assessment, depth, page, references, new SourceTitles(sources));
        header(sheet);
        ResistanceText.status(sheet);
        SafetyText.write(sheet, crisisLine);
        SuggestionText.write(sheet);
        WaitingText.write(sheet);
        if (depth != Depth.LINE) {
            TrialText.write(sheet);
            ResistanceText.definitions(sheet);
            ChartText.disagreements(sheet);
            ChartText.findings(sheet);
            ChartText.questions(sheet);
            SetAsideText.write(sheet);
        }
        if (depth == Depth.FULL) {
            TraceText.write(sheet);
            DerivationText.write(sheet);
        }
        references.list(page);
        limits(sheet);
        return page.toString();
    }

    private static void header(Sheet sheet) {
        Assessment assessment = sheet.assessment();
        LocalDate asOf = assessment.assessedOn();
        String newest = assessment.newestEntry().map(day -> "newest entry " + (day.equals(asOf) ? "the same day" : day + ", " + Words.age(day, asOf)))
                .orElse("no dated entry");
        sheet.page().line(Tone.HEADING, assessment.patientId() + "  as of " + asOf + " (" + newest + ")");
    }

    private static void limits(Sheet sheet) {
        Page page = sheet.page();
        Assessment assessment = sheet.assessment();
        page.heading("LIMITS");
        int shown = sheet.depth() == Depth.FULL ? assessment.notices().size() : NOTICES_SHOWN;
        if (sheet.depth() != Depth.LINE) {
            assessment.notices().stream().limit(shown)
                    .forEach(notice -> page.item("- ", Words.sentence(notice.text())
                            + (notice.source().equals(assessment.patientId()) ? "" : " (" + notice.source() + ")")));
        }
        int left = assessment.notices().size() - (sheet.depth() == Depth.LINE ? 0 : shown);
        if (left > 0) {
            page.line(Tone.PLAIN, Words.count(left, sheet.depth() == Depth.LINE ? "notice" : "more notice") + " about the record in the full trace.");
        }
        page.line(Tone.PLAIN, Words.sentence(assessment.disclaimer()) + " " + versions(assessment.versions()));
        page.line(Tone.GOOD, CLOSING);
    }

    private static String versions(Versions versions) {
        String digest = versions.rulesDigest();
        return "trd-cds " + versions.library() + ", rule base " + versions.rules() + " (digest "
                + digest.substring(0, Math.min(DIGEST_SHOWN, digest.length())) + ").";
    }
}

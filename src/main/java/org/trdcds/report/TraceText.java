package org.trdcds.report;

import java.util.List;

import org.trdcds.assessment.Change;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.NextStep;
import org.trdcds.patient.Answer;

/** Every category with every criterion, its entries, rules and sources. */
final class TraceText {

    private static final int COLUMN = 12;

    private TraceText() {
    }

    static void write(Sheet sheet) {
        List<NextStep> steps = sheet.assessment().nextSteps();
        if (steps.isEmpty()) {
            return;
        }
        sheet.page().heading("EVERY NEXT STEP IN FULL");
        steps.forEach(step -> step(sheet, step));
    }

    private static void step(Sheet sheet, NextStep step) {
        Page page = sheet.page();
        page.blank();
        page.line(Tone.HEADING, step.category().code() + "  " + step.title() + ": " + Words.verdict(step.verdict()));
        step.criteria().forEach(criterion -> page.labelled(2, kind(criterion.kind()), COLUMN, criterion(sheet, criterion)));
        label(page, "against", step.against());
        step.cautions().forEach(caution -> label(page, "caution", caution));
        step.confirm().forEach(item -> label(page, "confirm if", item));
        step.options().forEach(option -> label(page, "means", option));
        step.alternatives().forEach(alternative -> label(page, "or", alternative));
        step.missing().forEach(question -> label(page, "not said", question.item() + ", " + question.about()));
        step.wouldChange().forEach(change -> label(page, "would turn", change(change)));
        label(page, "strength", step.strength().code());
        step.sources().forEach(key -> label(page, "source", sheet.sources().describe(key)));
        label(page, "rules", String.join(" ", step.rules()));
        label(page, "heuristics", String.join(" ", step.heuristics()));
    }

    private static void label(Page page, String label, String words) {
        page.labelled(2, label, COLUMN, words);
    }

    private static String criterion(Sheet sheet, Criterion criterion) {
        return status(criterion.status()) + " " + criterion.statement() + sheet.observed(criterion) + sheet.silence(criterion)
                + sheet.references().cite(criterion.evidence());
    }

    private static String status(Answer status) {
        return "[" + Words.holds(status) + "]";
    }

    private static String kind(CriterionKind kind) {
        return switch (kind) {
            case REQUIRED -> "asks";
            case EXCLUSION -> "forbids";
            case DEFERRAL -> "holds back";
        };
    }

    private static String change(Change change) {
        return change.change() + " (then: " + Words.verdict(change.verdict()) + ")";
    }
}

package org.trdcds.report;

import java.util.List;
import java.util.stream.Collectors;

import org.trdcds.assessment.Change;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Remark.Kind;
import org.trdcds.assessment.Remark;
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
        label(page, "against", step.against() + behind(sheet, step, Kind.AGAINST, step.against()));
        step.cautions().forEach(caution -> label(page, "caution", caution + behind(sheet, step, Kind.CAUTION, caution)));
        if (!step.cautionsNotFound().isEmpty()) {
            label(page, "caution", "looked for and not found: " + step.cautionsNotFound().stream()
                    .map(caution -> Words.lowerFirst(caution.observed()) + sheet.references().cite(caution.evidence()))
                    .distinct().collect(Collectors.joining("; ")));
        }
        step.confirm().forEach(item -> label(page, "confirm if", item));
        step.options().forEach(option -> label(page, "means", option + behind(sheet, step, Kind.OPTION, option)));
        step.alternatives().forEach(alternative -> label(page, "or", alternative));
        step.missing().forEach(question -> label(page, "not said", question.item() + ", " + question.about()));
        step.wouldChange().forEach(change -> label(page, "would turn", change(change)));
        label(page, "urgency", step.urgency().code() + because(sheet, step.urgencyReasons()));
        label(page, "strength", step.strength().code() + because(sheet, step.strengthReasons()));
        label(page, "inputs", Words.inputs(step.inputs(), sheet.assessment().assessedOn()));
        sheet.assessment().assumptions(step).forEach(assumption -> label(page, "assumed", assumption));
        sheet.assessment().notices(step).forEach(notice -> label(page, "noticed", notice.text() + " (" + notice.source() + ")"));
        step.sources().forEach(key -> label(page, "source", sheet.sources().describe(key)));
        label(page, "rules", String.join(" ", step.rules()));
        label(page, "heuristics", String.join(" ", step.heuristics()));
    }

    /** ": there is an immediate safety alert (…) [3]"; ", as usual" where no rule says otherwise. */
    private static String because(Sheet sheet, List<Remark> reasons) {
        return reasons.isEmpty() ? ", as usual for this step" : ": " + reasons.stream().map(reason -> Words.lowerFirst(reason.statement())
                + observed(reason) + sheet.references().cite(reason.evidence())).collect(Collectors.joining("; "));
    }

    /** What the rule behind a remark saw, unless the remark says it, and the entries. */
    private static String behind(Sheet sheet, NextStep step, Kind kind, String said) {
        return step.behind(kind, said).stream().map(remark -> (said.contains(remark.observed()) ? "" : observed(remark))
                + sheet.references().cite(remark.evidence())).collect(Collectors.joining());
    }

    private static String observed(Remark remark) {
        return remark.observed().isBlank() ? "" : " (" + Words.lowerFirst(remark.observed()) + ")";
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

package org.trdcds.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.trdcds.assessment.Change;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Verdict;
import org.trdcds.patient.Answer;

/** The next steps that wait, by what has to happen first. */
final class WaitingText {

    /** Its alert is told in full at the head of the report. */
    private static final String SAFETY = "d-safety";

    private WaitingText() {
    }

    static void write(Sheet sheet) {
        Map<List<String>, List<NextStep>> byCause = new LinkedHashMap<>();
        for (NextStep step : sheet.assessment().nextSteps()) {
            if (step.verdict() == Verdict.DEFERRED) {
                byCause.computeIfAbsent(causes(step).stream().map(Criterion::id).toList(), key -> new ArrayList<>()).add(step);
            }
        }
        if (byCause.isEmpty()) {
            return;
        }
        sheet.page().heading("WHAT WAITS, AND FOR WHAT");
        byCause.values().forEach(steps -> group(sheet, steps));
    }

    private static void group(Sheet sheet, List<NextStep> steps) {
        List<String> facts = new ArrayList<>();
        LinkedHashSet<String> first = new LinkedHashSet<>();
        for (Criterion cause : causes(steps.get(0))) {
            facts.add(Words.lowerFirst(cause.statement()) + (cause.id().equals(SAFETY) ? "" : sheet.observed(cause)) + sheet.references().cite(cause.evidence()));
            first.add(Words.first(cause.id()));
        }
        sheet.page().item("- ", String.join("; ", steps.stream().map(NextStep::title).toList()) + ".");
        sheet.page().labelled(4, "Because", 9, String.join("; ", facts));
        if (sheet.depth() != Depth.LINE) {
            sheet.page().labelled(4, "First", 9, String.join("; ", first));
            sheet.page().labelled(4, "Ends", 9, ends(steps));
        }
    }

    private static List<Criterion> causes(NextStep step) {
        return step.criteria().stream()
                .filter(criterion -> criterion.kind() == CriterionKind.DEFERRAL && criterion.status() == Answer.MET).toList();
    }

    private static String ends(List<NextStep> steps) {
        LinkedHashSet<String> changes = new LinkedHashSet<>();
        for (NextStep step : steps) {
            step.wouldChange().stream().filter(change -> change.verdict() == Verdict.SUGGESTED).map(Change::change).forEach(changes::add);
        }
        return String.join("; ", changes);
    }
}

package org.trdcds.report.html;

import java.util.List;

import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.NextStep;
import org.trdcds.patient.Answer;
import org.trdcds.report.Words;

/** Everything a next step rests on: every question with its answer and entries, rules, heuristics and sources. */
final class StepTrace {

    private final Publications publications;

    StepTrace(Publications publications) {
        this.publications = publications;
    }

    Html of(NextStep step) {
        Element rest = Element.of("dl", "trace-rows");
        row(rest, "Not in the record", step.missing().stream()
                .map(question -> Html.text(question.item() + (question.about().isBlank() ? "" : ", " + question.about()))).toList());
        row(rest, "Sources", step.sources().stream().map(publications::full).toList());
        row(rest, "Rules", step.rules().isEmpty() ? List.of() : List.of(Element.of("span", "ref", String.join(" ", step.rules()))));
        row(rest, "Heuristics", step.heuristics().isEmpty() ? List.of() : List.of(Html.text(String.join(" ", step.heuristics()))));
        row(rest, "Category", List.of(Html.text(step.category().code() + ": " + Words.verdict(step.verdict()) + ", " + Labels.strength(step.strength()))));
        return Element.of("details", "trace").add(
                Element.of("summary").text("Full trace: " + Words.count(step.criteria().size(), "question") + ", rules and sources"),
                Element.of("ul", "criteria").add(step.criteria().stream().map(StepTrace::criterion).toList()), rest);
    }

    /** What the record says of a criterion, in brackets; nothing where it says nothing. */
    static String said(Criterion criterion) {
        return criterion.observed().isBlank() ? "" : " (" + Words.lowerFirst(criterion.observed()) + ")";
    }

    /** Says so where the record's silence was taken for "none". */
    static String silence(Criterion criterion) {
        if (!criterion.closedWorld()) {
            return "";
        }
        return criterion.evidence().isEmpty() ? " (none recorded)" : " (what is unrecorded taken as none)";
    }

    private static Html criterion(Criterion criterion) {
        String rules = criterion.rules().isEmpty() ? "" : "rule " + String.join(", ", criterion.rules());
        Element item = Element.of("li").add(
                Element.of("span", "answer " + answer(criterion.status()), Labels.answer(criterion.status())),
                Element.of("div").add(
                        Element.of("p", "asked", Labels.asked(criterion.kind())),
                        Element.of("p").text(criterion.statement() + said(criterion) + silence(criterion)),
                        Entries.list(criterion.evidence()),
                        rules.isEmpty() ? Html.NOTHING : Element.of("p", "ref", rules)));
        return item;
    }

    private static String answer(Answer answer) {
        return switch (answer) {
            case MET -> "yes";
            case UNMET -> "no";
            case UNKNOWN -> "unknown";
        };
    }

    private static void row(Element rows, String term, List<? extends Html> points) {
        if (!points.isEmpty()) {
            Element row = Element.of("div").add(Element.of("dt").text(term));
            points.forEach(point -> row.add(Element.of("dd").add(point)));
            rows.add(row);
        }
    }
}

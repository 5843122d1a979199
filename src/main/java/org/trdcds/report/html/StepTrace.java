package org.trdcds.report.html;

import java.util.List;
import java.util.stream.Collectors;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Remark;
import org.trdcds.assessment.Versions;
import org.trdcds.patient.Answer;
import org.trdcds.report.Words;

/** Everything a next step rests on: every question with its answer and entries, rules, heuristics and sources. */
final class StepTrace {

    private static final int DIGEST_SHOWN = 12;

    private final Assessment assessment;
    private final Publications publications;
    private final Derived derived;

    StepTrace(Assessment assessment, Publications publications, Derived derived) {
        this.assessment = assessment;
        this.publications = publications;
        this.derived = derived;
    }

    Html of(NextStep step) {
        Element rest = Element.of("dl", "trace-rows");
        row(rest, "Inputs", List.of(Html.text(Words.inputs(step.inputs(), assessment.assessedOn()))));
        row(rest, "Assumed", sentences(assessment.assumptions(step)));
        row(rest, "Read with care", assessment.notices(step).stream()
                .map(notice -> Html.of(Html.text(Words.sentence(notice.text()) + " "), Element.of("span", "ref", notice.source()))).toList());
        row(rest, "Not in the record", step.missing().stream()
                .map(question -> Html.text(question.item() + (question.about().isBlank() ? "" : ", " + question.about()))).toList());
        row(rest, "Definition", List.of(Html.text(Words.sentence(Words.agreement(assessment)))));
        row(rest, "Sources", step.sources().stream().map(publications::full).toList());
        row(rest, "Rules", step.rules().isEmpty() ? List.of() : List.of(Element.of("span", "ref", String.join(" ", step.rules()))));
        row(rest, "Rule base", List.of(Element.of("span", "ref", ruleBase(assessment.versions()))));
        row(rest, "Heuristics", step.heuristics().isEmpty() ? List.of() : List.of(Html.text(String.join(" ", step.heuristics()))));
        row(rest, "Category", List.of(Html.text(step.category().code() + ": " + Words.verdict(step.verdict()) + ", " + Labels.strength(step.strength()))));
        Element trace = Element.of("details", "trace").add(
                Element.of("summary").text("Full trace: " + Words.count(step.criteria().size(), "question") + ", rules and sources"),
                Element.of("ul", "criteria").add(step.criteria().stream().map(criterion -> criterion(step, criterion)).toList()));
        List<Remark> said = step.remarks().stream().filter(remark -> remark.holds() != Answer.UNMET).toList();
        if (!said.isEmpty()) {
            trace.add(remarks(step, said));
        }
        return trace.add(notFound(step), rest);
    }

    /** One line that says what was looked for in vain, and opens to what each would have cautioned of. */
    private Html notFound(NextStep step) {
        List<Remark> cautions = step.cautionsNotFound();
        if (cautions.isEmpty()) {
            return Html.NOTHING;
        }
        String lookedAt = cautions.stream().map(Remark::observed).map(Words::lowerFirst).distinct().collect(Collectors.joining("; "));
        return Element.of("details", "more").add(Element.of("summary").text("Cautions looked for and not found: " + lookedAt), remarks(step, cautions));
    }

    private Element remarks(NextStep step, List<Remark> remarks) {
        return Element.of("ul", "remarks").add(remarks.stream().map(remark -> remark(step, remark)).toList());
    }

    private static String ruleBase(Versions versions) {
        return versions.rules() + ", digest " + versions.rulesDigest().substring(0, Math.min(DIGEST_SHOWN, versions.rulesDigest().length()));
    }

    private static List<Html> sentences(List<String> words) {
        return words.stream().map(Words::sentence).map(Html::text).toList();
    }

    private Html remark(NextStep step, Remark remark) {
        return Element.of("li").add(
                Element.of("span", "kind", Labels.remark(remark)),
                Element.of("div").add(Element.of("p").text(remark.statement() + said(remark.observed())), Entries.list(remark.evidence()),
                        Element.of("p", "ref", "rule " + remark.rule().id()), derived.remark(step.category(), remark)));
    }

    /** What the record says of a criterion, in brackets; nothing where it says nothing. */
    static String said(Criterion criterion) {
        return said(criterion.observed());
    }

    /** In brackets; nothing where there is nothing. */
    static String said(String observed) {
        return observed.isBlank() ? "" : " (" + Words.lowerFirst(observed) + ")";
    }

    /** Says so where the record's silence was taken for "none". */
    static String silence(Criterion criterion) {
        if (!criterion.closedWorld()) {
            return "";
        }
        return criterion.evidence().isEmpty() ? " (none recorded)" : " (what is unrecorded taken as none)";
    }

    private Html criterion(NextStep step, Criterion criterion) {
        String rules = criterion.rules().isEmpty() ? "" : "rule " + String.join(", ", criterion.rules());
        Element item = Element.of("li").add(
                Element.of("span", "answer " + answer(criterion.status()), Labels.answer(criterion.status())),
                Element.of("div").add(
                        Element.of("p", "asked", Labels.asked(criterion.kind())),
                        Element.of("p").text(criterion.statement() + said(criterion) + silence(criterion)),
                        Entries.list(criterion.evidence()),
                        rules.isEmpty() ? Html.NOTHING : Element.of("p", "ref", rules),
                        derived.criterion(step.category(), criterion)));
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

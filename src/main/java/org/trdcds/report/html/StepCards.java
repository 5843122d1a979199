package org.trdcds.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Change;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Remark;
import org.trdcds.assessment.Verdict;
import org.trdcds.patient.Answer;
import org.trdcds.report.Words;

/** A next step as a line that opens to a card, which opens to the full trace. */
final class StepCards {

    /** Criteria that nearly every category shares; they stand in the trace and, where nothing else speaks for a step, on its card. */
    private static final Set<String> SHARED = Set.of("in-scope", "not-in-remission", "not-in-hand", "not-declined");

    private final Publications publications;
    private final StepTrace trace;

    StepCards(Assessment assessment, Publications publications, Derived derived) {
        this.publications = publications;
        this.trace = new StepTrace(assessment, publications, derived);
    }

    /** A suggested step: what to consider, and the main reason. */
    Element suggested(NextStep step) {
        return Element.of("li", "step urgency-" + step.urgency().code()).add(Element.of("details").add(
                Element.of("summary").add(Element.of("h3").text(Words.sentence(step.summary())),
                        Element.of("span", "tags").add(Element.of("span", "tag when", Labels.urgency(step.urgency())),
                                Element.of("span", "tag", Labels.strength(step.strength())))),
                card(step)));
    }

    /** A step that is not suggested: its name, and why not. */
    Element other(NextStep step) {
        Element heading = Element.of("summary").add(Element.of("h4").text(step.title()));
        if (!step.summary().isBlank()) {
            heading.add(Element.of("span", "why", why(step)));
        }
        return Element.of("li", "step").add(Element.of("details").add(heading, card(step)));
    }

    /** The line of a step without its name, which stands above. */
    private static String why(NextStep step) {
        boolean named = step.summary().startsWith(step.title() + ", ");
        return Words.sentence(named ? step.summary().substring(step.title().length() + 2) : step.summary());
    }

    private Html card(NextStep step) {
        Element rows = Element.of("dl", "card-rows");
        row(rows, step.verdict() == Verdict.SUGGESTED ? "For" : "On record", reasons(step));
        row(rows, "Blocked by", blocking(step));
        if (step.verdict() == Verdict.SUGGESTED) {
            row(rows, "How soon", soon(step));
        }
        row(rows, "Against", step.against().isBlank() ? List.of() : List.of(Html.text(Words.sentence(step.against()))));
        row(rows, "To weigh", sentences(step.cautions()));
        row(rows, "To confirm", sentences(step.confirm()));
        row(rows, "Could mean", sentences(step.options()));
        row(rows, "Instead", sentences(step.alternatives()));
        row(rows, "Would turn", step.wouldChange().stream().map(StepCards::change).toList());
        row(rows, "Basis", basis(step));
        return Element.of("div", "card").add(rows, trace.of(step));
    }

    /** Why it is urgent. */
    private static List<Html> soon(NextStep step) {
        List<Remark> reasons = step.urgencyReasons();
        return reasons.isEmpty() ? List.of(Html.text(Labels.urgency(step.urgency()) + ", as usual for this step."))
                : because(step, Labels.urgency(step.urgency()), reasons);
    }

    private List<Html> basis(NextStep step) {
        String strength = Words.capital(Labels.strength(step.strength()));
        List<Html> points = new ArrayList<>(because(step, strength, step.strengthReasons()));
        if (!step.sources().isEmpty()) {
            points.add(Html.of(Html.text(points.isEmpty() ? strength + ": " : "Sources: "), publications.cited(step.sources())));
        }
        return points;
    }

    /** What the rules say that made it so, with what they saw unless the reasons for the step tell that. */
    private static List<Html> because(NextStep step, String what, List<Remark> reasons) {
        return reasons.stream().<Html>map(reason -> {
            Html statement = Html.text(what + ", because " + Words.lowerFirst(reason.statement()));
            boolean told = step.criteria().stream().anyMatch(criterion -> criterion.observed().contains(reason.observed()));
            return told ? Html.of(statement, Html.text("."))
                    : Html.of(statement, Html.text(StepTrace.said(reason.observed()) + " "), Entries.glance(reason.evidence()));
        }).toList();
    }

    private static void row(Element rows, String term, List<? extends Html> points) {
        if (!points.isEmpty()) {
            Element row = Element.of("div", "row-" + term.toLowerCase(Locale.ROOT).replace(' ', '-')).add(Element.of("dt").text(term));
            points.forEach(point -> row.add(Element.of("dd").add(point)));
            rows.add(row);
        }
    }

    private static List<Html> reasons(NextStep step) {
        List<Criterion> met = step.criteria().stream()
                .filter(criterion -> criterion.kind() == CriterionKind.REQUIRED && criterion.status() == Answer.MET).toList();
        List<Criterion> own = met.stream().filter(criterion -> !SHARED.contains(criterion.id())).toList();
        boolean suggested = step.verdict() == Verdict.SUGGESTED;
        return (own.isEmpty() && suggested ? met : own).stream().map(StepCards::fact).toList();
    }

    /** What stands in the way of a step that is not suggested. */
    private static List<Html> blocking(NextStep step) {
        if (step.verdict() == Verdict.SUGGESTED) {
            return List.of();
        }
        List<Html> facts = new ArrayList<>();
        for (Criterion criterion : step.criteria()) {
            boolean required = criterion.kind() == CriterionKind.REQUIRED;
            if (required && criterion.status() != Answer.MET || !required && criterion.status() == Answer.MET) {
                facts.add(fact(criterion));
            }
        }
        return facts;
    }

    private static Html fact(Criterion criterion) {
        String lead = criterion.kind() == CriterionKind.REQUIRED && criterion.status() != Answer.MET
                ? (criterion.status() == Answer.UNKNOWN ? "Not known whether: " : "Does not hold: ") : "";
        return Html.of(Html.text(lead + (lead.isEmpty() ? criterion.statement() : Words.lowerFirst(criterion.statement())) + StepTrace.said(criterion)
                + StepTrace.silence(criterion) + " "), Entries.glance(criterion.evidence()));
    }

    private static List<Html> sentences(List<String> words) {
        return words.stream().map(Words::sentence).map(Html::text).toList();
    }

    private static Html change(Change change) {
        return Html.text(Words.capital(change.change()) + " (then: " + Words.verdict(change.verdict()) + ")");
    }
}

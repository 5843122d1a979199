package org.trdcds.cdshooks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.knowledge.Interaction;
import org.trdcds.knowledge.Source;
import org.trdcds.patient.Answer;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.Notice;
import org.trdcds.patient.PatientRecord;
import org.trdcds.report.Words;

/** Words the cards on drafted orders: what is on record beside the order, as something to consider. Immutable and thread-safe. */
final class OrderCards {

    private static final String CONTRAINDICATED = "contraindicated-combination";
    private static final String SET_ASIDE = "Entry set aside";

    private final CardText text;
    private final Map<String, Source> sources;

    OrderCards(Map<String, Source> sources) {
        this.text = new CardText(sources);
        this.sources = Map.copyOf(sources);
    }

    /**
     * A drafted order.
     *
     * @param before the assessment without the drafts
     * @param after  the assessment with the drafts as if signed
     */
    record Draft(MedicationEntry entry, String ingredient, Assessment before, Assessment after, List<String> notRead) {

        String source() {
            return entry.source();
        }
    }

    Card combination(Draft draft, List<SafetyAlert> alerts) {
        SafetyAlert worst = alerts.stream().min((one, other) -> one.urgency().compareTo(other.urgency())).orElseThrow();
        List<NextStep> steps = step(draft.after(), Category.REVIEW_MEDICATION_SAFETY);
        Markdown detail = new Markdown().points("With this order counted as taken", alerts.stream().map(SafetyAlert::statement).toList());
        detail.sentence(Words.involve(worst.route()));
        text.close(detail, steps, draft.after(), draft.notRead());
        return card(draft, Category.REVIEW_MEDICATION_SAFETY, "combination:" + codes(alerts),
                combined(worst), detail, CardText.indicator(worst.urgency()),
                text.source(steps), steps, alerts, List.of());
    }

    /** The medicines of the pair with their days, without the label's words. */
    private static String combined(SafetyAlert alert) {
        String first = alert.statement().split("\\. ", 2)[0];
        String medicines = first.substring(first.indexOf(": ") + 1).strip();
        return alert.code().startsWith(CONTRAINDICATED) ? "Consider the label's contraindication before signing: " + medicines
                : "Consider with this order: " + Words.lowerFirst(alert.statement());
    }

    Card combinationToConfirm(Draft draft, Interaction row) {
        List<NextStep> steps = step(draft.after(), Category.REVIEW_MEDICATION_SAFETY);
        Markdown detail = new Markdown().points("Not known", List.of("Whether the other medicine is still taken, or was within the washout", row.statement()));
        steps.forEach(step -> detail.points("On record", CardText.few(CardText.reasons(step))));
        detail.sentence("Involve the prescriber or pharmacist");
        text.close(detail, steps, draft.after(), draft.notRead());
        Card.Source source = Optional.ofNullable(sources.get(row.source())).filter(found -> !found.link().isBlank())
                .map(found -> new Card.Source("trd-cds: " + found.title() + " (" + found.year() + ")", found.link())).orElseGet(() -> text.source(steps));
        return card(draft, Category.REVIEW_MEDICATION_SAFETY, "combination-open:" + row.first() + ":" + row.second(),
                "Not known whether both are taken; " + row.statement(), detail, Card.Indicator.WARNING, source, steps, List.of(), List.of());
    }

    Card notYetAdequate(Draft draft, TrialAssessment current, Criterion deferral, NextStep about) {
        boolean certain = deferral.status() == Answer.MET;
        Markdown detail = new Markdown().points(certain ? "Current trial" : "Not documented of the current trial", List.of(
                deferral.statement() + ": " + (deferral.observed().isBlank() ? current.about() : Words.lowerFirst(deferral.observed()))));
        detail.points("What is missing", CardText.few(current.missing()));
        if (about.summary().length() > 0) {
            detail.labelled("To consider", about.summary());
        }
        detail.labelled("Against", about.against());
        List<NextStep> steps = List.of(about);
        text.close(detail, steps, draft.before(), draft.notRead());
        String summary = certain
                ? "Consider the current trial first: " + current.about() + " is not yet adequate in dose, time or intake"
                : "Consider asking about the current trial first: not known whether " + current.about() + " is adequate";
        return card(draft, about.category(), "current-trial:" + deferral.status() + ":" + draft.ingredient(), summary, detail,
                certain ? Card.Indicator.WARNING : Card.Indicator.INFO, text.source(steps), steps, List.of(), List.of(current));
    }

    Card sameClass(Draft draft, List<TrialAssessment> trials, boolean failed) {
        String names = Words.list(trials.stream().map(TrialAssessment::about).distinct().toList());
        String drugClass = trials.get(0).drugClass();
        List<NextStep> steps = step(draft.before(), Category.SWITCH_WITHIN_CLASS);
        Markdown detail = new Markdown().points(failed ? "Failed in this episode" : "Cannot be judged yet",
                CardText.few(trials.stream().map(OrderCards::said).toList()));
        steps.forEach(step -> detail.labelled("On a further medicine of one class", step.summary()));
        steps.forEach(step -> detail.labelled("Against", step.against()));
        text.close(detail, steps, draft.before(), draft.notRead());
        String summary = failed
                ? "Consider whether another class fits better: this order is " + article(drugClass) + ", as is a failed trial (" + names + ")"
                : "Consider asking first: this order is " + article(drugClass) + ", and whether one failed is not known (" + names + ")";
        return card(draft, Category.SWITCH_WITHIN_CLASS, (failed ? "same-class:" : "same-class-open:") + draft.ingredient(), summary, detail,
                Card.Indicator.INFO, text.source(steps), steps, List.of(), trials);
    }

    /** Said of drafts whose medicine could not be read: silence would look like a check passed. */
    Optional<Card> unread(PatientRecord drafts, Assessment assessment, List<String> notRead) {
        List<String> sources = drafts.notices().stream().filter(notice -> notice.text().startsWith(SET_ASIDE)).map(Notice::source).sorted().toList();
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        Markdown detail = new Markdown().points("Not checked", CardText.few(sources));
        detail.sentence("The medicine of the order could not be read, so it was not compared with the treatment on record");
        text.close(detail, List.of(), assessment, notRead);
        return Optional.of(new Card(CardId.of(assessment.patientId(), "order:unread", String.join(",", sources), assessment.versions().rulesDigest()),
                Category.REVIEW_MEDICATION_SAFETY.code(), title(assessment, Category.REVIEW_MEDICATION_SAFETY),
                "Not checked against the treatment on record: " + Words.count(sources.size(), "order") + " of which the medicine could not be read",
                detail.toString(), Card.Indicator.INFO, text.source(step(assessment, Category.REVIEW_MEDICATION_SAFETY)), List.of(), List.of(), List.of()));
    }

    private static String title(Assessment assessment, Category topic) {
        return assessment.nextStep(topic).map(NextStep::title).orElse(topic.code());
    }

    private static String said(TrialAssessment trial) {
        return trial.about() + " (" + trial.drugClass() + "): " + String.join("; ", trial.reasons().stream().map(Words::lowerFirst).toList())
                + (trial.missing().isEmpty() ? "" : "; not documented: " + String.join(", ", trial.missing()));
    }

    private static String article(String drugClass) {
        return ("AEIMNS".indexOf(drugClass.charAt(0)) >= 0 && Character.isUpperCase(drugClass.charAt(1)) ? "an " : "a ") + drugClass;
    }

    private static List<NextStep> step(Assessment assessment, Category category) {
        return assessment.nextStep(category).stream().toList();
    }

    private static String codes(List<SafetyAlert> alerts) {
        return alerts.stream().map(alert -> alert.code() + "/" + alert.statement()).sorted().collect(Collectors.joining(","));
    }

    private static Card card(Draft draft, Category topic, String said, String summary, Markdown detail, Card.Indicator indicator, Card.Source source,
                             List<NextStep> steps, List<SafetyAlert> alerts, List<TrialAssessment> trials) {
        Assessment assessment = draft.before();
        return new Card(CardId.of(assessment.patientId(), "order:" + topic.code(), said, assessment.versions().rulesDigest()), topic.code(),
                title(assessment, topic), CardText.summary(summary), detail.toString(), indicator, source, steps, alerts, trials);
    }
}

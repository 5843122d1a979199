package org.trdcds.cdshooks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.MissingDatum;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Route;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.Urgency;
import org.trdcds.assessment.Verdict;
import org.trdcds.knowledge.Source;
import org.trdcds.patient.Answer;
import org.trdcds.report.CrisisLine;
import org.trdcds.report.Words;

/**
 * Says an assessment in at most five cards: alerts, one for each kind of help they call for; at most two steps that come first; then treatment
 * and referral, or one such step that waits. What is only supportive stands in the explanation. Immutable and thread-safe.
 */
final class Cards {

    static final int MOST = 5;
    private static final int FIRST = 2;
    private static final int QUESTIONS = 5;
    /** What is said of someone for whom nothing needs acting on, and what the report alone says. */
    private static final Set<Category> NO_CARD = EnumSet.of(Category.CONTINUE_AND_MAINTAIN, Category.SCHEDULE_FOLLOW_UP, Category.LIFESTYLE_MEASURES);
    private static final Set<Category> RECORD = EnumSet.of(Category.REVIEW_ADHERENCE, Category.COMPLETE_RECORD);

    private final CardText text;
    private final CrisisLine crisisLine;

    /**
     * @param sources    source table, for what cards rest on
     * @param crisisLine whom to call in a crisis, shown with psychiatric alerts
     */
    Cards(Map<String, Source> sources, CrisisLine crisisLine) {
        this.text = new CardText(sources);
        this.crisisLine = crisisLine;
    }

    /** The cards of an assessment, most urgent first; none where nothing needs acting on. */
    List<Card> of(Assessment assessment) {
        return of(assessment, List.of());
    }

    /** @param notRead kinds of entries that could not be had */
    List<Card> of(Assessment assessment, List<String> notRead) {
        List<Card> cards = new ArrayList<>(MOST);
        Map<Route, List<SafetyAlert>> alerts = new EnumMap<>(Route.class);
        assessment.safetyAlerts().forEach(alert -> alerts.computeIfAbsent(alert.route(), route -> new ArrayList<>(2)).add(alert));
        alerts.values().stream().map(routed -> routed.stream().sorted((one, other) -> one.urgency().compareTo(other.urgency())).toList())
                .sorted((one, other) -> one.get(0).urgency().compareTo(other.get(0).urgency()))
                .forEach(routed -> cards.add(alert(routed, assessment, notRead)));
        List<NextStep> steps = assessment.suggestions().stream().filter(step -> needsActing(step, assessment)).toList();
        if (cards.isEmpty()) {
            steps.stream().filter(step -> step.urgency().compareTo(Urgency.SAME_DAY) <= 0).limit(FIRST)
                    .forEach(step -> cards.add(step(List.of(step), assessment, notRead)));
        }
        List<NextStep> next = next(assessment, steps);
        int room = MOST - cards.size() - Math.min(1, next.size());
        first(steps).stream().limit(Math.min(FIRST, room)).forEach(together -> cards.add(step(together, assessment, notRead)));
        next.stream().limit(MOST - cards.size()).forEach(step -> cards.add(step(List.of(step), assessment, notRead)));
        return List.copyOf(cards);
    }

    /** A diagnosis out of scope is no reason for a card as long as nobody is treated for depression: most patients have none. */
    private static boolean needsActing(NextStep step, Assessment assessment) {
        boolean untreated = assessment.scope().inScope() == Answer.UNMET && assessment.trials().isEmpty();
        return !NO_CARD.contains(step.category()) && !(untreated && step.category() == Category.REASSESS_DIAGNOSIS);
    }

    /** The steps to take first; how the medicine is taken and what else to ask are asked together. */
    private static List<List<NextStep>> first(List<NextStep> steps) {
        List<NextStep> first = steps.stream().filter(step -> step.urgency() == Urgency.FIRST).toList();
        List<NextStep> record = first.stream().filter(step -> RECORD.contains(step.category())).toList();
        List<List<NextStep>> cards = new ArrayList<>();
        for (NextStep step : first) {
            if (!RECORD.contains(step.category())) {
                cards.add(List.of(step));
            } else if (step == record.get(0)) {
                cards.add(record);
            }
        }
        return cards;
    }

    /** Treatments and referrals that are suggested, else the first that waits. */
    private static List<NextStep> next(Assessment assessment, List<NextStep> steps) {
        List<NextStep> suggested = steps.stream().filter(step -> step.urgency() == Urgency.NEXT).toList();
        return !suggested.isEmpty() ? suggested
                : assessment.nextSteps().stream().filter(step -> step.verdict() == Verdict.DEFERRED && step.urgency() == Urgency.NEXT
                        && !NO_CARD.contains(step.category())).limit(1).toList();
    }

    private Card alert(List<SafetyAlert> alerts, Assessment assessment, List<String> notRead) {
        SafetyAlert worst = alerts.get(0);
        Category topic = worst.route() == Route.PRESCRIBER ? Category.REVIEW_MEDICATION_SAFETY : Category.URGENT_SAFETY_EVALUATION;
        List<NextStep> steps = urgentSteps(worst.route(), assessment);
        Markdown detail = new Markdown();
        detail.points("On record", alerts.stream().map(Cards::said).toList());
        detail.sentence(Words.involve(worst.route()));
        if (worst.route() == Route.PSYCHIATRIC) {
            detail.sentence("Suicidal crisis: " + crisisLine.crisis() + ". Immediate danger: " + crisisLine.emergency() + " (" + crisisLine.region() + ")");
        }
        detail.points("To consider", steps.stream().map(NextStep::summary).toList());
        steps.stream().filter(step -> step.category() == topic).findFirst().ifPresent(step -> detail.points("To weigh", CardText.few(step.cautions())));
        text.close(detail, steps, assessment, notRead);
        String more = alerts.size() > 1 ? " (and " + Words.count(alerts.size() - 1L, "more alert") + ")" : "";
        String codes = alerts.stream().map(SafetyAlert::code).sorted().distinct().collect(Collectors.joining(","));
        return new Card(CardId.of(assessment.patientId(), worst.route().code() + "-alert", codes, assessment.versions().rulesDigest()),
                topic.code(), title(topic, assessment), shortened(line(worst, steps, assessment), more), detail.toString(), CardText.indicator(worst.urgency()),
                text.source(steps), steps, alerts, List.of());
    }

    /** What to consider because of the alert, where the step's line tells it; else the alert itself. */
    private static String line(SafetyAlert worst, List<NextStep> steps, Assessment assessment) {
        boolean alone = worst.route() == Route.PRESCRIBER || assessment.safetyAlerts().stream()
                .noneMatch(alert -> alert.route() != worst.route() && alert.route() != Route.PRESCRIBER);
        return steps.stream().filter(step -> alone && step.urgency() == worst.urgency() && step.summary().contains(": ")).findFirst()
                .map(NextStep::summary).orElse(worst.statement());
    }

    private static String shortened(String statement, String more) {
        String whole = CardText.summary(statement + more);
        if (!whole.endsWith("…") || more.isEmpty()) {
            return whole;
        }
        String cut = statement.substring(0, Math.min(statement.length(), CardText.SUMMARY - more.length() - 1));
        int space = cut.lastIndexOf(' ');
        return CardText.summary((space > 0 ? cut.substring(0, space) : cut) + "…" + more);
    }

    private static String said(SafetyAlert alert) {
        String when = alert.urgency() == Urgency.IMMEDIATE ? "Now: " : "Today: ";
        return when + Words.sentence(alert.statement()) + (alert.assessed() == Answer.MET ? " An assessment since then is on record" : "");
    }

    private static List<NextStep> urgentSteps(Route route, Assessment assessment) {
        return assessment.suggestions().stream().filter(step -> step.urgency().compareTo(Urgency.SAME_DAY) <= 0)
                .filter(step -> (step.category() == Category.REVIEW_MEDICATION_SAFETY) == (route == Route.PRESCRIBER)).toList();
    }

    private static String title(Category topic, Assessment assessment) {
        return assessment.nextStep(topic).map(NextStep::title).orElse(topic.code());
    }

    private Card step(List<NextStep> together, Assessment assessment, List<String> notRead) {
        NextStep step = together.get(0);
        Markdown detail = new Markdown();
        if (step.category() != Category.COMPLETE_RECORD) {
            text.describe(detail, step);
        }
        if (together.stream().anyMatch(part -> part.category() == Category.COMPLETE_RECORD)) {
            questions(detail, assessment);
        }
        text.close(detail, together, assessment, notRead);
        String topics = together.stream().map(part -> part.category().code()).collect(Collectors.joining(","));
        return new Card(CardId.of(assessment.patientId(), topics, step.verdict().code(), assessment.versions().rulesDigest()), step.category().code(),
                step.title(), summary(step), detail.toString(), CardText.indicator(step.urgency()), text.source(together), together, List.of(), List.of());
    }

    private static String summary(NextStep step) {
        String line = step.verdict() == Verdict.DEFERRED ? waiting(step) : step.summary();
        return line.length() <= CardText.SUMMARY ? CardText.summary(line) : CardText.summary(step.title());
    }

    private static String waiting(NextStep step) {
        String title = step.title() + " waits";
        return step.criteria().stream().filter(criterion -> criterion.kind() == CriterionKind.DEFERRAL
                        && criterion.status() == Answer.MET)
                .findFirst().map(criterion -> title + ": first " + Words.first(criterion.id()))
                .filter(line -> line.length() <= CardText.SUMMARY).orElse(title);
    }

    private static void questions(Markdown detail, Assessment assessment) {
        List<String> questions = assessment.missingData().stream().map(MissingDatum::question).distinct().toList();
        List<String> shown = new ArrayList<>(questions.subList(0, Math.min(QUESTIONS, questions.size())));
        if (questions.size() > QUESTIONS) {
            shown.add((questions.size() - QUESTIONS) + " more in the explanation");
        }
        detail.points("To ask", shown);
    }
}

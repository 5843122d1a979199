package org.trdcds.cdshooks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Urgency;
import org.trdcds.knowledge.Source;
import org.trdcds.patient.Answer;
import org.trdcds.report.PrintableText;
import org.trdcds.report.Words;

/** The words that cards share: what speaks for a step and against it, what it waits for, what it rests on. */
final class CardText {

    /** CDS Hooks wants a summary shorter than 140 characters. */
    static final int SUMMARY = 139;
    private static final int POINTS = 4;
    private static final int PUBLICATIONS = 3;
    private static final Set<String> SHARED = Set.of("in-scope", "not-in-remission", "not-in-hand", "not-declined");
    /** Its alert has a card of its own. */
    private static final String SAFETY = "d-safety";
    private static final String PRODUCT = "trd-cds";

    private final Map<String, Source> sources;

    CardText(Map<String, Source> sources) {
        this.sources = Map.copyOf(sources);
    }

    static Card.Indicator indicator(Urgency urgency) {
        return switch (urgency) {
            case IMMEDIATE -> Card.Indicator.CRITICAL;
            case SAME_DAY, FIRST -> Card.Indicator.WARNING;
            case NEXT, SUPPORTING -> Card.Indicator.INFO;
        };
    }

    /** One line that fits, cut between words where it must be. */
    static String summary(String words) {
        String line = PrintableText.of(words).strip();
        if (line.length() <= SUMMARY) {
            return line;
        }
        int end = line.lastIndexOf(' ', SUMMARY - 1);
        String cut = line.substring(0, end > SUMMARY / 2 ? end : SUMMARY - 2);
        return (Character.isHighSurrogate(cut.charAt(cut.length() - 1)) ? cut.substring(0, cut.length() - 1) : cut) + "…";
    }

    /** Why a step is suggested, what speaks against it, what to confirm, what it could mean. */
    void describe(Markdown detail, NextStep step) {
        detail.points("Why", few(reasons(step)));
        detail.points("Waits for", few(waitsFor(step)));
        detail.labelled("Against", step.against());
        detail.points("To weigh", few(step.cautions()));
        detail.points("To confirm before acting", few(step.confirm()));
        detail.points("Could mean", few(step.options()));
    }

    /** What the card rests on, the day and the profile; and what was not read. */
    void close(Markdown detail, List<NextStep> steps, Assessment assessment, List<String> notRead) {
        String basis = keys(steps).stream().limit(PUBLICATIONS).map(this::title).collect(Collectors.joining("; "));
        steps.stream().findFirst().ifPresent(step -> detail.labelled("Basis", step.strength().code() + (basis.isEmpty() ? "" : ": " + basis)));
        if (!notRead.isEmpty()) {
            detail.labelled("Not read", String.join(", ", notRead) + ". That nothing of the kind is shown does not say that there is none");
        }
        detail.sentence("As of " + assessment.assessedOn() + assessment.newestEntry().map(day -> ", newest entry read of " + day).orElse("")
                + ", definition of resistance: " + assessment.profile() + ". For clinicians, who decide");
    }

    /** The publication a card rests on first, guidelines before plain articles. */
    Card.Source source(List<NextStep> steps) {
        return keys(steps).stream().filter(key -> sources.containsKey(key) && !sources.get(key).link().isBlank()).findFirst()
                .map(key -> new Card.Source(PRODUCT + ": " + title(key), sources.get(key).link()))
                .orElseGet(() -> new Card.Source(PRODUCT, ""));
    }

    static List<String> reasons(NextStep step) {
        List<Criterion> held = step.criteria().stream()
                .filter(criterion -> criterion.kind() == CriterionKind.REQUIRED && criterion.status() == Answer.MET).toList();
        List<Criterion> own = held.stream().filter(criterion -> !SHARED.contains(criterion.id())).toList();
        return (own.isEmpty() ? held : own).stream().map(CardText::said).toList();
    }

    /** What must happen before a deferred step, and why. */
    static List<String> waitsFor(NextStep step) {
        return step.criteria().stream().filter(criterion -> criterion.kind() == CriterionKind.DEFERRAL && criterion.status() == Answer.MET)
                .map(criterion -> Words.capital(Words.first(criterion.id())) + " ("
                        + Words.lowerFirst(criterion.id().equals(SAFETY) ? criterion.statement() : said(criterion)) + ")").toList();
    }

    private static String said(Criterion criterion) {
        String silence = criterion.closedWorld() ? ", taken as none" : "";
        return criterion.statement() + (criterion.observed().isBlank() ? "" : ": " + Words.lowerFirst(criterion.observed())) + silence;
    }

    static List<String> few(List<String> points) {
        if (points.size() <= POINTS) {
            return points;
        }
        List<String> shown = new ArrayList<>(points.subList(0, POINTS));
        shown.add((points.size() - POINTS) + " more in the explanation");
        return shown;
    }

    /** What the steps rest on: of the category first, guidelines before plain articles. */
    private static List<String> keys(List<NextStep> steps) {
        Set<String> guidelines = new LinkedHashSet<>();
        Set<String> articles = new LinkedHashSet<>();
        for (NextStep step : steps) {
            for (String key : step.sources()) {
                if (!"spec".equals(key)) {
                    (key.startsWith("S0") ? articles : guidelines).add(key);
                }
            }
        }
        List<String> keys = new ArrayList<>(guidelines);
        keys.addAll(articles);
        return keys;
    }

    private String title(String key) {
        Source source = sources.get(key);
        return source == null ? key : source.title() + " (" + source.year() + ")";
    }
}

package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.trdcds.history.StateReading.Statement;
import org.trdcds.patient.Answer;

/** Reads suicidality from findings, C-SSRS items and PHQ-9 item 9 (clinical.md section 7). */
final class Suicidality {

    static final String ITEM_9 = "phq-9-item-9";
    private static final List<String> IDEATION_ITEMS = List.of("c-ssrs-1", "c-ssrs-2", "c-ssrs-3");
    private static final List<String> INTENT_ITEMS = List.of("c-ssrs-4", "c-ssrs-5");
    private static final String BEHAVIOUR_RECENT = "c-ssrs-6-recent";
    /** The level that a C-SSRS comes to; its highest stands for intent, a plan or recent behaviour. */
    static final String RISK_LEVEL = "c-ssrs-risk";
    private static final List<String> INTENT_OR_PLAN = List.of("suicidal-intent", "suicidal-plan");
    private static final List<String> ATTEMPTS = List.of("suicide-attempt", "preparatory-behaviour", "self-harm");

    private final Chart chart;
    private final StateReading intentOrPlan;
    private final StateReading attempt;
    private final StateReading ideation;
    private final StateReading selfInjury;
    private final Optional<Statement> resolvedLately;

    Suicidality(Chart chart, StateFindings findings) {
        this.chart = chart;
        StateReading intentFindings = findings.of(INTENT_OR_PLAN, List.of());
        Optional<LocalDate> cleared = intentClearedOn();
        intentOrPlan = clearedBy(intentFindings, cleared).and(items(INTENT_ITEMS)).and(riskLevel(true));
        attempt = attempts();
        StateReading ideationFindings = findings.of(List.of("suicidal-ideation"), List.of());
        ideation = clearedBy(ideationFindings, allNo(IDEATION_ITEMS.subList(0, 2))).and(items(IDEATION_ITEMS)).and(riskLevel(false)).and(item9());
        selfInjury = findings.of(List.of("non-suicidal-self-injury"), List.of());
        resolvedLately = resolvedLately(cleared);
    }

    StateReading intentOrPlan() {
        return intentOrPlan;
    }

    StateReading attempt() {
        return attempt;
    }

    StateReading ideation() {
        return ideation;
    }

    StateReading selfInjury() {
        return selfInjury;
    }

    /** Intent or a plan that was cleared within the last 7 days, while nothing of it stands. */
    Optional<Statement> resolvedLately() {
        return intentOrPlan.isCurrent() ? Optional.empty() : resolvedLately;
    }

    /** UNMET when ideation rests only on PHQ-9 item 9 = 1 or C-SSRS items 1 and 2. */
    Answer ideationRaisesReferral() {
        boolean finding = ideation.current().stream().anyMatch(statement ->
                chart.concepts().of("suicidal-ideation").stream().anyMatch(entry -> entry.evidence().equals(statement.evidence())));
        boolean method = positive(IDEATION_ITEMS.get(2)).isPresent();
        boolean often = item9().current().size() == 1
                && chart.concepts().latestReading(ITEM_9).orElseThrow().value() > chart.knowledge().limit("item-9-no-referral-max");
        return Answer.of(finding || method || often);
    }

    /** The day on or after which C-SSRS items 4 and 5 were both last answered with no. */
    Optional<LocalDate> intentClearedOn() {
        return allNo(INTENT_ITEMS);
    }

    /** Whether a C-SSRS of this day itself reports recent behaviour; it does not assess what it reports. */
    boolean behaviourAnsweredOn(LocalDate day) {
        return chart.concepts().readings(BEHAVIOUR_RECENT).stream().anyMatch(reading -> reading.positive() && reading.date().equals(day));
    }

    /** The earliest of the latest answers to these items, when all were no. */
    private Optional<LocalDate> allNo(List<String> items) {
        Optional<LocalDate> earliest = Optional.empty();
        for (String item : items) {
            Optional<Reading> latest = chart.concepts().latestReading(item);
            if (latest.isEmpty() || latest.get().positive()) {
                return Optional.empty();
            }
            LocalDate day = latest.get().date();
            earliest = earliest.isEmpty() || day.isBefore(earliest.get()) ? Optional.of(day) : earliest;
        }
        return earliest;
    }

    private static StateReading clearedBy(StateReading findings, Optional<LocalDate> cleared) {
        if (cleared.isEmpty()) {
            return findings;
        }
        List<Statement> current = earlierGone(findings.current(), cleared.get());
        List<Statement> open = earlierGone(findings.open(), cleared.get());
        return new StateReading(current, open, findings.denied());
    }

    private static List<Statement> earlierGone(List<Statement> statements, LocalDate cleared) {
        return statements.stream().filter(statement -> statement.date().isEmpty() || !statement.date().get().isBefore(cleared)).toList();
    }

    /** The newest answer to each item. */
    private StateReading items(List<String> items) {
        List<Statement> current = new ArrayList<>();
        List<Statement> open = new ArrayList<>();
        List<Statement> no = new ArrayList<>();
        for (String item : items) {
            Optional<Reading> latest = chart.concepts().latestReading(item);
            if (latest.isPresent()) {
                (latest.get().positive() ? isFresh(latest.get()) ? current : open : no).add(Statement.of(latest.get()));
            }
        }
        boolean denied = no.size() == items.size() && isRecentScreen(no.get(0).date());
        return new StateReading(current, open, denied ? Optional.of(no.get(0)) : Optional.empty());
    }

    /** A level without the items behind it; items of the same day or later speak instead. */
    private StateReading riskLevel(boolean highest) {
        Optional<Reading> level = chart.concepts().latestReading(RISK_LEVEL).filter(Reading::positive)
                .filter(reading -> (reading.value() >= reading.instrument().max()) == highest)
                .filter(reading -> Stream.of(IDEATION_ITEMS, INTENT_ITEMS).flatMap(List::stream).noneMatch(item -> askedSince(item, reading.date())));
        if (level.isEmpty()) {
            return StateReading.SILENT;
        }
        List<Statement> said = List.of(Statement.of(level.get()));
        return isFresh(level.get()) ? new StateReading(said, List.of(), Optional.empty()) : new StateReading(List.of(), said, Optional.empty());
    }

    private StateReading item9() {
        Optional<Reading> reading = chart.concepts().latestReading(ITEM_9);
        if (reading.isEmpty() || replacedByColumbia(reading.get())) {
            return StateReading.SILENT;
        }
        Statement statement = Statement.of(reading.get());
        if (!reading.get().positive()) {
            return new StateReading(List.of(), List.of(), Optional.of(statement).filter(no -> isRecentScreen(no.date())));
        }
        return isFresh(reading.get()) ? new StateReading(List.of(statement), List.of(), Optional.empty())
                : new StateReading(List.of(), List.of(statement), Optional.empty());
    }

    /** A C-SSRS of the same day or later speaks instead of PHQ-9 item 9. */
    boolean replacedByColumbia(Reading item9) {
        return askedSince(IDEATION_ITEMS.get(0), item9.date()) || askedSince(IDEATION_ITEMS.get(1), item9.date());
    }

    private boolean askedSince(String item, LocalDate day) {
        Optional<Reading> latest = chart.concepts().latestReading(item);
        return latest.isPresent() && !latest.get().date().isBefore(day);
    }

    /** An attempt counts for 90 days from its event and is not replaced meanwhile; undated it counts. */
    private StateReading attempts() {
        List<Statement> current = new ArrayList<>();
        List<Statement> open = new ArrayList<>();
        Optional<Statement> past = Optional.empty();
        for (ConceptEntry entry : chart.concepts().of(ATTEMPTS)) {
            Optional<LocalDate> event = entry.happened();
            Statement statement = Statement.of(entry);
            if (entry.standing() == Standing.ABSENT || event.isPresent() && !chart.within(event, "attempt-days")) {
                past = Optional.of(statement);
            } else {
                (entry.standing() == Standing.PROVISIONAL ? open : current).add(statement);
            }
        }
        for (Reading reading : chart.concepts().readings(BEHAVIOUR_RECENT)) {
            if (reading.positive() && chart.within(Optional.of(reading.date()), "attempt-days")) {
                current.add(Statement.of(reading));
            }
        }
        if (past.isEmpty()) {
            past = chart.concepts().latestReading(BEHAVIOUR_RECENT).filter(reading -> !reading.positive()).map(Statement::of)
                    .filter(no -> isRecentScreen(no.date()));
        }
        return new StateReading(current.size() < 2 ? current : current.stream().distinct().toList(), open, past);
    }

    private Optional<Statement> resolvedLately(Optional<LocalDate> cleared) {
        if (cleared.isEmpty() && chart.concepts().of(INTENT_OR_PLAN).isEmpty()) {
            return Optional.empty();
        }
        Stream<Statement> byStatus = chart.concepts().of(INTENT_OR_PLAN).stream()
                .filter(entry -> entry.standing() == Standing.PAST || entry.standing() == Standing.ABSENT && entry.statusStated())
                .filter(entry -> chart.within(entry.settled(), "intent-resolved-days"))
                .map(entry -> new Statement(entry.named().label() + " recorded as resolved on " + entry.settled().orElseThrow(),
                        entry.settled(), entry.evidence()));
        Stream<Statement> byScreen = cleared.filter(day -> chart.within(Optional.of(day), "intent-resolved-days")).stream()
                .flatMap(day -> saidYesBefore(day)).map(earlier -> new Statement(earlier.sentence()
                        + "; C-SSRS items 4 and 5 recorded as no on " + cleared.orElseThrow(), cleared, earlier.evidence()));
        return Stream.concat(byStatus, byScreen).reduce((first, second) -> second);
    }

    private Stream<Statement> saidYesBefore(LocalDate day) {
        Stream<Statement> findings = chart.concepts().of(INTENT_OR_PLAN).stream()
                .filter(entry -> entry.active() != Answer.UNMET && entry.stated().filter(said -> said.isBefore(day)
                        && chart.within(Optional.of(said), "state-finding-days")).isPresent()).map(Statement::of);
        Stream<Statement> answers = INTENT_ITEMS.stream().flatMap(item -> chart.concepts().readings(item).stream())
                .filter(reading -> reading.positive() && reading.date().isBefore(day) && isFresh(reading)).map(Statement::of);
        return Stream.concat(findings, answers);
    }

    private Optional<Reading> positive(String item) {
        return chart.concepts().latestReading(item).filter(reading -> reading.positive() && isFresh(reading));
    }

    private boolean isFresh(Reading reading) {
        return chart.within(Optional.of(reading.date()), "state-finding-days");
    }

    private boolean isRecentScreen(Optional<LocalDate> date) {
        return chart.within(date, "risk-screen-days");
    }
}

package org.trdcds.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/** Topics on suicide risk; what nobody asked stays unknown (clinical.md sections 0.6 and 6). */
final class SuicideRisk {

    private static final List<String> COLUMBIA = List.of("c-ssrs-1", "c-ssrs-2", "c-ssrs-3", "c-ssrs-4", "c-ssrs-5", "c-ssrs-6-recent");
    private static final String EVER = "c-ssrs-6";
    private static final List<String> SCREENS = Stream.concat(COLUMBIA.stream(), Stream.of(EVER, Suicidality.RISK_LEVEL, Suicidality.ITEM_9)).toList();
    private static final List<String> ANSWERED_OF_LATE = Stream.concat(COLUMBIA.stream(), Stream.of(Suicidality.RISK_LEVEL, Suicidality.ITEM_9)).toList();
    private static final List<String> RECORDED = List.of("group:suicidality", "group:suicidality-same-day");

    private final Chart chart;
    private final StateFacts states;
    private final List<Reading> recent;
    private final Stand screened;
    private final Stand screenedNegative;

    SuicideRisk(Chart chart, StateFacts states) {
        this.chart = chart;
        this.states = states;
        recent = recent();
        screened = findScreen();
        screenedNegative = findNegativeScreen();
    }

    Stand intentPlanOrAttempt() {
        Stand recorded = states.reading(StateKind.SUICIDAL_INTENT_OR_PLAN).stand()
                .or(states.reading(StateKind.SUICIDE_ATTEMPT_OR_SELF_HARM).stand());
        return denied(recorded);
    }

    /** An open question is closed by a negative screen of the last 30 days, unless a statement waits to be confirmed. */
    private Stand denied(Stand stand) {
        boolean closed = screenedNegative.answer() == Answer.MET && stand.answer() == Answer.UNKNOWN && states.stale().answer() == Answer.UNMET;
        return closed ? new Stand(Answer.UNMET, screenedNegative.statement(), false, screenedNegative.evidence()) : stand;
    }

    Stand withinTwelveMonths() {
        List<Evidence> findings = new ArrayList<>();
        for (ConceptEntry entry : chart.concepts().of(RECORDED)) {
            if (entry.ever() != Answer.UNMET && (entry.stated().isEmpty() || chart.within(entry.stated(), "tca-suicidality-months"))) {
                findings.add(entry.evidence());
            }
        }
        List<Evidence> answers = new ArrayList<>();
        for (String screen : ANSWERED_OF_LATE) {
            for (Reading reading : chart.concepts().readings(screen)) {
                if (reading.positive() && chart.within(Optional.of(reading.date()), "tca-suicidality-months")) {
                    answers.add(reading.evidence());
                }
            }
        }
        List<Evidence> said = Citations.once(findings, answers);
        return said.isEmpty() ? denied(Stand.notDocumented())
                : new Stand(Answer.MET, said.get(said.size() - 1).statement(), false, said);
    }

    /** Unknown when nothing is on record: nobody assessed it. */
    Stand screened() {
        return screened;
    }

    private Stand findScreen() {
        if (!recent.isEmpty()) {
            Reading last = recent.stream().max(Comparator.comparing(Reading::date)).orElseThrow();
            return new Stand(Answer.MET, last.sentence(), false, recent.stream().map(Reading::evidence).toList());
        }
        List<ConceptEntry> assessments = chart.concepts().of("suicide-risk-assessment");
        return assessments.stream().filter(entry -> chart.within(entry.stated(), "risk-screen-days"))
                .reduce((first, second) -> second).map(entry -> Stand.of(Answer.MET, entry))
                .orElseGet(() -> new Stand(Answer.UNKNOWN, "none on record", true, List.of()));
    }

    /**
     * Every recent answer is no; it is not absence of risk. Open when the result of an assessment is not recorded, and when the only
     * yes is to behaviour some time in life.
     */
    Stand screenedNegative() {
        return screenedNegative;
    }

    private Stand findNegativeScreen() {
        if (recent.isEmpty()) {
            return screened.answer() == Answer.MET
                    ? new Stand(Answer.UNKNOWN, screened.statement() + ", result not recorded", false, screened.evidence())
                    : Stand.noneRecorded();
        }
        List<Reading> yes = recent.stream().filter(Reading::positive).toList();
        Answer negative = yes.stream().allMatch(reading -> reading.instrument().id().equals(EVER)) ? Answer.UNKNOWN : Answer.UNMET;
        Reading shown = (yes.isEmpty() ? recent : yes).stream().max(Comparator.comparing(Reading::date)).orElseThrow();
        return new Stand(yes.isEmpty() ? Answer.MET : negative, (yes.isEmpty() ? "negative on " + shown.date() + ", " : "") + shown.sentence(), false,
                recent.stream().map(Reading::evidence).toList());
    }

    /** The latest answers of the last 30 days; PHQ-9 item 9 only while no C-SSRS speaks instead of it. */
    private List<Reading> recent() {
        List<Reading> answers = new ArrayList<>();
        for (String screen : SCREENS) {
            Optional<Reading> latest = chart.concepts().latestReading(screen);
            if (latest.isPresent() && chart.within(Optional.of(latest.get().date()), "risk-screen-days")
                    && (!screen.equals(Suicidality.ITEM_9) || !states.suicidality().replacedByColumbia(latest.get()))) {
                answers.add(latest.get());
            }
        }
        return answers;
    }

    /** Unknown while such a statement stands: whether it holds is for a clinician to confirm. */
    Stand resolvedLately() {
        return states.suicidality().resolvedLately()
                .map(statement -> new Stand(Answer.UNKNOWN, statement.sentence(), false, List.of(statement.evidence())))
                .orElseGet(Stand::noneRecorded);
    }
}

package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/** Reads every state that safety rules speak of, and makes their facts (clinical.md section 7). */
final class StateFacts {

    private static final Map<StateKind, List<String>> FINDINGS = Map.ofEntries(
            Map.entry(StateKind.INTENT_TO_HARM_OTHERS, List.of("homicidal-intent")),
            Map.entry(StateKind.COMMAND_HALLUCINATIONS, List.of("command-hallucinations")),
            Map.entry(StateKind.PSYCHOTIC_FEATURES, List.of("group:psychotic")),
            Map.entry(StateKind.CATATONIA, List.of("group:catatonic")),
            Map.entry(StateKind.MANIA, List.of("group:mania-now", "antidepressant-mania")),
            Map.entry(StateKind.REFUSAL_OF_FOOD_OR_DRINK, List.of("refusing-food")),
            Map.entry(StateKind.SEVERE_SELF_NEGLECT, List.of("self-neglect")),
            Map.entry(StateKind.AKATHISIA, List.of("akathisia")),
            Map.entry(StateKind.SEROTONIN_SYNDROME, List.of("serotonin-syndrome")),
            Map.entry(StateKind.NEUROLEPTIC_MALIGNANT_SYNDROME, List.of("nms")),
            Map.entry(StateKind.DELIRIUM, List.of("delirium")),
            Map.entry(StateKind.ALCOHOL_OR_SEDATIVE_WITHDRAWAL, List.of("group:withdrawal")));
    private static final Map<StateKind, List<String>> ENDED_BY = Map.of(StateKind.MANIA, List.of("mania-history"));

    private static final Set<StateKind> ACUTE = EnumSet.of(StateKind.SEROTONIN_SYNDROME, StateKind.NEUROLEPTIC_MALIGNANT_SYNDROME,
            StateKind.DELIRIUM, StateKind.ALCOHOL_OR_SEDATIVE_WITHDRAWAL);

    private final Chart chart;
    private final Suicidality suicidality;
    private final SafetyPlan plan;
    private final Stand delivered;
    private final Stand stale;
    private final Map<StateKind, StateReading> readings = new EnumMap<>(StateKind.class);

    StateFacts(Chart chart, Depression depression, Perinatal perinatal) {
        this.chart = chart;
        StateFindings findings = new StateFindings(chart, depression);
        suicidality = new Suicidality(chart, findings);
        plan = new SafetyPlan(chart.concepts());
        delivered = perinatal.deliveredForPsychosis();
        readings.put(StateKind.SUICIDAL_INTENT_OR_PLAN, suicidality.intentOrPlan());
        readings.put(StateKind.SUICIDE_ATTEMPT_OR_SELF_HARM, suicidality.attempt());
        readings.put(StateKind.SUICIDAL_IDEATION, suicidality.ideation());
        readings.put(StateKind.NON_SUICIDAL_SELF_INJURY, suicidality.selfInjury());
        FINDINGS.forEach((kind, concepts) -> readings.put(kind, findings.of(concepts, ENDED_BY.getOrDefault(kind, List.of()))));
        stale = findStale();
    }

    Suicidality suicidality() {
        return suicidality;
    }

    StateReading reading(StateKind kind) {
        return readings.get(kind);
    }

    Stand safetyPlan() {
        return plan.onRecord();
    }

    /** States that are current; and, for rules that ask for ideation without intent, what is known of intent. */
    List<RecordedState> facts() {
        List<RecordedState> facts = new ArrayList<>();
        readings.forEach((kind, reading) -> {
            if (reading.isCurrent()) {
                facts.add(fact(kind, reading));
            }
        });
        StateReading intent = reading(StateKind.SUICIDAL_INTENT_OR_PLAN);
        if (!intent.isCurrent() && reading(StateKind.SUICIDAL_IDEATION).isCurrent()) {
            Stand stand = intent.stand();
            facts.add(new RecordedState(StateKind.SUICIDAL_INTENT_OR_PLAN, stand.answer(), Answer.UNMET, Answer.MET,
                    "Suicidal intent or plan: " + stand.statement(), Optional.empty(), stand.evidence()));
        }
        if (delivered.answer() == Answer.MET) {
            facts.add(new RecordedState(StateKind.RECENT_DELIVERY, Answer.MET, Answer.UNMET, Answer.MET, delivered.statement(),
                    Optional.empty(), delivered.evidence()));
        }
        return facts;
    }

    private RecordedState fact(StateKind kind, StateReading reading) {
        List<Evidence> evidence = StateReading.evidence(reading.current());
        boolean undated = reading.current().stream().anyMatch(statement -> statement.date().isEmpty());
        Optional<LocalDate> date = reading.date();
        Answer assessed = undated || date.isEmpty() ? Answer.UNMET : assessed(kind, date.get(), evidence);
        String statement = StateReading.sentence(reading.current()) + (kind.isSuicidality() ? ". " + plan.words() : "");
        return new RecordedState(kind, Answer.MET, assessed,
                kind == StateKind.SUICIDAL_IDEATION ? suicidality.ideationRaisesReferral() : Answer.MET, statement, date, evidence);
    }

    /** Whether a clinician assessed it the same day or later, on another entry (clinical.md section 5, D-safety). */
    private Answer assessed(StateKind kind, LocalDate day, List<Evidence> evidence) {
        LocalDate from = suicidality.behaviourAnsweredOn(day) ? day.plusDays(1) : day;
        boolean screened = kind.isSuicidality() && suicidality.intentClearedOn().filter(cleared -> !cleared.isBefore(from)).isPresent();
        return Answer.of(screened || chart.contactSince(day, evidence).isPresent());
    }

    /**
     * States recorded too long ago, or too unsurely, to alert: whether they stand is unknown, the first thing to ask. Acute illness
     * of long ago has passed.
     */
    Stand stale() {
        return stale;
    }

    private Stand findStale() {
        Set<StateReading.Statement> distinct = new LinkedHashSet<>();
        readings.forEach((kind, reading) -> {
            if (!reading.isCurrent() && !ACUTE.contains(kind)) {
                distinct.addAll(reading.open());
            }
        });
        List<StateReading.Statement> open = List.copyOf(distinct);
        return open.isEmpty() ? Stand.noneRecorded() : new Stand(Answer.UNKNOWN,
                StateReading.sentence(open) + ", neither confirmed nor cleared since", false, StateReading.evidence(open));
    }

    Stand psychosisWithRisk() {
        Stand risk = reading(StateKind.SUICIDAL_IDEATION).stand()
                .or(reading(StateKind.SUICIDAL_INTENT_OR_PLAN).stand())
                .or(reading(StateKind.COMMAND_HALLUCINATIONS).stand())
                .or(reading(StateKind.INTENT_TO_HARM_OTHERS).stand());
        Stand psychosis = reading(StateKind.PSYCHOTIC_FEATURES).stand();
        List<Evidence> evidence = Citations.once(psychosis.evidence(), risk.evidence());
        return new Stand(psychosis.answer().and(risk.answer()), psychosis.statement() + "; risk: " + risk.statement(), false, evidence);
    }
}

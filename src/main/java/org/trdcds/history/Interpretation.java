package org.trdcds.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Notice;

/** A chart read once: every subject that answers and facts are drawn from. */
final class Interpretation {

    private final Chart chart;
    private final Depression depression;
    private final ScopeQuestions scopeQuestions;
    private final Severity severity;
    private final Remission remission;
    private final Perinatal perinatal;
    private final StateFacts states;
    private final List<RecordedState> stateFacts;
    private final Contributors contributors;
    private final List<DepressogenicUse> depressogenicUses;
    private final MedicinePairs pairs;
    private final List<CriticalValue> criticalValues;
    private final BloodPressure bloodPressure;

    Interpretation(Chart chart) {
        this.chart = chart;
        depression = new Depression(chart.concepts());
        scopeQuestions = new ScopeQuestions(chart, depression);
        severity = Severity.of(chart, depression);
        remission = Remission.of(chart, depression);
        perinatal = new Perinatal(chart);
        states = new StateFacts(chart, depression, perinatal);
        stateFacts = states.facts();
        contributors = new Contributors(chart, depression);
        depressogenicUses = DepressogenicUses.of(chart);
        pairs = new MedicinePairs(chart);
        criticalValues = CriticalValues.of(chart);
        bloodPressure = new BloodPressure(chart);
    }

    Chart chart() {
        return chart;
    }

    ScopeQuestions scopeQuestions() {
        return scopeQuestions;
    }

    Severity severity() {
        return severity;
    }

    /** Severity and psychotic features as the diagnosis code alone says them. */
    List<ChartAnswer> codedSeverity() {
        return CodedSeverity.of(depression, states.reading(StateKind.PSYCHOTIC_FEATURES));
    }

    Remission remission() {
        return remission;
    }

    Perinatal perinatal() {
        return perinatal;
    }

    StateFacts states() {
        return states;
    }

    Contributors contributors() {
        return contributors;
    }

    List<DepressogenicUse> depressogenicUses() {
        return depressogenicUses;
    }

    MedicinePairs pairs() {
        return pairs;
    }

    List<CriticalValue> criticalValues() {
        return criticalValues;
    }

    BloodPressure bloodPressure() {
        return bloodPressure;
    }

    /** Facts for the contributor rules. */
    List<Object> contributorFacts() {
        List<Object> facts = new ArrayList<>(contributors.found());
        Thyroid.of(chart).ifPresent(facts::add);
        facts.addAll(new BipolarSigns(chart, depression).all());
        facts.addAll(depressogenicUses);
        chart.history().discontinuationRises().forEach(rise -> facts.add(new DiscontinuationSymptoms(
                "discontinuation-" + rise.ingredient(), rise.recent(), rise.statement(), rise.evidence())));
        return facts;
    }

    /** Facts for the safety rules. */
    List<Object> safetyFacts() {
        List<Object> facts = new ArrayList<>(stateFacts);
        facts.addAll(criticalValues);
        facts.addAll(bloodPressure.onMaoi());
        facts.addAll(pairs.contraindicated());
        facts.addAll(CitalopramDoses.of(chart));
        return facts;
    }

    /** States and values that alert by themselves, for the follow-up. */
    List<SafetyFact> alarming() {
        List<SafetyFact> alarming = new ArrayList<>();
        for (RecordedState state : stateFacts) {
            if (state.current() == Answer.MET && state.kind() != StateKind.RECENT_DELIVERY && state.kind() != StateKind.AKATHISIA) {
                alarming.add(state);
            }
        }
        for (CriticalValue value : criticalValues) {
            if (value.critical() == Answer.MET && value.recent() == Answer.MET) {
                alarming.add(value);
            }
        }
        return alarming;
    }

    /** Entries set aside here and not already by the treatment history, and warnings. */
    List<Notice> notices() {
        List<Notice> notices = new ArrayList<>(0);
        if (!chart.concepts().notices().isEmpty()) {
            Set<String> named = chart.history().notices().stream().map(Notice::source).collect(Collectors.toSet());
            chart.concepts().notices().stream().filter(notice -> !named.contains(notice.source())).forEach(notices::add);
        }
        Optional.of(severity).flatMap(Severity::notice).ifPresent(notices::add);
        remission.notice().ifPresent(notices::add);
        notices.addAll(contributors.warnings());
        return notices;
    }
}

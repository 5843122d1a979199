package org.trdcds.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trdcds.patient.Answer;

/** Reads the latest lithium, sodium and QTc (clinical.md section 7). */
final class CriticalValues {

    private CriticalValues() {
    }

    /** Latest values at or beyond their limit, or not comparable with it. */
    static List<CriticalValue> of(Chart chart) {
        List<CriticalValue> values = new ArrayList<>();
        chart.concepts().latestLab("lithium").ifPresent(value -> add(chart, CriticalTest.LITHIUM, value,
                atLeast(value, chart.knowledge().limit("lithium-toxic")), values));
        chart.concepts().latestLab("sodium").ifPresent(value -> add(chart, CriticalTest.SODIUM, value,
                atLeast(value, chart.knowledge().limit("sodium-critical")).negate(), values));
        chart.concepts().latestLab("qtc").ifPresent(value -> add(chart, CriticalTest.QTC, value,
                atLeast(value, chart.knowledge().limit("qtc-critical")), values));
        return values;
    }

    private static void add(Chart chart, CriticalTest kind, LabValue value, Answer critical, List<CriticalValue> values) {
        if (critical != Answer.UNMET) {
            values.add(read(chart, kind, value, critical));
        }
    }

    private static CriticalValue read(Chart chart, CriticalTest kind, LabValue value, Answer critical) {
        Answer recent = Answer.of(chart.within(Optional.of(value.date()), "critical-lab-days"));
        Answer assessed = Answer.of(chart.contactSince(value.date(), List.of(value.evidence())).isPresent());
        return new CriticalValue(kind, critical, recent, assessed, value.sentence() + " (" + value.observation().source() + ")",
                Optional.of(value.date()), List.of(value.evidence()));
    }

    private static Answer atLeast(LabValue value, double limit) {
        return value.value().isEmpty() || !value.inUnitOfTest() ? Answer.UNKNOWN : Answer.of(value.value().getAsDouble() >= limit);
    }

    /** A critical value too old to alert: it asks for a repeat. */
    static Stand stale(List<CriticalValue> values) {
        if (values.isEmpty()) {
            return Stand.noneRecorded();
        }
        return TopicTable.strongest(values.stream().filter(value -> value.critical() == Answer.MET && value.recent() == Answer.UNMET)
                .map(value -> new Stand(Answer.MET, value.statement() + ", not repeated since", false, value.evidence())).toList())
                .orElseGet(Stand::noneRecorded);
    }

    /** A low sodium soon after an antidepressant was started. */
    static Stand sodiumLowAfterStart(Chart chart) {
        Optional<LabValue> sodium = chart.concepts().latestLab("sodium").filter(value -> value.value().isPresent())
                .filter(value -> chart.within(Optional.of(value.date()), "lab-fresh-months"));
        if (sodium.isEmpty()) {
            return Stand.noneRecorded();
        }
        LabValue value = sodium.get();
        Answer low = atLeast(value, chart.knowledge().limit("sodium-low-min"))
                .and(Answer.of(value.value().getAsDouble() <= chart.knowledge().limit("sodium-low-max")));
        boolean afterStart = chart.history().trials().stream().flatMap(trial -> trial.start().stream()).anyMatch(start ->
                !value.date().isBefore(start) && !value.date().isAfter(start.plusDays(chart.knowledge().days("sodium-after-start-days"))));
        return Stand.of(low.and(Answer.of(afterStart)), value);
    }
}

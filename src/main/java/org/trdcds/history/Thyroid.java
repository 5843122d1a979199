package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/** Reads the thyroid from TSH, free T4, diagnoses and thyroid medicines (clinical.md section 4). */
final class Thyroid {

    private static final List<String> DIAGNOSES = List.of("hypothyroidism", "hyperthyroidism");
    private static final List<String> MEDICINES = List.of("role:thyroid-hormone", "role:antithyroid");

    private Thyroid() {
    }

    /** The state worth a finding; empty when TSH is in range, or nothing speaks of the thyroid. */
    static Optional<ThyroidState> of(Chart chart) {
        Optional<LabValue> tsh = fresh(chart, "tsh");
        List<ConceptEntry> diagnoses = chart.concepts().standing(DIAGNOSES).stream().filter(entry -> entry.active() != Answer.UNMET)
                .filter(entry -> tsh.isEmpty() || entry.stated().filter(day -> day.isAfter(tsh.get().date())).isPresent()
                        || tsh.get().outOfRange() != Answer.UNMET)
                .toList();
        if (tsh.isPresent() && outOfRange(chart, tsh.get()) != Answer.UNMET) {
            return Optional.of(byTest(chart, tsh.get(), diagnoses));
        }
        return diagnoses.isEmpty() ? Optional.empty() : Optional.of(byDiagnosis(chart, diagnoses));
    }

    private static ThyroidState byTest(Chart chart, LabValue tsh, List<ConceptEntry> diagnoses) {
        Optional<LabValue> freeT4 = fresh(chart, "free-t4");
        Answer abnormal = outOfRange(chart, tsh);
        Answer bothOut = freeT4.isPresent() ? abnormal.and(freeT4.get().outOfRange()) : Answer.UNMET;
        List<Evidence> evidence = new ArrayList<>(List.of(tsh.evidence()));
        freeT4.ifPresent(value -> evidence.add(value.evidence()));
        diagnoses.forEach(entry -> evidence.add(entry.evidence()));
        String code = tsh.high() == Answer.MET || far(chart, tsh, true) ? "tsh-high" : tsh.low() == Answer.MET || far(chart, tsh, false)
                ? "tsh-low" : "tsh-abnormal";
        String statement = tsh.sentence() + freeT4.map(value -> "; " + value.sentence()).orElse("; free T4 not recorded");
        return new ThyroidState(code, abnormal, isMarked(chart, tsh).or(bothOut), treatedSixWeeks(chart), treated(chart), statement, evidence);
    }

    private static ThyroidState byDiagnosis(Chart chart, List<ConceptEntry> diagnoses) {
        Stand stand = TopicTable.strongest(diagnoses.stream().map(entry -> Stand.of(entry.active(), entry)).toList()).orElseThrow();
        ConceptEntry latest = ScopeQuestions.latest(diagnoses);
        return new ThyroidState(latest.concept(), stand.answer(), Answer.UNMET, treatedSixWeeks(chart), treated(chart),
                stand.statement() + "; no thyroid test in the last 12 months", stand.evidence());
    }

    private static Answer outOfRange(Chart chart, LabValue tsh) {
        return isMarked(chart, tsh) == Answer.MET ? Answer.MET : tsh.outOfRange();
    }

    private static Answer isMarked(Chart chart, LabValue tsh) {
        return Answer.of(far(chart, tsh, true) || far(chart, tsh, false));
    }

    private static boolean far(Chart chart, LabValue tsh, boolean high) {
        if (tsh.value().isEmpty() || !tsh.inUnitOfTest()) {
            return false;
        }
        double value = tsh.value().getAsDouble();
        return high ? value >= chart.knowledge().limit("tsh-overt-high") : value < chart.knowledge().limit("tsh-overt-low");
    }

    private static Optional<LabValue> fresh(Chart chart, String test) {
        return chart.concepts().latestLab(test).filter(value -> chart.within(Optional.of(value.date()), "lab-fresh-months"));
    }

    private static Answer treatedSixWeeks(Chart chart) {
        LocalDate since = chart.since("thyroid-treated-days");
        return Answer.of(Treatments.runningSince(chart, MEDICINES, since).isPresent());
    }

    private static Answer treated(Chart chart) {
        return Answer.of(Treatments.onRecord(chart, MEDICINES, DIAGNOSES));
    }
}

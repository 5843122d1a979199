package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/** The latest blood pressure and recorded hypertensive crises. */
final class BloodPressure {

    private static final List<String> MAOI = List.of("role:maoi");

    private final Chart chart;
    private final List<LabValue> latest;

    BloodPressure(Chart chart) {
        this.chart = chart;
        latest = ofLatestDay(chart.concepts().latestLab("systolic-bp"), chart.concepts().latestLab("diastolic-bp"));
    }

    private static List<LabValue> ofLatestDay(Optional<LabValue> systolic, Optional<LabValue> diastolic) {
        if (systolic.isEmpty() || diastolic.isEmpty()) {
            return systolic.or(() -> diastolic).map(List::of).orElse(List.of());
        }
        int order = systolic.get().date().compareTo(diastolic.get().date());
        return order == 0 ? List.of(systolic.get(), diastolic.get()) : List.of(order > 0 ? systolic.get() : diastolic.get());
    }

    /** The last pressure over the caution limits; one that is not recent says nothing. */
    Stand overCaution() {
        if (latest.isEmpty() || !chart.within(Optional.of(latest.get(0).date()), "blood-pressure-fresh-months")) {
            return Stand.notDocumented();
        }
        boolean over = exceeds("systolic-bp", "blood-pressure-systolic-caution", false)
                || exceeds("diastolic-bp", "blood-pressure-diastolic-caution", false);
        return new Stand(Answer.of(over), sentence(), false, latest.stream().map(LabValue::evidence).toList());
    }

    /** Crises while an MAO inhibitor is, or may be, taken. */
    List<PressureOnMaoi> onMaoi() {
        List<MedicationUse> uses = chart.uses(MAOI);
        if (uses.isEmpty()) {
            return List.of();
        }
        List<MedicationUse> maois = uses.stream().filter(use -> use.ongoing() != Answer.UNMET).toList();
        if (maois.isEmpty()) {
            return List.of();
        }
        Stand taken = TopicTable.strongest(maois.stream().map(use -> Stand.ofUses(use.ongoing(), List.of(use))).toList()).orElseThrow();
        Stream<PressureOnMaoi> coded = chart.concepts().standing(List.of("hypertensive-crisis")).stream()
                .filter(entry -> entry.active() != Answer.UNMET)
                .map(entry -> fact(entry.active(), entry.stated(), entry.sentence(), List.of(entry.evidence()), taken));
        Stream<PressureOnMaoi> measured = latest.isEmpty() || !isCrisis() ? Stream.empty() : Stream.of(fact(Answer.MET,
                Optional.of(latest.get(0).date()), sentence(), latest.stream().map(LabValue::evidence).toList(), taken));
        return Stream.concat(coded, measured).toList();
    }

    private PressureOnMaoi fact(Answer crisis, Optional<LocalDate> date, String sentence, List<Evidence> evidence, Stand maoi) {
        Answer recent = date.isEmpty() ? Answer.MET : Answer.of(chart.within(date, "critical-lab-days"));
        Answer assessed = Answer.of(date.isPresent() && chart.contactSince(date.get(), evidence).isPresent());
        return new PressureOnMaoi(crisis, recent, maoi.answer(), assessed,
                sentence + " (" + evidence.get(0).source() + "), while " + maoi.statement() + " is taken", date,
                Stream.concat(evidence.stream(), maoi.evidence().stream()).distinct().toList());
    }

    private boolean isCrisis() {
        return exceeds("systolic-bp", "crisis-systolic", true) || exceeds("diastolic-bp", "crisis-diastolic", true);
    }

    private boolean exceeds(String test, String limit, boolean orEqual) {
        double bound = chart.knowledge().limit(limit);
        return latest.stream().filter(value -> value.test().id().equals(test)).map(LabValue::value).filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble).anyMatch(value -> orEqual ? value >= bound : value > bound);
    }

    private String sentence() {
        return String.join(", ", latest.stream().map(LabValue::sentence).toList());
    }
}

package org.trdcds.history;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.Medicine;
import org.trdcds.patient.Dosage;

/**
 * The daily dose that the instructions of one entry add up to.
 *
 * @param knownMg  milligrams a day of the instructions that can be read; empty when none can
 * @param complete false when an instruction cannot be read, so the dose may be higher
 */
record DailyDose(OptionalDouble knownMg, boolean complete) {

    static final DailyDose UNKNOWN = new DailyDose(OptionalDouble.empty(), false);

    private static final String WEEKLY_FLUOXETINE = "fluoxetine";

    /**
     * Instructions of the same or no sequence add up; of different ones the highest counts. "As needed" is unknown.
     *
     * @param onceEach true for administrations, where each entry is one dose of its day
     */
    static DailyDose of(List<Dosage> dosages, Medicine medicine, boolean onceEach, Knowledge knowledge) {
        if (dosages.isEmpty()) {
            return UNKNOWN;
        }
        if (dosages.size() == 1) {
            OptionalDouble only = mgPerDay(dosages.get(0), medicine, onceEach, knowledge);
            return only.isPresent() ? new DailyDose(only, true) : UNKNOWN;
        }
        Map<Integer, Double> bySequence = new TreeMap<>();
        boolean complete = true;
        for (Dosage dosage : dosages) {
            OptionalDouble mg = mgPerDay(dosage, medicine, onceEach, knowledge);
            if (mg.isPresent()) {
                bySequence.merge(dosage.sequence().orElse(0), mg.getAsDouble(), Double::sum);
            } else {
                complete = false;
            }
        }
        OptionalDouble highest = bySequence.values().stream().mapToDouble(Double::doubleValue).max();
        return new DailyDose(highest, complete);
    }

    private static OptionalDouble mgPerDay(Dosage dosage, Medicine medicine, boolean onceEach, Knowledge knowledge) {
        if (dosage.asNeeded()) {
            return OptionalDouble.empty();
        }
        DoseText text = DoseText.of(dosage.amount().isPresent() && dosage.timesPerDay().isPresent() ? "" : dosage.text());
        if (text.asNeeded() || text.ambiguous()) {
            return OptionalDouble.empty();
        }
        DoseUnit unit = dosage.amount().isPresent() ? DoseUnit.of(dosage.unit()) : text.unit();
        OptionalDouble amount = dosage.amount().isPresent() ? dosage.amount() : text.amount();
        OptionalDouble times = dosage.timesPerDay().isPresent() ? dosage.timesPerDay() : text.timesPerDay();
        if (onceEach && times.isEmpty()) {
            times = OptionalDouble.of(1);
        }
        return inMilligrams(amount, unit, times, medicine, knowledge);
    }

    private static OptionalDouble inMilligrams(
            OptionalDouble amount, DoseUnit unit, OptionalDouble times, Medicine medicine, Knowledge knowledge) {
        if (amount.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble eachMg = unit.milligrams(amount.getAsDouble(), medicine.strengthMg());
        if (eachMg.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (weekly(eachMg.getAsDouble(), times, medicine, knowledge)) {
            return OptionalDouble.of(knowledge.limit("fluoxetine-weekly-as-daily-mg"));
        }
        if (unit.perDay()) {
            return eachMg;
        }
        return times.isPresent() ? OptionalDouble.of(eachMg.getAsDouble() * times.getAsDouble()) : OptionalDouble.empty();
    }

    /** The weekly capsule is known by its strength, or by its amount unless that is said to be taken every day. */
    private static boolean weekly(double eachMg, OptionalDouble times, Medicine medicine, Knowledge knowledge) {
        if (!medicine.ingredient().equals(WEEKLY_FLUOXETINE)) {
            return false;
        }
        double capsule = knowledge.limit("fluoxetine-weekly-mg");
        boolean byStrength = medicine.strengthMg().isPresent() && medicine.strengthMg().getAsDouble() == capsule;
        return eachMg == capsule && (byStrength || times.isEmpty() || times.getAsDouble() < 1);
    }
}

package org.trdcds.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.trdcds.assessment.DosePeriod;
import org.trdcds.history.DoseStep;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.patient.Answer;

/** The doses of a dated trial from its first day to its last, each against the minimum it is measured by. */
final class DosePeriods {

    private final LocalDate lastDay;
    private final OptionalDouble minimumMg;
    private final List<DosePeriod> periods = new ArrayList<>();

    private DosePeriods(LocalDate lastDay, OptionalDouble minimumMg) {
        this.lastDay = lastDay;
        this.minimumMg = minimumMg;
    }

    /** None for a trial without dates; one of unknown dose for a trial without doses. */
    static List<DosePeriod> of(MeasuredTrial measured) {
        var trial = measured.trial();
        if (trial.start().isEmpty() || trial.lastDay().isEmpty()) {
            return List.of();
        }
        DosePeriods periods = new DosePeriods(trial.lastDay().get(), measured.minimumDoseMg());
        periods.add(trial.start().get(), OptionalDouble.empty(), false);
        trial.doses().forEach(periods::add);
        return List.copyOf(periods.periods);
    }

    private void add(DoseStep step) {
        add(step.from(), step.mgPerDay(), step.mgPerDay().isPresent());
    }

    /** A second step of one day without a dose leaves open whether the first was all that was taken. */
    private void add(LocalDate from, OptionalDouble mg, boolean complete) {
        if (from.isAfter(lastDay)) {
            return;
        }
        if (periods.isEmpty()) {
            periods.add(new DosePeriod(from, lastDay, mg, adequate(mg, complete)));
            return;
        }
        DosePeriod before = periods.remove(periods.size() - 1);
        boolean sameDay = !before.from().isBefore(from);
        OptionalDouble dose = sameDay && mg.isEmpty() ? before.mgPerDay() : mg;
        DosePeriod next = new DosePeriod(from, lastDay, dose, adequate(dose, complete));
        if (!sameDay && before.mgPerDay().equals(dose) && before.adequate() == next.adequate()) {
            periods.add(before);
            return;
        }
        if (!sameDay) {
            periods.add(new DosePeriod(before.from(), from, before.mgPerDay(), before.adequate()));
        }
        periods.add(next);
    }

    private Answer adequate(OptionalDouble mg, boolean complete) {
        if (mg.isEmpty() || minimumMg.isEmpty()) {
            return Answer.UNKNOWN;
        }
        boolean enough = mg.getAsDouble() >= minimumMg.getAsDouble();
        return enough || complete ? Answer.of(enough) : Answer.UNKNOWN;
    }
}

package org.trdcds.history;

import java.time.LocalDate;
import java.util.OptionalDouble;

import org.trdcds.patient.Answer;

/** How long a trial lasted, and how long at or above the minimum dose; without dose history, the whole trial counts. */
record TimeAtDose(Trial trial, DoseHistory doses, OptionalDouble minimumMg) {

    static TimeAtDose of(Trial trial, DoseHistory doses, OptionalDouble minimumMg) {
        return new TimeAtDose(trial, doses, minimumMg);
    }

    private boolean dated() {
        return trial.start().isPresent() && trial.lastDay().isPresent();
    }

    private boolean byDose() {
        return minimumMg.isPresent() && doses.known();
    }

    OptionalDouble weeks() {
        return dated() ? OptionalDouble.of(Chronology.weeks(trial.start().get(), trial.lastDay().get())) : OptionalDouble.empty();
    }

    /** Weeks surely at or above the minimum; empty when doses, threshold or dates are unknown. */
    OptionalDouble weeksAtDose() {
        return dated() && byDose() ? OptionalDouble.of(sureWeeks(trial.lastDay().get())) : OptionalDouble.empty();
    }

    private double sureWeeks(LocalDate until) {
        return Chronology.weeks(doses.daysAtLeast(minimumMg.orElseThrow(), until));
    }

    private double possibleWeeks(LocalDate until) {
        long beforeFirstDose = Math.max(0, Chronology.days(trial.start().orElseThrow(), doses.steps().get(0).from()));
        return Chronology.weeks(beforeFirstDose + doses.possibleDaysAtLeast(minimumMg.orElseThrow(), until));
    }

    /** Whether the trial reached so many weeks, at the minimum dose where doses are known. */
    Answer atLeast(double weeks) {
        if (!dated()) {
            return Answer.UNKNOWN;
        }
        if (!byDose()) {
            return Answer.of(weeks().orElseThrow() >= weeks);
        }
        LocalDate until = trial.lastDay().get();
        return sureWeeks(until) >= weeks ? Answer.MET : possibleWeeks(until) >= weeks ? Answer.UNKNOWN : Answer.UNMET;
    }

    /** Whether it was surely so long at the minimum dose; UNKNOWN without doses unless the whole trial was shorter. */
    Answer atDoseAtLeast(double weeks) {
        Answer reached = atLeast(weeks);
        return reached == Answer.MET && !byDose() ? Answer.UNKNOWN : reached;
    }

    /** Whether a score of this day comes late enough to show a failure; for a dose never adequate the weeks of the trial count. */
    boolean longEnough(LocalDate day, double weeks) {
        LocalDate until = Chronology.earlier(day, trial.lastDay().orElseThrow());
        if (byDose() && doses.reaches(minimumMg.orElseThrow()) == Answer.MET) {
            return sureWeeks(until) >= weeks;
        }
        return Chronology.weeks(trial.start().orElseThrow(), until) >= weeks;
    }
}

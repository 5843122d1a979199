package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.trdcds.patient.Answer;

/**
 * The doses of one stretch over time. A day's dose is unknown when its step names none; a second, empty step on the same day says
 * that the dose may have been higher than the first.
 */
final class DoseHistory {

    /** A dose from one day to the next change. */
    private record Span(LocalDate from, long fromDay, OptionalDouble mg, boolean complete) {

        Span(LocalDate from, OptionalDouble mg, boolean complete) {
            this(from, from.toEpochDay(), mg, complete);
        }
    }

    private final List<DoseStep> steps;
    private final List<Span> spans;
    private final OptionalDouble highestMg;

    DoseHistory(List<DoseStep> steps) {
        this.steps = List.copyOf(steps);
        this.spans = spans(this.steps);
        this.highestMg = highestMg(spans);
    }

    private static List<Span> spans(List<DoseStep> steps) {
        List<Span> spans = new ArrayList<>(steps.size());
        for (DoseStep step : steps) {
            int last = spans.size() - 1;
            if (last >= 0 && spans.get(last).from().equals(step.from())) {
                Span before = spans.get(last);
                boolean known = step.mgPerDay().isPresent();
                spans.set(last, new Span(step.from(), known ? step.mgPerDay() : before.mg(), before.complete() && known));
            } else {
                spans.add(new Span(step.from(), step.mgPerDay(), step.mgPerDay().isPresent()));
            }
        }
        return spans;
    }

    List<DoseStep> steps() {
        return steps;
    }

    /** Whether any dose is known. */
    boolean known() {
        return highestMg.isPresent();
    }

    OptionalDouble highestMg() {
        return highestMg;
    }

    private static OptionalDouble highestMg(List<Span> spans) {
        OptionalDouble highest = OptionalDouble.empty();
        for (Span span : spans) {
            if (span.mg().isPresent() && (highest.isEmpty() || span.mg().getAsDouble() > highest.getAsDouble())) {
                highest = span.mg();
            }
        }
        return highest;
    }

    /** The dose of the last step; empty when that one is unknown. */
    OptionalDouble takenNowMg() {
        return spans.isEmpty() ? OptionalDouble.empty() : spans.get(spans.size() - 1).mg();
    }

    /** Whether the highest dose reaches this minimum; unknown steps leave it open unless a known one does. */
    Answer reaches(double minimumMg) {
        boolean open = spans.isEmpty();
        for (Span span : spans) {
            if (span.mg().isPresent() && span.mg().getAsDouble() >= minimumMg) {
                return Answer.MET;
            }
            open = open || !span.complete();
        }
        return open ? Answer.UNKNOWN : Answer.UNMET;
    }

    /** Days from the first step to {@code until} surely at or above this dose. */
    long daysAtLeast(double minimumMg, LocalDate until) {
        return days(minimumMg, until, false);
    }

    /** Days surely or possibly at or above this dose. */
    long possibleDaysAtLeast(double minimumMg, LocalDate until) {
        return days(minimumMg, until, true);
    }

    private long days(double minimumMg, LocalDate until, boolean countOpen) {
        long days = 0;
        long lastDay = until.toEpochDay();
        for (int index = 0; index < spans.size(); index++) {
            Span span = spans.get(index);
            long end = index + 1 < spans.size() ? Math.min(spans.get(index + 1).fromDay(), lastDay) : lastDay;
            boolean enough = span.mg().isPresent() && span.mg().getAsDouble() >= minimumMg;
            if (enough || countOpen && !span.complete()) {
                days += Math.max(0, end - span.fromDay());
            }
        }
        return days;
    }

    /** The days on which the dose was lowered. */
    List<LocalDate> loweredOn() {
        List<LocalDate> days = new ArrayList<>(0);
        for (int index = 1; index < spans.size(); index++) {
            if (spans.get(index).complete() && below(spans.get(index).mg(), spans.get(index - 1).mg())) {
                days.add(spans.get(index).from());
            }
        }
        return days;
    }

    /** The last day on which the dose was raised. */
    Optional<LocalDate> lastRaisedOn() {
        for (int index = spans.size() - 1; index > 0; index--) {
            if (below(spans.get(index - 1).mg(), spans.get(index).mg())) {
                return Optional.of(spans.get(index).from());
            }
        }
        return Optional.empty();
    }

    private static boolean below(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() && other.isPresent() && one.getAsDouble() < other.getAsDouble();
    }
}

package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.trdcds.knowledge.Knowledge;

/** When each treatment ran, to tell which of several an improvement is credited to. */
final class Periods {

    private static final Set<CourseKind> CREDITED =
            EnumSet.of(CourseKind.AUGMENTATION, CourseKind.TMS, CourseKind.ECT, CourseKind.ESKETAMINE);

    /**
     * One treatment.
     *
     * @param credited whether later improvement is credited to it once it has run long enough
     * @param psychotherapy bounds another treatment only when it began after that one's end
     */
    record Period(String name, LocalDate start, Optional<LocalDate> lastDay, boolean credited, boolean psychotherapy) {
    }

    private final List<Period> periods = new ArrayList<>(4);
    private final int runDays;

    Periods(Knowledge knowledge) {
        this.runDays = knowledge.days("added-treatment-run-days");
    }

    static Periods of(TreatmentHistory history, Knowledge knowledge) {
        Periods periods = new Periods(knowledge);
        for (Trial trial : history.trials()) {
            periods.addTrial(trial.drug().ingredient(), trial.use(), trial.start(), trial.lastDay());
        }
        for (Course course : history.courses()) {
            periods.addCourse(course.kind(), course.name(), course.start(), course.lastDay());
        }
        return periods;
    }

    void addTrial(String ingredient, TrialUse use, Optional<LocalDate> start, Optional<LocalDate> lastDay) {
        if (use != TrialUse.OTHER_USE && start.isPresent()) {
            periods.add(new Period(ingredient, start.get(), lastDay, true, false));
        }
    }

    void addCourse(CourseKind kind, String name, Optional<LocalDate> start, Optional<LocalDate> lastDay) {
        if (start.isPresent()) {
            periods.add(new Period(name, start.get(), lastDay, CREDITED.contains(kind), kind == CourseKind.PSYCHOTHERAPY));
        }
    }

    /** The day from which an improvement is credited to a treatment added after {@code start}; empty when none was. */
    Optional<LocalDate> creditUntil(String name, LocalDate start, LocalDate end) {
        LocalDate first = null;
        for (Period other : periods) {
            if (other.credited() && !other.name().equals(name) && other.start().isAfter(start) && !other.start().isAfter(end)) {
                LocalDate run = other.start().plusDays(runDays);
                boolean ranLongEnough = other.lastDay().isPresent() && !other.lastDay().get().isBefore(run);
                if (ranLongEnough && (first == null || run.isBefore(first))) {
                    first = run;
                }
            }
        }
        return Optional.ofNullable(first);
    }

    /** Start of the first treatment after this one began; psychotherapy only when it began after this one ended. */
    Optional<LocalDate> nextStart(String name, LocalDate start, LocalDate lastDay) {
        LocalDate first = null;
        for (Period other : periods) {
            boolean later = other.start().isAfter(start) && (!other.psychotherapy() || !other.start().isBefore(lastDay));
            if (later && (first == null || other.start().isBefore(first))) {
                first = other.start();
            }
        }
        return Optional.ofNullable(first);
    }

    /** Names of the treatments begun on the same day, in order. */
    List<String> begunTogether(String name, LocalDate start) {
        List<String> names = new ArrayList<>(0);
        for (Period other : periods) {
            if (other.credited() && other.start().equals(start) && !other.name().equals(name) && !names.contains(other.name())) {
                names.add(other.name());
            }
        }
        names.sort(null);
        return names;
    }
}

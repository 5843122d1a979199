package org.trdcds.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.trdcds.assessment.Stage;
import org.trdcds.history.Course;
import org.trdcds.history.CourseKind;
import org.trdcds.history.DoseStep;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;

/** The Massachusetts General Hospital staging method (Petersen 2005): points for failed trials, their optimisation, augmentation and ECT. */
final class MghStaging {

    private static final String MODEL = "mgh-s";

    private final double trialPoints;
    private final double optimisationPoints;
    private final double augmentationPoints;
    private final double ectPoints;
    private final double extendedWeeks;
    private final Optional<String> note;

    MghStaging(Knowledge knowledge) {
        trialPoints = knowledge.limit("mgh-failure-points");
        optimisationPoints = knowledge.limit("mgh-optimisation-points");
        augmentationPoints = knowledge.limit("mgh-augmentation-points");
        ectPoints = knowledge.limit("mgh-ect-points");
        extendedWeeks = knowledge.limit("mgh-extended-weeks");
        note = Optional.of("Optimisation is read from the record: a dose raised above the first adequate one, or "
                + Numbers.of(extendedWeeks) + " weeks and more at an adequate dose.");
    }

    Stage of(StagingChart chart) {
        List<CountedTrial> sure = FailureUnits.sure(chart.failed());
        double lowest = points(chart, sure, false);
        double highest = points(chart, chart.failed(), true);
        List<String> words = chart.inWords();
        words.add("optimised: " + optimised(sure));
        words.add(chart.inWords(CourseKind.AUGMENTATION, "augmentation"));
        words.add(chart.inWords(CourseKind.ECT, "ECT"));
        Optional<String> range = lowest == highest ? Optional.empty() : Optional.of(Numbers.of(lowest) + " to " + Numbers.of(highest));
        return new Stage(MODEL, Optional.empty(), OptionalDouble.of(lowest), range, Optional.empty(), words, note);
    }

    private double points(StagingChart chart, List<CountedTrial> failed, boolean possiblyToo) {
        int trials = possiblyToo ? chart.failures().possible() : chart.failures().confirmed();
        int together = possiblyToo ? 0 : chart.ingredients(false) - trials;
        int optimisations = 0;
        for (CountedTrial trial : failed) {
            optimisations += optimisations(trial.measured());
        }
        int augmentations = 0;
        for (Course course : chart.courses()) {
            augmentations += course.kind() == CourseKind.AUGMENTATION && counts(augmented(course, failed), possiblyToo) ? 1 : 0;
        }
        boolean ect = counts(chart.any(CourseKind.ECT, Course::failed), possiblyToo);
        double atLeast = trials * trialPoints + optimisations * optimisationPoints + (augmentations + together) * augmentationPoints
                + (ect ? ectPoints : 0);
        return possiblyToo ? Math.max(atLeast, points(chart, FailureUnits.sure(failed), false)) : atLeast;
    }

    private static boolean counts(Answer answer, boolean possiblyToo) {
        return answer == Answer.MET || possiblyToo && answer == Answer.UNKNOWN;
    }

    private int optimisations(MeasuredTrial trial) {
        return (raised(trial) ? 1 : 0) + (extended(trial) ? 1 : 0);
    }

    private boolean extended(MeasuredTrial trial) {
        return trial.weeksAtDose().isPresent() && trial.weeksAtDose().getAsDouble() >= extendedWeeks;
    }

    private static boolean raised(MeasuredTrial trial) {
        if (trial.minimumDoseMg().isEmpty()) {
            return false;
        }
        OptionalDouble firstAdequate = OptionalDouble.empty();
        for (DoseStep step : trial.trial().doses()) {
            double dose = step.mgPerDay().orElse(0);
            if (firstAdequate.isPresent() && dose > firstAdequate.getAsDouble()) {
                return true;
            }
            if (firstAdequate.isEmpty() && dose >= trial.minimumDoseMg().getAsDouble()) {
                firstAdequate = OptionalDouble.of(dose);
            }
        }
        return false;
    }

    private String optimised(List<CountedTrial> sure) {
        List<String> names = sure.isEmpty() ? List.of() : sure.stream().map(CountedTrial::measured).filter(trial -> optimisations(trial) > 0)
                .map(trial -> trial.about() + (raised(trial) ? " (dose)" : "") + (extended(trial) ? " (weeks)" : "")).toList();
        return names.isEmpty() ? "none recorded" : String.join(", ", names);
    }

    /** Whether an augmentation was given beside one of the failed trials. */
    private static Answer augmented(Course course, List<CountedTrial> failed) {
        Answer beside = Answer.UNMET;
        for (CountedTrial trial : failed) {
            beside = beside.or(overlap(course, trial.measured()));
        }
        return beside.and(course.inEpisode());
    }

    private static Answer overlap(Course course, MeasuredTrial trial) {
        Optional<LocalDate> start = trial.trial().start();
        Optional<LocalDate> end = trial.trial().lastDay();
        if (course.start().isEmpty() || start.isEmpty() || end.isEmpty()) {
            return Answer.UNKNOWN;
        }
        LocalDate courseEnd = course.lastDay().orElse(course.start().get());
        return Answer.of(!course.start().get().isAfter(end.get()) && !courseEnd.isBefore(start.get()));
    }
}

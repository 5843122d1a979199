package org.trdcds.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;

import org.trdcds.assessment.StagingInputs;
import org.trdcds.history.Course;
import org.trdcds.history.CourseKind;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.knowledge.AntidepressantClass;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/**
 * What staging looks at: failed trials and other courses of the current episode, and how long it has lasted.
 *
 * @param failed trials failed or possibly failed under the default profile
 * @param onset  onset of the episode; empty when unknown
 */
record StagingChart(List<CountedTrial> failed, List<Course> courses, Optional<LocalDate> onset, LocalDate asOf, FailureUnits units) {

    private static final String OTHER_CLASS = "other";
    private static final String NONE = "none";

    StagingChart {
        failed = List.copyOf(failed);
        courses = courses.isEmpty() ? List.of() : courses.stream().filter(course -> course.inEpisode() != Answer.UNMET).toList();
    }

    /** The fact that the staging rules read; {@code chronicMonths} is the European model's length of a chronic episode. */
    StagingInputs inputs(int chronicMonths) {
        Function<MeasuredTrial, String> fiveClasses = trial -> classOf(trial.drugClass());
        FailureUnits.Range classes = units.count(failed, fiveClasses, true);
        FailureUnits.Range trials = failures();
        Answer chronic = onset.map(day -> Answer.of(!asOf.isBefore(day.plusMonths(chronicMonths)))).orElse(Answer.UNKNOWN);
        Set<Evidence> evidence = new LinkedHashSet<>();
        failed.forEach(trial -> evidence.addAll(trial.measured().evidence()));
        courses.forEach(course -> evidence.addAll(course.evidence()));
        return new StagingInputs(Answer.atLeast(1, trials.confirmed(), trials.possible()),
                Answer.atLeast(2, classes.confirmed(), classes.possible()),
                FailureCounts.failed(failed, AntidepressantClass.TCA), FailureCounts.failed(failed, AntidepressantClass.MAOI),
                any(CourseKind.ECT, Course::failed), any(CourseKind.ECT, course -> course.failed().and(bilateral(course))),
                any(CourseKind.AUGMENTATION, Course::failed), chronic, List.copyOf(evidence));
    }

    FailureUnits.Range failures() {
        return units.count(failed, MeasuredTrial::ingredient, true);
    }

    /** Failed antidepressants, each once, also when taken together. */
    int ingredients(boolean possiblyToo) {
        Set<String> ingredients = new HashSet<>();
        for (CountedTrial trial : failed) {
            if (possiblyToo || trial.counts() == Answer.MET) {
                ingredients.add(trial.measured().ingredient());
            }
        }
        return ingredients.size();
    }

    Answer any(CourseKind kind, Function<Course, Answer> question) {
        Answer answer = Answer.UNMET;
        for (Course course : courses) {
            if (course.kind() == kind) {
                answer = answer.or(question.apply(course).and(course.inEpisode()));
            }
        }
        return answer;
    }

    /** Whether a treatment of this kind was given in the episode, with whatever result. */
    Answer given(CourseKind kind) {
        return any(kind, course -> Answer.MET);
    }

    /** Failed trials in words, those only possibly failed named apart. */
    List<String> inWords() {
        List<String> words = new ArrayList<>();
        words.add("failed trials: " + names(Answer.MET));
        String open = names(Answer.UNKNOWN);
        if (!open.equals(NONE)) {
            words.add("not to be judged, scored as not failed: " + open);
        }
        return words;
    }

    String inWords(CourseKind kind, String name) {
        StringJoiner given = new StringJoiner(", ", name + ": ", "").setEmptyValue(name + ": none recorded");
        for (Course course : courses) {
            if (course.kind() == kind) {
                given.add(course.about());
            }
        }
        return given.toString();
    }

    private String names(Answer counts) {
        StringJoiner names = new StringJoiner(", ").setEmptyValue(NONE);
        for (CountedTrial trial : failed) {
            if (trial.counts() == counts) {
                names.add(trial.measured().about() + " (" + trial.measured().drugClass().label() + ")");
            }
        }
        return names.toString();
    }

    private static String classOf(AntidepressantClass drugClass) {
        return switch (drugClass) {
            case SSRI, SNRI, TCA, MAOI -> drugClass.label();
            default -> OTHER_CLASS;
        };
    }

    private static Answer bilateral(Course course) {
        String name = course.name().toLowerCase(Locale.ROOT);
        if (name.contains("unilateral")) {
            return Answer.UNMET;
        }
        return name.contains("bilateral") ? Answer.MET : Answer.UNKNOWN;
    }
}

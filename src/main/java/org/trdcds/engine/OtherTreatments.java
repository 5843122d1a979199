package org.trdcds.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.trdcds.assessment.CourseAssessment;
import org.trdcds.assessment.OtherTreatment;
import org.trdcds.history.Course;
import org.trdcds.history.CourseKind;
import org.trdcds.history.Outcome;
import org.trdcds.patient.Answer;

/** Makes the one fact for each kind of treatment beside antidepressant trials; a kind of which nothing is recorded was not given. */
final class OtherTreatments {

    private static final List<OtherTreatment> NOT_GIVEN =
            Stream.of(OtherTreatment.Kind.values()).map(kind -> of(kind, List.of())).toList();

    private OtherTreatments() {
    }

    static List<OtherTreatment> of(List<Course> courses) {
        if (courses.isEmpty()) {
            return NOT_GIVEN;
        }
        List<OtherTreatment> all = new ArrayList<>(NOT_GIVEN.size());
        for (OtherTreatment notGiven : NOT_GIVEN) {
            List<Course> given = given(CourseKind.valueOf(notGiven.kind().name()), courses);
            all.add(given.isEmpty() ? notGiven : of(notGiven.kind(), given));
        }
        return all;
    }

    private static List<Course> given(CourseKind kind, List<Course> courses) {
        List<Course> given = new ArrayList<>(0);
        for (Course course : courses) {
            if (course.kind() == kind) {
                given.add(course);
            }
        }
        return given;
    }

    /** Every course as it is shown, of the kinds that rules read and of the others. */
    static List<CourseAssessment> shown(List<Course> courses) {
        return courses.stream().map(course -> new CourseAssessment(course.kind().code(), course.name(), course.start(), course.lastDay(),
                course.sessions(), course.adequate(), course.underWay(), course.inEpisode(), course.outcome().code(), course.evidence()))
                .toList();
    }

    private static OtherTreatment of(OtherTreatment.Kind kind, List<Course> courses) {
        String summary = courses.isEmpty() ? "none recorded" : courses.stream().map(OtherTreatments::inWords).collect(Collectors.joining("; "));
        return new OtherTreatment(kind, any(courses, course -> course.adequate().and(course.inEpisode())),
                any(courses, OtherTreatments::failedHere), any(courses, Course::underWay), nameKnown(courses),
                any(courses, Course::responded), summary, courses.stream().flatMap(course -> course.evidence().stream()).distinct().toList());
    }

    private static Answer failedHere(Course course) {
        return course.failed().and(course.inEpisode());
    }

    /** Only asked of courses that failed: whether one of them has a known modality. */
    private static Answer nameKnown(List<Course> courses) {
        boolean failed = false;
        Answer known = Answer.UNMET;
        for (Course course : courses) {
            if (failedHere(course) != Answer.UNMET) {
                failed = true;
                known = known.or(course.nameKnown());
            }
        }
        return failed ? known : Answer.MET;
    }

    private static Answer any(List<Course> courses, Function<Course, Answer> question) {
        Answer answer = Answer.UNMET;
        for (Course course : courses) {
            answer = answer.or(question.apply(course));
        }
        return answer;
    }

    private static String inWords(Course course) {
        String sessions = course.sessions() == 0 ? "" : ", " + course.sessions() + (course.sessions() == 1 ? " session" : " sessions");
        String outcome = course.outcome() == Outcome.UNKNOWN ? ", outcome not documented" : ", outcome " + course.outcome().code();
        return course.about() + sessions + (course.underWay() == Answer.MET ? ", under way" : outcome);
    }
}

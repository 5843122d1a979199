package org.trdcds.report.html;

import java.util.ArrayList;
import java.util.List;

import org.trdcds.assessment.CourseAssessment;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;
import org.trdcds.report.Words;

/** A course of psychotherapy, neuromodulation or augmentation over time, with its sessions. */
final class CourseBar {

    private final CourseAssessment course;
    private final Lane lane;
    private final TimeScale scale;

    private CourseBar(CourseAssessment course, TimeScale scale, double top, double bar) {
        this.course = course;
        this.scale = scale;
        String name = Labels.treatment(course.kind());
        boolean named = !course.name().isBlank() && !course.name().equals(course.kind());
        List<String> about = new ArrayList<>();
        if (named) {
            about.add(Words.course(course.name()));
        }
        if (course.sessions() > 0) {
            about.add(Words.count(course.sessions(), "session"));
        }
        this.lane = new Lane(scale, top, bar, name, String.join(", ", about),
                Words.capital(course.underWay() == Answer.MET ? "under way" : Words.outcome(course.outcome())), Labels.adequate(course.adequate()));
    }

    static CourseBar of(CourseAssessment course, TimeScale scale, double top, double bar) {
        return new CourseBar(course, scale, top, bar);
    }

    Lane lane() {
        return lane;
    }

    Html drawing() {
        Element group = Element.of("g", "course").add(Shape.tip(lane.name() + ", " + lane.about() + ". " + lane.result() + ": " + lane.reason()));
        if (course.start().isEmpty()) {
            return group.add(lane.undated());
        }
        double start = lane.at(course.start(), 0);
        double end = lane.at(course.end(), 100);
        group.add(Shape.box("course-bar", start, lane.barTop(), end, lane.bar()));
        if (course.sessions() > 0) {
            course.evidence().stream().map(Evidence::date).flatMap(date -> date.stream()).filter(scale::shows).distinct()
                    .forEach(day -> group.add(Shape.line("session", scale.at(day), lane.barTop() + 2, scale.at(day), lane.barBottom() - 2)));
        }
        if (course.adequate() == Answer.MET) {
            group.add(Shape.line("at-dose", start, lane.barBottom() + 2.5, end, lane.barBottom() + 2.5));
        }
        return group.add(lane.end(end, course.underWay(), false), lane.words(start, end));
    }
}

package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.ProcedureEntry;

/** Turns gathered sessions into courses of psychotherapy, TMS, ECT, VNS, esketamine, ketamine and neurosteroids. */
final class SessionCourses {

    private final LocalDate asOf;
    private final Knowledge knowledge;
    private final EpisodeOfIllness episode;

    SessionCourses(LocalDate asOf, Knowledge knowledge, EpisodeOfIllness episode) {
        this.asOf = asOf;
        this.knowledge = knowledge;
        this.episode = episode;
    }

    static String name(CourseKind kind, Optional<String> modality) {
        return modality.orElse(kind.code());
    }

    Course of(SessionCourse sessions, CourseOutcomes outcomes) {
        CourseKind kind = sessions.kind();
        String name = name(kind, sessions.modality());
        LocalDate start = sessions.start();
        LocalDate last = sessions.lastDay();
        Optional<LocalDate> adequateSince = sessions.adequateSince(knowledge);
        boolean open = !judgedBySessions(kind) || adequateSince.isEmpty() && sessions.maybeMore();
        Answer adequate = open ? Answer.UNKNOWN : Answer.of(adequateSince.isPresent());
        Outcome documented = CourseOutcomes.documented(sessions.documented());
        List<Evidence> evidence = new ArrayList<>(sessions.evidence());
        Outcome outcome = documented;
        if (documented == Outcome.UNKNOWN) {
            CourseOutcomes.Found found = outcomes.byScores(name, start, last, false,
                    day -> adequateSince.isPresent() && !day.isBefore(adequateSince.get()));
            outcome = found.outcome();
            evidence.addAll(found.evidence());
        }
        boolean now = Chronology.days(last, asOf) <= knowledge.days("current-session-days");
        return new Course(kind, name, nameKnown(kind, sessions.modality()), Optional.of(start), Optional.of(last), sessions.count(), adequate,
                underWay(kind, adequate, documented, last), outcome, CourseOutcomes.failed(kind, adequate, outcome),
                CourseOutcomes.responded(outcome), Answer.MET, Answer.of(now),
                episode.includes(Optional.of(start), Optional.of(last), Answer.UNMET), evidence);
    }

    private static boolean judgedBySessions(CourseKind kind) {
        return kind == CourseKind.PSYCHOTHERAPY || kind == CourseKind.TMS || kind == CourseKind.ECT || kind == CourseKind.ESKETAMINE;
    }

    private static Answer nameKnown(CourseKind kind, Optional<String> modality) {
        return kind == CourseKind.PSYCHOTHERAPY && modality.isEmpty() ? Answer.UNKNOWN : Answer.MET;
    }

    private Answer underWay(CourseKind kind, Answer adequate, Outcome documented, LocalDate last) {
        long days = Chronology.days(last, asOf);
        return switch (kind) {
            case PSYCHOTHERAPY -> Answer.of(adequate != Answer.MET && days <= knowledge.days("psychotherapy-under-way-days"));
            case TMS, ECT, ESKETAMINE -> Answer.of(documented == Outcome.UNKNOWN && days <= knowledge.days(
                    adequate == Answer.MET ? "course-under-way-adequate-days" : "course-under-way-days"));
            case KETAMINE, NEUROSTEROID, VNS, AUGMENTATION -> Answer.UNMET;
        };
    }

    /** A treatment procedure without any date: that it took place is known, when is not. */
    Course undated(CourseKind kind, Optional<String> modality, ProcedureEntry procedure) {
        Outcome outcome = CourseOutcomes.documented(procedure.outcome());
        boolean enough = procedure.sessions() >= switch (kind) {
            case PSYCHOTHERAPY -> knowledge.limit("psychotherapy-sessions");
            case TMS -> knowledge.limit("tms-sessions");
            case ECT -> knowledge.limit("ect-treatments");
            case ESKETAMINE -> knowledge.limit("esketamine-sessions");
            case VNS, KETAMINE, NEUROSTEROID, AUGMENTATION -> Double.MAX_VALUE;
        };
        Answer adequate = enough ? Answer.MET : Answer.UNKNOWN;
        return new Course(kind, name(kind, modality), nameKnown(kind, modality), Optional.empty(), Optional.empty(), procedure.sessions(),
                adequate, Answer.UNKNOWN, outcome, CourseOutcomes.failed(kind, adequate, outcome), CourseOutcomes.responded(outcome),
                Answer.MET, Answer.UNKNOWN, Answer.UNKNOWN, List.of(Evidence.undated(procedure.source(),
                        procedure.concept().label() + ", undated" + Sessions.documented(procedure.outcome()))));
    }

    /** An order or statement of a course agent without any recorded session. */
    Course ordered(CourseKind kind, Stretch stretch, CourseOutcomes outcomes) {
        Outcome outcome = Outcome.UNKNOWN;
        List<Evidence> evidence = new ArrayList<>(stretch.evidence());
        if (stretch.start().isPresent() && stretch.lastDay().isPresent()) {
            CourseOutcomes.Found found = outcomes.byScores(stretch.ingredient(), stretch.start().get(), stretch.lastDay().get(),
                    stretch.ongoing() == Answer.MET, day -> false);
            outcome = found.outcome();
            evidence.addAll(found.evidence());
        }
        Answer perhaps = stretch.ongoing() == Answer.UNMET ? Answer.UNMET : Answer.UNKNOWN;
        return new Course(kind, stretch.ingredient(), Answer.MET, stretch.start(), stretch.lastDay(), 0, Answer.UNKNOWN, perhaps, outcome,
                CourseOutcomes.failed(kind, Answer.UNKNOWN, outcome), CourseOutcomes.responded(outcome), Answer.MET, perhaps,
                episode.includes(stretch.start(), stretch.lastDay(), stretch.ongoing()), evidence);
    }
}

package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.ProcedureEntry;

/** The sessions of one course while they are gathered: several entries of one day are one session. */
final class SessionCourse {

    private final CourseKind kind;
    private final List<Session> sessions = new ArrayList<>();
    private Optional<String> modality = Optional.empty();

    private SessionCourse(CourseKind kind) {
        this.kind = kind;
    }

    /** Gathers sessions in order; a gap over the limit, or another modality of psychotherapy, begins a new course. */
    static List<SessionCourse> gather(List<Session> sessions, Knowledge knowledge) {
        int gap = knowledge.days("course-gap-days");
        List<SessionCourse> courses = new ArrayList<>(2);
        for (Session session : sessions) {
            SessionCourse open = null;
            for (SessionCourse course : courses) {
                if (course.goesOnWith(session, gap) && (open == null || course.suits(session, open))) {
                    open = course;
                }
            }
            if (open == null) {
                open = new SessionCourse(session.kind());
                courses.add(open);
            }
            open.add(session);
        }
        return courses;
    }

    private boolean goesOnWith(Session session, int gap) {
        boolean fits = modality.equals(session.modality()) || modality.isEmpty() || session.modality().isEmpty();
        return kind == session.kind() && fits && Chronology.days(lastDay(), session.date()) <= gap;
    }

    /** Better than another open course: of the session's own modality, else the one that was visited last. */
    private boolean suits(Session session, SessionCourse other) {
        boolean same = modality.equals(session.modality());
        boolean otherSame = other.modality.equals(session.modality());
        return same == otherSame ? !lastDay().isBefore(other.lastDay()) : same;
    }

    private void add(Session session) {
        sessions.add(session);
        modality = modality.isPresent() ? modality : session.modality();
    }

    CourseKind kind() {
        return kind;
    }

    Optional<String> modality() {
        return modality;
    }

    LocalDate start() {
        return sessions.get(0).date();
    }

    LocalDate lastDay() {
        LocalDate last = start();
        for (Session session : sessions) {
            last = Chronology.later(last, session.last());
        }
        return last;
    }

    int count() {
        return countBy(LocalDate.MAX);
    }

    /** Sessions that ended by this day; of several entries of one day the one that stands for most. */
    private int countBy(LocalDate day) {
        int count = 0;
        int ofDay = 0;
        LocalDate current = LocalDate.MIN;
        for (Session session : sessions) {
            if (!session.last().isAfter(day)) {
                boolean sameDay = session.date().equals(current);
                int more = sameDay ? Math.max(0, session.count() - ofDay) : session.count();
                ofDay = sameDay ? ofDay + more : session.count();
                count += more;
                current = session.date();
            }
        }
        return count;
    }

    /** Whether an entry spans several days as one, so that it may stand for more sessions than it says. */
    boolean maybeMore() {
        for (Session session : sessions) {
            if (session.count() == 1 && session.last().isAfter(session.date().plusDays(1))) {
                return true;
            }
        }
        return false;
    }

    /** The day on which the course became adequate; empty when it did not. */
    Optional<LocalDate> adequateSince(Knowledge knowledge) {
        for (Session session : sessions) {
            if (adequate(countBy(session.last()), session.last(), knowledge)) {
                return Optional.of(session.last());
            }
        }
        return Optional.empty();
    }

    private boolean adequate(int count, LocalDate day, Knowledge knowledge) {
        return switch (kind) {
            case PSYCHOTHERAPY -> count >= knowledge.limit("psychotherapy-sessions")
                    || count >= knowledge.limit("psychotherapy-weeks-sessions")
                    && Chronology.weeks(start(), day) >= knowledge.limit("psychotherapy-weeks");
            case TMS -> count >= knowledge.limit("tms-sessions");
            case ECT -> count >= knowledge.limit("ect-treatments");
            case ESKETAMINE -> count >= knowledge.limit("esketamine-sessions");
            case VNS, KETAMINE, NEUROSTEROID, AUGMENTATION -> false;
        };
    }

    /** The outcome documented last. */
    ProcedureEntry.Outcome documented() {
        ProcedureEntry.Outcome outcome = ProcedureEntry.Outcome.NOT_RECORDED;
        for (Session session : sessions) {
            outcome = session.outcome() == ProcedureEntry.Outcome.NOT_RECORDED ? outcome : session.outcome();
        }
        return outcome;
    }

    List<Evidence> evidence() {
        return sessions.stream().map(Session::evidence).toList();
    }
}

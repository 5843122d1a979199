package org.trdcds.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.trdcds.assessment.TrialVerdict;
import org.trdcds.history.Course;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.history.Outcome;
import org.trdcds.patient.Answer;

/**
 * Finds treatments, of the whole lifetime, that responded and were tolerated and did not fail, relapse or prove intolerable when
 * given again (clinical.md section 6, {@code resume-effective-treatment}).
 */
final class PastResponders {

    private PastResponders() {
    }

    static TopicEvidence of(List<JudgedTrial> judged, List<Course> courses) {
        TopicEvidence found = new TopicEvidence();
        for (JudgedTrial trial : judged) {
            found.add(trial.measured(), helped(trial).and(spoiltLater(trial, judged).negate()));
        }
        for (Course course : courses) {
            found.add(course, helped(course).and(spoiltLater(course, courses).negate()));
        }
        return found;
    }

    /**
     * Passed over where nobody recorded an outcome: a low dose of a sedating agent without a purpose, and a trial already judged
     * too short, too low or not taken, which was no chance to help.
     */
    private static Answer helped(JudgedTrial judged) {
        MeasuredTrial trial = judged.measured();
        boolean noChance = trial.indicated() == Answer.UNKNOWN || judged.verdict() == TrialVerdict.INADEQUATE;
        if (noChance && trial.outcome() == Outcome.UNKNOWN) {
            return Answer.UNMET;
        }
        return trial.indicated().and(trial.ongoing().negate()).and(trial.improved()).and(trial.tolerated())
                .and(Answer.of(judged.verdict() != TrialVerdict.RELAPSED));
    }

    private static Answer helped(Course course) {
        return course.responded().and(course.tolerated()).and(course.underWay().negate()).and(course.takenNow().negate());
    }

    private static Answer spoiltLater(JudgedTrial trial, List<JudgedTrial> all) {
        Answer spoilt = Answer.UNMET;
        for (JudgedTrial other : all) {
            if (other != trial && other.measured().ingredient().equals(trial.measured().ingredient())) {
                spoilt = spoilt.or(later(trial.measured().trial().start(), other.measured().trial().start()).and(spoilt(other)));
            }
        }
        return spoilt;
    }

    private static Answer spoilt(JudgedTrial trial) {
        return switch (trial.verdict()) {
            case FAILED, RELAPSED, INTOLERANT -> Answer.MET;
            case INDETERMINATE -> trial.measured().indicated() == Answer.MET ? Answer.UNKNOWN : Answer.UNMET;
            case OTHER_USE, RESPONDED, IN_PROGRESS, INADEQUATE -> trial.measured().tolerated().negate();
        };
    }

    private static Answer spoiltLater(Course course, List<Course> all) {
        Answer spoilt = Answer.UNMET;
        for (Course other : all) {
            if (other != course && other.kind() == course.kind() && other.name().equals(course.name())) {
                spoilt = spoilt.or(later(course.start(), other.start()).and(other.failed().or(other.tolerated().negate())));
            }
        }
        return spoilt;
    }

    private static Answer later(Optional<LocalDate> first, Optional<LocalDate> second) {
        return first.isPresent() && second.isPresent() ? Answer.of(second.get().isAfter(first.get())) : Answer.UNKNOWN;
    }
}

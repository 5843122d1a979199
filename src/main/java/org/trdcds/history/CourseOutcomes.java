package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.ProcedureEntry;

/** Outcomes of courses: documented, else by paired scores over the course. */
record CourseOutcomes(Scores scores, OutcomeInstruments instruments, Periods periods, LocalDate asOf, Knowledge knowledge) {

    /**
     * An outcome with the scores behind it.
     *
     * @param shownOn day of the score that shows it; empty without one
     */
    record Found(Outcome outcome, Optional<LocalDate> shownOn, List<Evidence> evidence) {
        static final Found NOTHING = new Found(Outcome.UNKNOWN, Optional.empty(), List.of());
    }

    static Outcome documented(ProcedureEntry.Outcome outcome) {
        return switch (outcome) {
            case SUCCESSFUL -> Outcome.RESPONSE;
            case PARTIAL -> Outcome.PARTIAL;
            case UNSUCCESSFUL -> Outcome.NONE;
            case NOT_RECORDED -> Outcome.UNKNOWN;
        };
    }

    Found byScores(String name, LocalDate start, LocalDate lastDay, boolean goesOn, Predicate<LocalDate> longEnough) {
        LocalDate end = goesOn ? asOf : lastDay;
        ScoredTime time = new ScoredTime(start, end, !goesOn, periods.creditUntil(name, start, end), periods.nextStart(name, start, lastDay),
                Set.of(), longEnough);
        return best(time).map(pair -> new Found(pair.outcome(), Optional.of(pair.endpoint().date()), pair.evidence())).orElse(Found.NOTHING);
    }

    private Optional<ScorePair> best(ScoredTime time) {
        return Pairs.of(time, scores, instruments, knowledge).usable();
    }

    /** Whether an adequate course with this outcome failed; partial response is no failure of psychotherapy. */
    static Answer failed(CourseKind kind, Answer adequate, Outcome outcome) {
        Answer without = switch (outcome) {
            case REMISSION, RESPONSE -> Answer.UNMET;
            case PARTIAL -> Answer.of(kind != CourseKind.PSYCHOTHERAPY);
            case NONE, WORSE -> Answer.MET;
            case UNKNOWN -> Answer.UNKNOWN;
        };
        return adequate.and(without);
    }

    static Answer responded(Outcome outcome) {
        return switch (outcome) {
            case REMISSION, RESPONSE -> Answer.MET;
            case PARTIAL, NONE, WORSE -> Answer.UNMET;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }
}

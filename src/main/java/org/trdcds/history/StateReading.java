package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/**
 * What the chart says of one state: the statements that stand, those too old to alert, and whether one says no.
 *
 * @param current statements that stand now
 * @param open    statements too old or too unsure to alert: they are asked
 * @param denied  latest statement that it is absent or past, when nothing stands or is open
 */
record StateReading(List<Statement> current, List<Statement> open, Optional<Statement> denied) {

    /** One dated statement in words. */
    record Statement(String sentence, Optional<LocalDate> date, Evidence evidence) {

        static Statement of(ConceptEntry entry) {
            return new Statement(entry.sentence() + " (" + entry.source() + ")", entry.stated(), entry.evidence());
        }

        static Statement of(Reading reading) {
            Evidence evidence = reading.evidence();
            return new Statement(evidence.statement() + " (" + reading.source() + ")", evidence.date(), evidence);
        }
    }

    static final StateReading SILENT = new StateReading(List.of(), List.of(), Optional.empty());

    StateReading {
        current = List.copyOf(current);
        open = List.copyOf(open);
    }

    StateReading and(StateReading other) {
        if (isSilent() || other.isSilent()) {
            return isSilent() ? other : this;
        }
        List<Statement> both = new ArrayList<>(current);
        both.addAll(other.current);
        List<Statement> asked = new ArrayList<>(open);
        asked.addAll(other.open);
        return new StateReading(both, asked, denied.or(other::denied));
    }

    boolean isSilent() {
        return current.isEmpty() && open.isEmpty() && denied.isEmpty();
    }

    boolean isCurrent() {
        return !current.isEmpty();
    }

    Answer answer() {
        if (isCurrent()) {
            return Answer.MET;
        }
        return open.isEmpty() && denied.isPresent() ? Answer.UNMET : Answer.UNKNOWN;
    }

    /** The answer; silence on these states is unknown (clinical.md section 0.6). */
    Stand stand() {
        if (isCurrent()) {
            return new Stand(Answer.MET, sentence(current), false, evidence(current));
        }
        if (!open.isEmpty()) {
            return new Stand(Answer.UNKNOWN, sentence(open) + ", neither confirmed nor cleared since", false, evidence(open));
        }
        return denied.isEmpty() ? Stand.notDocumented()
                : new Stand(Answer.UNMET, denied.get().sentence(), false, List.of(denied.get().evidence()));
    }

    /** Latest date among the statements that stand. */
    Optional<LocalDate> date() {
        return current.stream().map(Statement::date).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    static String sentence(List<Statement> statements) {
        return statements.size() == 1 ? statements.get(0).sentence()
                : String.join("; ", statements.stream().map(Statement::sentence).distinct().toList());
    }

    static List<Evidence> evidence(List<Statement> statements) {
        return statements.size() == 1 ? List.of(statements.get(0).evidence())
                : statements.stream().map(Statement::evidence).distinct().toList();
    }
}

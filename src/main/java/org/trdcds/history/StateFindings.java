package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trdcds.history.StateReading.Statement;
import org.trdcds.patient.Answer;

/**
 * Reads a state from diagnoses and findings: the latest statement on it counts, and only while it is fresh
 * (clinical.md section 7, supersession).
 */
final class StateFindings {

    private final Chart chart;
    private final Depression depression;

    StateFindings(Chart chart, Depression depression) {
        this.chart = chart;
        this.depression = depression;
    }

    /** @param endedBy concepts whose later record says that the state is over */
    StateReading of(List<String> concepts, List<String> endedBy) {
        List<ConceptEntry> entries = chart.concepts().of(concepts);
        if (entries.isEmpty()) {
            return StateReading.SILENT;
        }
        List<ConceptEntry> enders = chart.concepts().of(endedBy);
        List<Statement> current = new ArrayList<>();
        List<Statement> open = new ArrayList<>();
        Optional<Statement> denied = Optional.empty();
        for (ConceptEntry entry : entries) {
            if (entry.active() == Answer.UNMET || replaced(entry, entries, enders)) {
                denied = Optional.of(Statement.of(entry));
            } else if (isFresh(entry) && entry.standing() != Standing.PROVISIONAL) {
                current.add(Statement.of(entry));
            } else {
                open.add(Statement.of(entry));
            }
        }
        return new StateReading(distinct(current), distinct(open), denied);
    }

    private static List<Statement> distinct(List<Statement> statements) {
        return statements.size() < 2 ? statements : statements.stream().distinct().toList();
    }

    private boolean replaced(ConceptEntry entry, List<ConceptEntry> entries, List<ConceptEntry> enders) {
        if (entry.stated().isEmpty()) {
            return false;
        }
        LocalDate stated = entry.stated().get();
        return entries.stream().anyMatch(other -> other.active() == Answer.UNMET && other.concept().equals(entry.concept())
                && other.settled().filter(day -> day.isAfter(stated)).isPresent())
                || enders.stream().anyMatch(other -> other.ever() == Answer.MET && other.stated().filter(day -> day.isAfter(stated)).isPresent())
                || isSpecifier(entry) && hasLaterCodeWithout(entry, stated);
    }

    private boolean isFresh(ConceptEntry entry) {
        if (entry.stated().isEmpty()) {
            return !isSpecifier(entry) || entry.standing() == Standing.PRESENT;
        }
        return isSpecifier(entry)
                ? entry.standing() == Standing.PRESENT && chart.within(entry.stated(), "specifier-months")
                : chart.within(entry.stated(), "state-finding-days");
    }

    /** A feature of the depressive diagnosis itself, current as long as that diagnosis is. */
    private static boolean isSpecifier(ConceptEntry entry) {
        return entry.concepts().contains(Depression.DISORDER);
    }

    private boolean hasLaterCodeWithout(ConceptEntry entry, LocalDate stated) {
        return depression.entries().stream().anyMatch(other -> other.standing() != Standing.ABSENT && other.standing() != Standing.PROVISIONAL
                && !other.concepts().contains(entry.concept()) && other.stated().filter(day -> day.isAfter(stated)).isPresent());
    }
}

package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.trdcds.knowledge.Instrument;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Evidence;

/**
 * The latest remission that the chart documents as held for at least eight weeks: scores in range over that time with none out of
 * range between, or a code of full remission that nothing contradicts for that time.
 *
 * @param since    first day of the remission
 * @param lostAgain whether a score out of range followed it
 */
record DocumentedRemission(Optional<LocalDate> since, boolean lostAgain, List<Evidence> evidence) {

    private static final String FULL_REMISSION = "depression-remission-full";
    private static final Comparator<ConceptEntry> BY_DATE =
            Comparator.comparing((ConceptEntry entry) -> entry.asserted().orElseThrow()).thenComparing(ConceptEntry::source);
    private static final DocumentedRemission NONE = new DocumentedRemission(Optional.empty(), false, List.of());

    /** All scores of one day read together. */
    private record Day(LocalDate date, boolean inRange, Evidence evidence) {
    }

    static DocumentedRemission latest(List<ConceptEntry> depression, Scores scores, LocalDate asOf, Knowledge knowledge) {
        int held = knowledge.days("episode-remission-held-days");
        List<Day> days = days(scores, knowledge);
        DocumentedRemission byScores = byScores(days, held);
        DocumentedRemission byCode = byCode(depression, days, asOf, held);
        return byCode.since().orElse(LocalDate.MIN).isAfter(byScores.since().orElse(LocalDate.MIN)) ? byCode : byScores;
    }

    private static List<Day> days(Scores scores, Knowledge knowledge) {
        Map<LocalDate, Day> byDate = new TreeMap<>();
        for (String id : scores.instruments()) {
            Instrument instrument = knowledge.instruments().get(id);
            if (instrument.outcomeRank().isPresent() && instrument.remissionMax().isPresent()) {
                for (Score score : scores.of(id)) {
                    boolean inRange = score.value() <= instrument.remissionMax().getAsDouble();
                    byDate.merge(score.date(), new Day(score.date(), inRange, score.evidence()), (one, other) -> one.inRange() ? other : one);
                }
            }
        }
        return new ArrayList<>(byDate.values());
    }

    private static DocumentedRemission byScores(List<Day> days, int held) {
        DocumentedRemission found = NONE;
        Day first = null;
        for (Day day : days) {
            if (!day.inRange()) {
                found = found.since().isPresent() ? new DocumentedRemission(found.since(), true, found.evidence()) : found;
                first = null;
            } else if (first == null) {
                first = day;
            } else if (Chronology.days(first.date(), day.date()) >= held) {
                found = new DocumentedRemission(Optional.of(first.date()), false, List.of(first.evidence(), day.evidence()));
            }
        }
        return found;
    }

    private static DocumentedRemission byCode(List<ConceptEntry> depression, List<Day> days, LocalDate asOf, int held) {
        ConceptEntry latest = null;
        for (ConceptEntry entry : depression) {
            if (isRemission(entry) && entry.asserted().isPresent() && !entry.asserted().get().plusDays(held).isAfter(asOf)
                    && uncontradicted(entry, depression, days, held) && (latest == null || BY_DATE.compare(latest, entry) < 0)) {
                latest = entry;
            }
        }
        return latest == null ? NONE
                : new DocumentedRemission(latest.asserted(), lostAfter(latest.asserted().get(), days), List.of(latest.evidence()));
    }

    private static boolean isRemission(ConceptEntry entry) {
        boolean stands = entry.standing() != Standing.ABSENT && entry.standing() != Standing.PROVISIONAL;
        return stands && (entry.concepts().contains(FULL_REMISSION) || entry.standing() == Standing.IN_REMISSION);
    }

    private static boolean uncontradicted(ConceptEntry entry, List<ConceptEntry> depression, List<Day> days, int held) {
        LocalDate from = entry.asserted().orElseThrow();
        LocalDate until = from.plusDays(held);
        for (Day day : days) {
            if (!day.inRange() && !day.date().isBefore(from) && day.date().isBefore(until)) {
                return false;
            }
        }
        for (ConceptEntry other : depression) {
            if (other.standing() == Standing.PRESENT && !isRemission(other)
                    && other.asserted().filter(day -> !day.isBefore(from) && day.isBefore(until)).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private static boolean lostAfter(LocalDate from, List<Day> days) {
        for (Day day : days) {
            if (!day.inRange() && day.date().isAfter(from)) {
                return true;
            }
        }
        return false;
    }
}

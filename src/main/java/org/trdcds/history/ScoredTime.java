package org.trdcds.history;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The time of one treatment in which scores speak for it.
 *
 * @param end         last day on treatment, or the as-of date
 * @param ended       whether a first score after the end may stand in for an endpoint
 * @param creditUntil day from which an improvement belongs to a treatment added later
 * @param nextStart   start of the next treatment: a score after it is no endpoint of this one
 * @param setAside    scores that may be discontinuation symptoms
 * @param longEnough  whether a score of this day may show a failure
 */
record ScoredTime(
        LocalDate start, LocalDate end, boolean ended, Optional<LocalDate> creditUntil, Optional<LocalDate> nextStart,
        Set<Score> setAside, Predicate<LocalDate> longEnough) {

    /** The same time, where a score of a day may show a failure when this holds. */
    ScoredTime longEnoughOn(Predicate<LocalDate> enough) {
        return new ScoredTime(start, end, ended, creditUntil, nextStart, setAside, enough);
    }

    boolean credited(LocalDate day) {
        return creditUntil.isEmpty() || day.isBefore(creditUntil.get());
    }
}

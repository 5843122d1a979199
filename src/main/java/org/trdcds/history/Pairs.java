package org.trdcds.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trdcds.knowledge.Instrument;
import org.trdcds.knowledge.Knowledge;

/** The pairs of all instruments over one treatment; instruments are never mixed. */
record Pairs(List<ScorePair> all) {

    static Pairs of(ScoredTime time, Scores scores, OutcomeInstruments instruments, Knowledge knowledge) {
        List<ScorePair> found = new ArrayList<>(2);
        for (Instrument instrument : instruments.ranked()) {
            ScorePair.of(instrument, scores.of(instrument.id()), time, knowledge).ifPresent(found::add);
        }
        return new Pairs(found);
    }

    /** The pair that decides: with a baseline before without, then the latest endpoint, then the instruments' order. */
    Optional<ScorePair> usable() {
        return first(true);
    }

    /** The pair to show when none decides. */
    Optional<ScorePair> shown() {
        return first(false);
    }

    private Optional<ScorePair> first(boolean usable) {
        ScorePair best = null;
        for (ScorePair pair : all) {
            if (usable && pair.outcome() == Outcome.UNKNOWN) {
                continue;
            }
            if (best == null || precedes(pair, best)) {
                best = pair;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean precedes(ScorePair pair, ScorePair other) {
        if (pair.baseline().isPresent() != other.baseline().isPresent()) {
            return pair.baseline().isPresent();
        }
        return pair.endpoint().date().isAfter(other.endpoint().date());
    }
}

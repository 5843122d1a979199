package org.trdcds.history;

import java.util.Optional;
import java.util.OptionalDouble;

import org.trdcds.knowledge.Instrument;
import org.trdcds.knowledge.Knowledge;

/** What a change on one instrument means: remission, response, partial response, none, worse (clinical.md section 2, "outcome"). */
record OutcomeScale(Instrument instrument, Knowledge knowledge) {

    /** The outcome a pair shows, whether or not it comes early; without a baseline only remission can be shown. */
    Outcome outcome(Optional<Score> baseline, Score endpoint) {
        boolean remission = inRemission(endpoint);
        if (baseline.isEmpty()) {
            return remission ? Outcome.REMISSION : Outcome.UNKNOWN;
        }
        double from = baseline.get().value();
        if (inRemission(baseline.get())) {
            return worse(from, endpoint.value()) && reachesModerate(endpoint) ? Outcome.WORSE : Outcome.UNKNOWN;
        }
        if (remission) {
            return Outcome.REMISSION;
        }
        if (worse(from, endpoint.value())) {
            return belowModerate(baseline.get()) && !reachesModerate(endpoint) ? Outcome.UNKNOWN : Outcome.WORSE;
        }
        if (belowModerate(baseline.get())) {
            return Outcome.UNKNOWN;
        }
        double fall = (from - endpoint.value()) / from;
        if (fall >= knowledge.limit("response-fall")) {
            return Outcome.RESPONSE;
        }
        return fall >= knowledge.limit("partial-fall") ? Outcome.PARTIAL : Outcome.NONE;
    }

    boolean inRemission(Score score) {
        return instrument.remissionMax().isPresent() && score.value() <= instrument.remissionMax().getAsDouble();
    }

    /** Remission, or a fall of half from a baseline at least moderate. */
    boolean inResponse(Optional<Score> baseline, Score score) {
        if (baseline.isPresent() && inRemission(baseline.get())) {
            return false;
        }
        return inRemission(score) || baseline.isPresent() && !belowModerate(baseline.get())
                && baseline.get().value() - score.value() >= baseline.get().value() * knowledge.limit("response-fall");
    }

    /** The highest score that is response from this baseline; empty for a baseline that is not at least moderate. */
    OptionalDouble responseAtMost(Score baseline) {
        return inRemission(baseline) || belowModerate(baseline) ? OptionalDouble.empty()
                : OptionalDouble.of(baseline.value() * (1 - knowledge.limit("response-fall")));
    }

    private boolean belowModerate(Score score) {
        return instrument.moderateMin().isPresent() && score.value() < instrument.moderateMin().getAsDouble();
    }

    private boolean reachesModerate(Score score) {
        return instrument.moderateMin().isPresent() && !belowModerate(score);
    }

    private boolean worse(double from, double to) {
        boolean byPoints = instrument.worseByPoints().isPresent() && to - from >= instrument.worseByPoints().getAsDouble();
        return byPoints || to > from && to - from >= from * knowledge.limit("worse-rise");
    }

    /** Whether a score is so far above the best one that response is lost; by points where the instrument has a rule. */
    boolean aboveBest(Optional<Score> baseline, double best, Score score) {
        double rise = score.value() - best;
        if (instrument.worseByPoints().isPresent()) {
            return rise >= instrument.worseByPoints().getAsDouble();
        }
        return baseline.isPresent() && rise >= baseline.get().value() * knowledge.limit("relapse-rise");
    }

    /** Whether a score over the last one on treatment may be discontinuation. */
    boolean risen(Score last, Score score) {
        double rise = score.value() - last.value();
        if (instrument.worseByPoints().isPresent()) {
            return rise >= instrument.worseByPoints().getAsDouble();
        }
        return rise > 0 && rise >= last.value() * knowledge.limit("discontinuation-rise");
    }

    boolean overRelapse(Score score) {
        return instrument.relapseMin().isPresent() && score.value() >= instrument.relapseMin().getAsDouble();
    }
}

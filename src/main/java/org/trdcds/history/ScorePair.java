package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.trdcds.knowledge.Instrument;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Evidence;

/**
 * Baseline and endpoint of one instrument over one treatment, and the outcome they show.
 *
 * @param outcome UNKNOWN when the pair cannot be used
 * @param change  fall as a share of the baseline; negative for a rise
 * @param last    fall at the last score on treatment, whoever is credited with it
 * @param early   whether it cannot be used because the endpoint comes too early
 * @param creditedElsewhere whether a later improvement was credited to an added treatment
 */
record ScorePair(
        Instrument instrument, Optional<Score> baseline, Score endpoint, Outcome outcome, OptionalDouble change, OptionalDouble last,
        boolean early, boolean creditedElsewhere) {

    /** The pair of this instrument; empty without any score that could be an endpoint. */
    static Optional<ScorePair> of(Instrument instrument, List<Score> scores, ScoredTime time, Knowledge knowledge) {
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        Optional<Score> baseline = baseline(scores, time.start(), knowledge);
        Optional<Score> endpoint = endpoint(scores, time, knowledge, false);
        if (endpoint.isEmpty()) {
            return Optional.empty();
        }
        OutcomeScale scale = new OutcomeScale(instrument, knowledge);
        OptionalDouble last = change(baseline, endpoint.get());
        ScorePair pair = judged(scale, baseline, endpoint.get(), time, last, false);
        if (!improved(pair.outcome) || time.credited(endpoint.get().date())) {
            return Optional.of(pair);
        }
        Optional<Score> before = endpoint(scores, time, knowledge, true);
        return Optional.of(before.map(score -> judged(scale, baseline, score, time, last, true))
                .orElseGet(() -> new ScorePair(instrument, baseline, endpoint.get(), Outcome.UNKNOWN, OptionalDouble.empty(), last, false, true)));
    }

    private static ScorePair judged(OutcomeScale scale, Optional<Score> baseline, Score endpoint, ScoredTime time, OptionalDouble last,
            boolean creditedElsewhere) {
        Outcome shown = scale.outcome(baseline, endpoint);
        boolean early = (shown == Outcome.PARTIAL || shown == Outcome.NONE) && !time.longEnough().test(endpoint.date());
        return new ScorePair(scale.instrument(), baseline, endpoint, early ? Outcome.UNKNOWN : shown, change(baseline, endpoint), last, early,
                creditedElsewhere);
    }

    private static boolean improved(Outcome outcome) {
        return outcome == Outcome.REMISSION || outcome == Outcome.RESPONSE || outcome == Outcome.PARTIAL;
    }

    static OptionalDouble change(Optional<Score> baseline, Score endpoint) {
        if (baseline.isEmpty() || baseline.get().value() <= 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((baseline.get().value() - endpoint.value()) / baseline.get().value());
    }

    /** The score nearest to the start; of two equally near the one before it. */
    static Optional<Score> baseline(List<Score> scores, LocalDate start, Knowledge knowledge) {
        LocalDate from = start.minusDays(knowledge.days("baseline-days-before"));
        LocalDate to = start.plusDays(knowledge.days("baseline-days-after"));
        Score nearest = null;
        for (Score score : scores) {
            if (!score.date().isBefore(from) && !score.date().isAfter(to) && (nearest == null
                    || Math.abs(Chronology.days(start, score.date())) < Math.abs(Chronology.days(start, nearest.date())))) {
                nearest = score;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * The last score on treatment; when there is none or it comes too early, the first one soon after the end.
     *
     * @param credited only scores of the time before another treatment is credited
     */
    private static Optional<Score> endpoint(List<Score> scores, ScoredTime time, Knowledge knowledge, boolean credited) {
        LocalDate from = time.start().plusDays(knowledge.days("endpoint-min-days"));
        LocalDate until = time.end().plusDays(knowledge.days("after-end-days"));
        Score onTreatment = null;
        Score after = null;
        for (Score score : scores) {
            LocalDate day = score.date();
            boolean counts = !time.setAside().contains(score) && (!credited || time.credited(day));
            if (counts && !day.isBefore(from) && !day.isAfter(time.end())) {
                onTreatment = score;
            } else if (counts && after == null && day.isAfter(time.end()) && !day.isAfter(until) && time.ended()
                    && (time.nextStart().isEmpty() || !day.isAfter(time.nextStart().get()))) {
                after = score;
            }
        }
        boolean late = onTreatment != null && time.longEnough().test(onTreatment.date());
        return Optional.ofNullable(late || after == null ? onTreatment : after);
    }

    String endpointKey() {
        return instrument.id() + "@" + endpoint.date();
    }

    List<Evidence> evidence() {
        List<Evidence> cited = new ArrayList<>(2);
        baseline.ifPresent(score -> cited.add(score.evidence()));
        cited.add(endpoint.evidence());
        return cited;
    }

    /** "PHQ-9 18 to 16 (11 % better)". */
    String words() {
        StringBuilder words = new StringBuilder(instrument.name()).append(' ');
        baseline.ifPresent(score -> words.append(Figures.plain(score.value())).append(" to "));
        words.append(Figures.plain(endpoint.value()));
        if (baseline.isEmpty()) {
            return words.append(" on ").append(endpoint.date()).append(", no baseline").toString();
        }
        if (change.isPresent()) {
            long percent = Figures.percent(Math.abs(change.getAsDouble()));
            words.append(percent == 0 ? " (no change)" : " (" + percent + (change.getAsDouble() > 0 ? " % better)" : " % worse)"));
        }
        if (early) {
            words.append(", too early to judge a lack of response");
        }
        return creditedElsewhere ? words.append("; later improvement is credited to the treatment added last").toString() : words.toString();
    }
}

package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.trdcds.knowledge.Knowledge;

/** Outcome by the clinician's global impression of improvement, the last resort; never remission. */
record GlobalImpression(Scores scores, Knowledge knowledge) {

    Optional<TrialOutcomes.Judged> of(ScoredTime time) {
        List<Score> series = scores.of(OutcomeInstruments.GLOBAL_IMPRESSION);
        if (series.isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = time.start().plusDays(knowledge.days("endpoint-min-days"));
        LocalDate until = time.ended() ? time.end().plusDays(knowledge.days("after-end-days")) : time.end();
        Score last = null;
        for (Score score : series) {
            LocalDate day = score.date();
            boolean onTreatment = !day.isBefore(from) && !day.isAfter(time.end());
            boolean firstAfter = last == null && day.isAfter(time.end()) && !day.isAfter(until)
                    && (time.nextStart().isEmpty() || !day.isAfter(time.nextStart().get()));
            boolean improvement = outcome(score) == Outcome.RESPONSE || outcome(score) == Outcome.PARTIAL;
            if ((onTreatment || firstAfter) && (!improvement || time.credited(day))) {
                last = score;
            }
        }
        return Optional.ofNullable(last).filter(score -> usable(score, time)).map(score -> new TrialOutcomes.Judged(outcome(score),
                OptionalDouble.empty(), OptionalDouble.empty(), TrialOutcomes.worse(outcome(score)), true, OutcomeInstruments.GLOBAL_IMPRESSION + "@" + score.date(),
                score.evidence().statement(), List.of(score.evidence())));
    }

    private boolean usable(Score score, ScoredTime time) {
        Outcome outcome = outcome(score);
        return outcome == Outcome.RESPONSE || outcome == Outcome.WORSE || time.longEnough().test(score.date());
    }

    private Outcome outcome(Score score) {
        if (score.value() <= knowledge.limit("cgi-i-response-max")) {
            return Outcome.RESPONSE;
        }
        if (score.value() <= knowledge.limit("cgi-i-partial-max")) {
            return Outcome.PARTIAL;
        }
        return score.value() <= knowledge.limit("cgi-i-none-max") ? Outcome.NONE : Outcome.WORSE;
    }
}

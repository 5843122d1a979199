package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.MedicationEntry.StopReason;

/** The outcome of a trial: by paired scores, else by the recorded stop reason, else by the global impression. */
final class TrialOutcomes {

    /**
     * An outcome and how it was reached.
     *
     * @param change     fall of the score as a share of the baseline
     * @param lastChange the same at the last score on treatment, whoever is credited with it
     * @param worse      MET for a worsening; UNMET also where a late score that decides nothing else rules it out
     * @param mayYetRemit whether remission may have followed: the score came too early, or cannot tell response from remission
     */
    record Judged(
            Outcome outcome, OptionalDouble change, OptionalDouble lastChange, Answer worse, boolean mayYetRemit, String endpointKey, String reason,
            List<Evidence> evidence) {
    }

    private final TreatmentHistory history;
    private final Periods periods;
    private final Knowledge knowledge;
    private final OutcomeInstruments instruments;
    private final DiscontinuationRises rises;
    private final GlobalImpression impression;

    TrialOutcomes(TreatmentHistory history, Periods periods, Knowledge knowledge) {
        this.history = history;
        this.periods = periods;
        this.knowledge = knowledge;
        this.instruments = OutcomeInstruments.of(knowledge.instruments(), history.scores());
        this.rises = new DiscontinuationRises(history.scores(), knowledge, instruments);
        this.impression = new GlobalImpression(history.scores(), knowledge);
    }

    /**
     * @param treated    when scores speak for it, as {@link #scoredTime} finds it
     * @param lateEnough whether a score of this day comes late enough to show a failure
     */
    Judged of(Trial trial, Optional<ScoredTime> treated, Predicate<LocalDate> lateEnough) {
        if (treated.isEmpty()) {
            return byStopReason(trial).orElseGet(() -> unknown("Not documented"));
        }
        ScoredTime scored = treated.get().longEnoughOn(lateEnough);
        Pairs pairs = Pairs.of(scored, history.scores(), instruments, knowledge);
        Optional<ScorePair> shown = pairs.shown();
        OptionalDouble lastChange = shown.isPresent() ? shown.get().last() : OptionalDouble.empty();
        Optional<ScorePair> usable = pairs.usable();
        if (usable.isPresent()) {
            ScorePair pair = usable.get();
            boolean early = !scored.longEnough().test(pair.endpoint().date());
            return new Judged(pair.outcome(), pair.change(), lastChange, worse(pair.outcome()), early, pair.endpointKey(), pair.words() + together(trial), pair.evidence());
        }
        Optional<Judged> otherwise = byStopReason(trial).or(() -> impression.of(scored));
        if (otherwise.isPresent()) {
            Judged judged = otherwise.get();
            return new Judged(judged.outcome(), judged.change(), lastChange, judged.worse(), judged.mayYetRemit(), judged.endpointKey(),
                    judged.reason() + together(trial), judged.evidence());
        }
        return shown
                .map(pair -> new Judged(Outcome.UNKNOWN, pair.change(), lastChange, ruledOut(pair, scored.end()), true, "", pair.words(), pair.evidence()))
                .orElseGet(() -> unknown("Not documented"));
    }

    static Answer worse(Outcome outcome) {
        return TrialMeasurement.is(outcome, Outcome.WORSE);
    }

    /** A score too early to show a failure, or whose fall is credited elsewhere, still shows that nothing got worse until then. */
    private Answer ruledOut(ScorePair pair, LocalDate end) {
        boolean shown = pair.early() || pair.creditedElsewhere();
        boolean late = !pair.endpoint().date().isBefore(end.minusDays(knowledge.days("score-fresh-days")));
        return shown && late ? Answer.UNMET : Answer.UNKNOWN;
    }

    private static Judged unknown(String reason) {
        return new Judged(Outcome.UNKNOWN, OptionalDouble.empty(), OptionalDouble.empty(), Answer.UNKNOWN, true, "", reason, List.of());
    }

    private static Optional<Judged> byStopReason(Trial trial) {
        return trial.stopReason() != StopReason.INEFFECTIVE ? Optional.empty() : Optional.of(new Judged(Outcome.NONE, OptionalDouble.empty(),
                OptionalDouble.empty(), Answer.UNMET, false, "", "Stopped as ineffective, no usable scores", List.of()));
    }

    /** When scores speak for a trial, however long it must have lasted; empty without dates. */
    Optional<ScoredTime> scoredTime(Trial trial, DoseHistory doses) {
        if (trial.start().isEmpty() || trial.lastDay().isEmpty()) {
            return Optional.empty();
        }
        LocalDate start = trial.start().get();
        LocalDate end = trial.lastDay().get();
        String name = trial.drug().ingredient();
        Set<Score> setAside = DiscontinuationRises.risen(rises.of(name, trial.start(), trial.lastDay(), trial.ongoing(), doses));
        return Optional.of(new ScoredTime(start, end, trial.ongoing() != Answer.MET, periods.creditUntil(name, start, end),
                periods.nextStart(name, start, end), setAside, day -> true));
    }

    /** Begun on one day: the outcome is the combination's and stands on both, marked. */
    private String together(Trial trial) {
        List<String> names = periods.begunTogether(trial.drug().ingredient(), trial.start().orElseThrow());
        return names.isEmpty() ? "" : "; begun on one day with " + String.join(", ", names) + ", outcome of the combination";
    }
}

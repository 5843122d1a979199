package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trdcds.patient.Evidence;

/** The outcomes of one trial: yardsticks share one as long as the same of its scores come late enough for them, which most do. */
final class SharedOutcomes {

    /**
     * An outcome with what is cited for it, each piece once.
     *
     * @param outcomeEvidence the scores behind it, and those of a relapse
     * @param evidence        the entries of the trial, then these
     */
    record Cited(TrialOutcomes.Judged judged, List<Evidence> outcomeEvidence, List<Evidence> evidence) {
    }

    /** @param lateEnough the days that were asked about, and whether a score of that day comes late enough */
    private record Shared(Map<LocalDate, Boolean> lateEnough, Cited outcome) {

        boolean holds(TimeAtDose time, double weeks) {
            for (Map.Entry<LocalDate, Boolean> asked : lateEnough.entrySet()) {
                if (time.longEnough(asked.getKey(), weeks) != asked.getValue()) {
                    return false;
                }
            }
            return true;
        }
    }

    private final TrialOutcomes outcomes;
    private final Trial trial;
    private final Optional<ScoredTime> scored;
    private final List<Shared> known = new ArrayList<>(2);

    /** @param scored when scores speak for the trial; empty without dates */
    SharedOutcomes(TrialOutcomes outcomes, Trial trial, Optional<ScoredTime> scored) {
        this.outcomes = outcomes;
        this.trial = trial;
        this.scored = scored;
    }

    /** The outcome where a trial must have lasted so many weeks. */
    Cited by(TimeAtDose time, double weeks) {
        for (Shared shared : known) {
            if (shared.holds(time, weeks)) {
                return shared.outcome();
            }
        }
        Map<LocalDate, Boolean> lateEnough = new HashMap<>(4);
        Cited first = cited(outcomes.of(trial, scored, day -> lateEnough.computeIfAbsent(day, asked -> time.longEnough(asked, weeks))));
        known.add(new Shared(lateEnough, first));
        return first;
    }

    private Cited cited(TrialOutcomes.Judged judged) {
        List<Evidence> ofOutcome = List.copyOf(Citations.once(judged.evidence(), trial.relapseEvidence()));
        return new Cited(judged, ofOutcome, List.copyOf(Citations.once(trial.evidence(), ofOutcome)));
    }
}

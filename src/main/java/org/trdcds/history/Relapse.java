package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trdcds.knowledge.Instrument;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/**
 * Whether a remission or response reached in a treatment was lost while still treated (H10, H11).
 *
 * @param oneScore whether it rests on a single score
 */
record Relapse(Answer answer, boolean oneScore, List<Evidence> evidence) {

    private static final Relapse NONE = new Relapse(Answer.UNMET, false, List.of());

    /** Days on which a depressive diagnosis was recorded as relapsed. */
    record Status(LocalDate date, Evidence evidence) {
    }

    /**
     * Reads the scores on treatment.
     *
     * @param stillOpen whether it is unknown if the treatment went on after its end; a relapse after it is then UNKNOWN
     */
    static Relapse of(ScoredTime time, boolean stillOpen, LocalDate asOf, Scores scores, List<Status> statuses,
            OutcomeInstruments instruments, Knowledge knowledge) {
        Relapse onTreatment = until(time.end(), time, scores, statuses, instruments, knowledge);
        if (onTreatment.answer == Answer.MET || !stillOpen) {
            return onTreatment;
        }
        Relapse afterwards = until(asOf, time, scores, statuses, instruments, knowledge);
        return afterwards.answer == Answer.MET ? new Relapse(Answer.UNKNOWN, false, afterwards.evidence) : onTreatment;
    }

    private static Relapse until(LocalDate end, ScoredTime time, Scores scores, List<Status> statuses, OutcomeInstruments instruments,
            Knowledge knowledge) {
        for (Instrument instrument : instruments.ranked()) {
            List<Score> series = scores.of(instrument.id());
            if (!series.isEmpty()) {
                Relapse found = new Walk(new OutcomeScale(instrument, knowledge), time, end).over(series, statuses);
                if (found.answer == Answer.MET) {
                    return found;
                }
            }
        }
        return NONE;
    }

    /** One pass over the scores of one instrument. */
    private static final class Walk {
        private final OutcomeScale scale;
        private final ScoredTime time;
        private final LocalDate end;
        private Score best;
        private boolean remitted;
        private Score first;
        private int lost;

        Walk(OutcomeScale scale, ScoredTime time, LocalDate end) {
            this.scale = scale;
            this.time = time;
            this.end = end;
        }

        Relapse over(List<Score> series, List<Status> statuses) {
            Optional<Score> baseline = ScorePair.baseline(series, time.start(), scale.knowledge());
            LocalDate from = time.start().plusDays(scale.knowledge().days("endpoint-min-days"));
            LocalDate lastResponse = null;
            for (Score score : series) {
                if (score.date().isBefore(from) || score.date().isAfter(end) || time.setAside().contains(score)) {
                    continue;
                }
                if (isLoss(baseline, score)) {
                    first = lost == 0 ? score : first;
                    lost++;
                } else if (scale.inResponse(baseline, score)) {
                    lost = 0;
                    if (time.credited(score.date())) {
                        remitted = remitted || scale.inRemission(score);
                        best = best == null || score.value() < best.value() ? score : best;
                        lastResponse = score.date();
                    } else if (best != null) {
                        lastResponse = score.date();
                    }
                }
            }
            if (lost > 0) {
                return new Relapse(Answer.MET, lost == 1, List.of(best.evidence(), first.evidence()));
            }
            return lastResponse == null ? NONE : byStatus(lastResponse, statuses);
        }

        /** Over the cut-off is lost even where it is still half of a high baseline; without remission it must also be well above the best. */
        private boolean isLoss(Optional<Score> baseline, Score score) {
            return best != null && scale.overRelapse(score) && (remitted || scale.aboveBest(baseline, best.value(), score));
        }

        private Relapse byStatus(LocalDate response, List<Status> statuses) {
            List<Evidence> cited = new ArrayList<>(2);
            for (Status status : statuses) {
                if (status.date().isAfter(response) && !status.date().isAfter(end)) {
                    cited.add(best.evidence());
                    cited.add(status.evidence());
                    return new Relapse(Answer.MET, false, cited);
                }
            }
            return NONE;
        }
    }
}

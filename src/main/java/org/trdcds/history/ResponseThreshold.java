package org.trdcds.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.trdcds.knowledge.Instrument;
import org.trdcds.knowledge.Knowledge;

/**
 * The highest score at which a trial would show response on one instrument, from its baseline (clinical.md section 2, "outcome").
 *
 * @param from  first day of the trial
 * @param until last day of the trial
 */
public record ResponseThreshold(Trial trial, LocalDate from, LocalDate until, double atMost) {

    /** The thresholds of every dated trial that has a usable baseline on this instrument, in the history's order. */
    public static List<ResponseThreshold> of(TreatmentHistory history, Instrument instrument, Knowledge knowledge) {
        OutcomeScale scale = new OutcomeScale(instrument, knowledge);
        List<Score> scores = history.scores().of(instrument.id());
        List<ResponseThreshold> thresholds = new ArrayList<>();
        for (Trial trial : history.trials()) {
            if (trial.use() != TrialUse.OTHER_USE && trial.start().isPresent() && trial.lastDay().isPresent()) {
                LocalDate start = trial.start().get();
                ScorePair.baseline(scores, start, knowledge).map(scale::responseAtMost).filter(level -> level.isPresent())
                        .ifPresent(level -> thresholds.add(new ResponseThreshold(trial, start, trial.lastDay().get(), level.getAsDouble())));
            }
        }
        return thresholds;
    }
}

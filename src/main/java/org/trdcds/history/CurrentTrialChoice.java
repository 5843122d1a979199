package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

import org.trdcds.knowledge.Antidepressant;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;

/** Which trial is the current one: the ongoing one, else the one that ended last and lately (clinical.md section 2). */
final class CurrentTrialChoice {

    private static final int NONE = -1;

    private CurrentTrialChoice() {
    }

    /** Index of the current trial among stretches in order of start; -1 for none. */
    static int of(List<Stretch> stretches, List<Indications.Use> uses, LocalDate asOf, Knowledge knowledge) {
        int best = NONE;
        for (int index = 0; index < stretches.size(); index++) {
            boolean candidate = uses.get(index).use() == TrialUse.DEPRESSION && stretches.get(index).ongoing() == Answer.MET;
            if (candidate && (best == NONE || precedes(stretches.get(index), stretches.get(best), knowledge))) {
                best = index;
            }
        }
        return best == NONE ? endedLast(stretches, uses, asOf, knowledge) : best;
    }

    /** Highest dose relative to its minimum, unknown doses last, then the latest start. */
    private static boolean precedes(Stretch stretch, Stretch other, Knowledge knowledge) {
        double share = relativeDose(stretch, knowledge);
        double otherShare = relativeDose(other, knowledge);
        return share == otherShare ? stretch.start().orElse(LocalDate.MIN).isAfter(other.start().orElse(LocalDate.MIN)) : share > otherShare;
    }

    private static double relativeDose(Stretch stretch, Knowledge knowledge) {
        Antidepressant drug = knowledge.antidepressants().get(stretch.ingredient());
        OptionalDouble now = stretch.doses().takenNowMg();
        OptionalDouble minimum = drug.doses().atrqMg();
        return now.isPresent() && minimum.isPresent() ? now.getAsDouble() / minimum.getAsDouble() : -1;
    }

    private static int endedLast(List<Stretch> stretches, List<Indications.Use> uses, LocalDate asOf, Knowledge knowledge) {
        LocalDate since = asOf.minusDays(knowledge.days("current-trial-ended-days"));
        int best = NONE;
        for (int index = 0; index < stretches.size(); index++) {
            Stretch stretch = stretches.get(index);
            boolean ended = uses.get(index).use() == TrialUse.DEPRESSION && stretch.start().isPresent() && stretch.lastDay().isPresent();
            if (ended && !stretch.lastDay().get().isBefore(since)
                    && (best == NONE || !stretch.lastDay().get().isBefore(stretches.get(best).lastDay().orElseThrow()))) {
                best = index;
            }
        }
        return best;
    }
}

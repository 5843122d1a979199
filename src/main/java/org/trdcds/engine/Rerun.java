package org.trdcds.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.Verdict;

/** Runs the rules again on one patient's chart with something supposed to be otherwise. For one thread at a time. */
final class Rerun {

    private final Reasoning reasoning;
    private final ReadChart chart;
    private final JudgedChart judged;

    Rerun(Reasoning reasoning, ReadChart chart, JudgedChart judged) {
        this.reasoning = reasoning;
        this.chart = chart;
        this.judged = judged;
    }

    /** With nothing supposed. */
    NextSteps asItIs() {
        return reasoning.conclude(judged, category -> List.of());
    }

    /** The verdicts under a supposition, from where it begins to matter; nothing when the altered chart does not show what was supposed. */
    Optional<Map<Category, Verdict>> under(Supposition supposition) {
        Alteration altered = supposition.alteration();
        return switch (altered.from()) {
            case RECORD -> underWhole(supposition);
            case HISTORY -> judged(supposition, reasoning.read(chart, altered));
            case NEXT_STEPS -> Optional.of(reasoning.withFacts(judged, altered).verdicts());
        };
    }

    /** The same from the record on, whatever the supposition. */
    Optional<Map<Category, Verdict>> underWhole(Supposition supposition) {
        return judged(supposition, reasoning.read(chart.record(), chart.asOf(), supposition.alteration()));
    }

    private Optional<Map<Category, Verdict>> judged(Supposition supposition, ReadChart altered) {
        JudgedChart again = reasoning.judge(altered, supposition.alteration());
        boolean shown = supposition.shows().filter(shows -> supposition.alteration().from() == Alteration.From.RECORD)
                .map(shows -> again.answers().get(shows.topic()).answer() == shows.answer()).orElse(true);
        return shown ? Optional.of(reasoning.conclude(again, category -> List.of()).verdicts()) : Optional.empty();
    }
}

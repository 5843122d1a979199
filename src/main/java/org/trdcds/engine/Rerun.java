package org.trdcds.engine;

import java.util.Optional;

/** Runs the rules again on one patient's chart with something supposed to be otherwise. For one thread at a time. */
final class Rerun implements AutoCloseable {

    private final Reasoning reasoning;
    private final ReadChart chart;
    private final JudgedChart judged;
    private final Runnable end;

    private Rerun(Reasoning reasoning, ReadChart chart, JudgedChart judged, Runnable end) {
        this.reasoning = reasoning;
        this.chart = chart;
        this.judged = judged;
        this.end = end;
    }

    /** Goes the whole way of the reasoning each time. */
    static Rerun plainly(Reasoning reasoning, ReadChart chart, JudgedChart judged) {
        return new Rerun(reasoning, chart, judged, () -> { });
    }

    /** Keeps what was concluded from the same facts before, until it is closed. */
    static Rerun remembering(Reasoning reasoning, ReadChart chart, JudgedChart judged) {
        RememberedInference memory = reasoning.remembering();
        return new Rerun(reasoning.by(memory), chart, judged, memory::close);
    }

    /** With nothing supposed. */
    Standing asItIs() {
        return reasoning.standing(judged, judged.facts());
    }

    /** Where the categories stand under a supposition, from where it begins to matter; nothing when the altered chart does not show what was supposed. */
    Optional<Standing> under(Supposition supposition) {
        Alteration altered = supposition.alteration();
        return switch (altered.from()) {
            case RECORD -> underWhole(supposition);
            case HISTORY -> judged(supposition, reasoning.read(chart, altered));
            case NEXT_STEPS -> Optional.of(reasoning.standing(judged, altered.facts(judged.facts())));
        };
    }

    /** The same from the record on, whatever the supposition. */
    Optional<Standing> underWhole(Supposition supposition) {
        return judged(supposition, reasoning.read(chart.record(), chart.asOf(), supposition.alteration()));
    }

    private Optional<Standing> judged(Supposition supposition, ReadChart altered) {
        JudgedChart again = reasoning.judge(altered, supposition.alteration());
        boolean shown = supposition.shows().filter(shows -> supposition.alteration().from() == Alteration.From.RECORD)
                .map(shows -> again.answers().get(shows.topic()).answer() == shows.answer()).orElse(true);
        return shown ? Optional.of(reasoning.standing(again, again.facts())) : Optional.empty();
    }

    @Override
    public void close() {
        end.run();
    }
}

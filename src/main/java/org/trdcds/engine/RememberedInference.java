package org.trdcds.engine;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws conclusions about one patient with this and that supposed to be otherwise, at little cost: what contributor and safety rules
 * conclude from equal facts is drawn once, and the next-step rules stay at work on the facts they saw first. The other stages are told apart
 * by the very facts they were given, and are run each time. For one thread at a time.
 */
final class RememberedInference implements Inference, AutoCloseable {

    private final Inference source;
    private final Map<RuleStage, Map<List<?>, List<Conclusion>>> drawn = new EnumMap<>(RuleStage.class);
    private Held nextSteps;

    RememberedInference(Inference source) {
        this.source = source;
    }

    @Override
    public List<Conclusion> conclude(RuleStage stage, Collection<?> facts) {
        return switch (stage) {
            case CONTRIBUTORS, SAFETY ->
                    drawn.computeIfAbsent(stage, key -> new HashMap<>()).computeIfAbsent(List.copyOf(facts), given -> source.conclude(stage, given));
            case NEXTSTEPS -> nextSteps(facts);
            case TRIALS, RESISTANCE -> source.conclude(stage, facts);
        };
    }

    private List<Conclusion> nextSteps(Collection<?> facts) {
        if (nextSteps == null) {
            nextSteps = source.hold(RuleStage.NEXTSTEPS, facts);
        }
        return nextSteps.conclude(facts);
    }

    @Override
    public void close() {
        if (nextSteps != null) {
            nextSteps.close();
        }
    }
}

package org.trdcds.engine;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws once what contributor and safety rules conclude from equal facts; most suppositions leave these facts as they are. The other
 * stages are told apart by the very facts they were given, and are run each time. For one thread at a time.
 */
final class RememberedInference implements Inference {

    private final Inference source;
    private final Map<RuleStage, Map<List<?>, List<Conclusion>>> drawn = new EnumMap<>(RuleStage.class);

    RememberedInference(Inference source) {
        this.source = source;
    }

    @Override
    public List<Conclusion> conclude(RuleStage stage, Collection<?> facts) {
        if (stage != RuleStage.CONTRIBUTORS && stage != RuleStage.SAFETY) {
            return source.conclude(stage, facts);
        }
        return drawn.computeIfAbsent(stage, key -> new HashMap<>()).computeIfAbsent(List.copyOf(facts), given -> source.conclude(stage, given));
    }
}

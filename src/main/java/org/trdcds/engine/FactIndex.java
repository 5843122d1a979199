package org.trdcds.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Topic;

/** The facts of one stage by type, so that an unmet criterion can name what was looked at. */
final class FactIndex {

    private final Map<String, List<Object>> byType = new HashMap<>();
    private final Map<Topic, ChartAnswer> byTopic = new EnumMap<>(Topic.class);

    FactIndex(Iterable<?> facts) {
        for (Object fact : facts) {
            if (fact instanceof ChartAnswer answer) {
                byTopic.put(answer.topic(), answer);
            } else {
                byType.computeIfAbsent(fact.getClass().getSimpleName(), type -> new ArrayList<>()).add(fact);
            }
        }
    }

    void forEach(LookUp where, Consumer<Object> action) {
        for (Topic topic : where.topics()) {
            ChartAnswer answer = byTopic.get(topic);
            if (answer != null) {
                action.accept(answer);
            }
        }
        for (Object fact : byType.getOrDefault(where.factType(), List.of())) {
            if (where.holds(fact)) {
                action.accept(fact);
            }
        }
    }
}

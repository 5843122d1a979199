package org.trdcds.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pattern of a rule, read by component: which constants it lets pass in each. */
final class AskedFact {

    static final String CHART_ANSWER = "ChartAnswer";
    private static final String TOPIC = "topic";
    private static final String ANSWER = "answer";

    private final FactPattern pattern;
    private final Class<? extends Record> type;
    private final Map<String, List<Condition>> byComponent;

    AskedFact(RuleStage stage, FactPattern pattern) {
        this.pattern = pattern;
        type = RuleVocabulary.fact(stage, pattern.factType()).orElseThrow();
        byComponent = pattern.conditions().stream().collect(Collectors.groupingBy(Condition::field, LinkedHashMap::new, Collectors.toList()));
    }

    String factType() {
        return pattern.factType();
    }

    /** Components it has conditions on, as written; the topic of an answer is what the answer is asked of, and no component of its own. */
    Set<String> components() {
        Set<String> components = new LinkedHashSet<>(byComponent.keySet());
        if (factType().equals(CHART_ANSWER) && components.contains(ANSWER)) {
            components.remove(TOPIC);
        }
        return components;
    }

    boolean limits(String component) {
        return byComponent.containsKey(component);
    }

    List<Condition> conditions(String component) {
        return byComponent.get(component);
    }

    /** Names under which the table of facts tells of a component; an answer of the chart is told of by topic. */
    List<String> names(String component) {
        boolean byTopic = factType().equals(CHART_ANSWER) && component.equals(ANSWER) && limits(TOPIC);
        return byTopic ? allowed(TOPIC).stream().map(topic -> CHART_ANSWER + "." + topic).toList() : List.of(factType() + "." + component);
    }

    /** Constants that pass all conditions on a component. */
    Set<String> allowed(String component) {
        Set<String> allowed = domain(component).collect(Collectors.toCollection(LinkedHashSet::new));
        for (Condition condition : byComponent.get(component)) {
            List<String> named = condition.values().stream().map(value -> value.substring(value.lastIndexOf('.') + 1)).toList();
            switch (condition.operator()) {
                case EQUAL, IN -> allowed.retainAll(named);
                case NOT_EQUAL, NOT_IN -> named.forEach(allowed::remove);
            }
        }
        return allowed;
    }

    private Stream<String> domain(String component) {
        Class<?> values = RuleVocabulary.component(type, component).orElseThrow();
        return values.isEnum() ? Arrays.stream(values.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()) : Stream.of("true", "false");
    }
}

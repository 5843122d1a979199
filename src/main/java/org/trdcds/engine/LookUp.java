package org.trdcds.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.trdcds.history.Topic;

/**
 * Where a pattern looks: the topics it names, or the facts of its type for which its certain conditions hold. Its questions are left aside.
 *
 * @param topics  topics of chart answers; empty for other facts
 * @param certain conditions on constants; empty for chart answers
 */
record LookUp(String factType, List<Topic> topics, List<Certain> certain) {

    private static final String CHART_ANSWER = "ChartAnswer";

    /**
     * A condition on constants.
     *
     * @param names  names of the constants
     * @param wanted whether the component must be one of them, or must not
     */
    record Certain(String component, Set<String> names, boolean wanted) {

        private static Certain of(Condition condition) {
            Set<String> names = condition.values().stream().map(LookUp::constant).collect(Collectors.toUnmodifiableSet());
            return new Certain(condition.field(), names,
                    condition.operator() == Condition.Operator.EQUAL || condition.operator() == Condition.Operator.IN);
        }

        private boolean holds(Object fact) {
            Object value = FactComponents.value(fact, component);
            return names.contains(value instanceof Enum<?> constant ? constant.name() : String.valueOf(value)) == wanted;
        }
    }

    static LookUp of(FactPattern pattern) {
        if (pattern.factType().equals(CHART_ANSWER)) {
            List<Topic> topics = pattern.conditions().stream().filter(condition -> condition.field().equals("topic"))
                    .flatMap(condition -> condition.values().stream()).filter(value -> !value.startsWith("$")).map(value -> Topic.valueOf(constant(value))).toList();
            return new LookUp(CHART_ANSWER, topics, List.of());
        }
        List<Certain> certain = pattern.conditions().stream()
                .filter(condition -> !condition.isQuestion() && condition.values().stream().noneMatch(value -> value.startsWith("$")))
                .map(Certain::of).toList();
        return new LookUp(pattern.factType(), List.of(), certain);
    }

    boolean holds(Object fact) {
        for (int at = 0; at < certain.size(); at++) {
            if (!certain.get(at).holds(fact)) {
                return false;
            }
        }
        return true;
    }

    private static String constant(String value) {
        return value.substring(value.lastIndexOf('.') + 1);
    }
}

package org.trdcds.engine;

import java.util.List;
import java.util.Locale;

import org.trdcds.history.Topic;

/**
 * Where a pattern looks: the topics it names, or the facts of its type for which its certain conditions hold. Its questions are left aside.
 *
 * @param topics  topics of chart answers; empty for other facts
 * @param certain conditions on constants; empty for chart answers
 */
record LookUp(String factType, List<Topic> topics, List<Condition> certain) {

    private static final String CHART_ANSWER = "ChartAnswer";

    static LookUp of(FactPattern pattern) {
        if (pattern.factType().equals(CHART_ANSWER)) {
            List<Topic> topics = pattern.conditions().stream().filter(condition -> condition.field().equals("topic"))
                    .flatMap(condition -> condition.values().stream()).map(value -> Topic.valueOf(constant(value))).toList();
            return new LookUp(CHART_ANSWER, topics, List.of());
        }
        List<Condition> certain = pattern.conditions().stream()
                .filter(condition -> !condition.isQuestion() && condition.values().stream().noneMatch(value -> value.startsWith("$"))).toList();
        return new LookUp(pattern.factType(), List.of(), certain);
    }

    boolean holds(Object fact) {
        for (Condition condition : certain) {
            Object value = FactComponents.value(fact, condition.field());
            boolean named = isNamed(value, condition.values());
            boolean wanted = condition.operator() == Condition.Operator.EQUAL || condition.operator() == Condition.Operator.IN;
            if (named != wanted) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNamed(Object value, List<String> constants) {
        String name = value instanceof Enum<?> enumerated ? enumerated.name() : String.valueOf(value).toUpperCase(Locale.ROOT);
        for (String constant : constants) {
            if (constant(constant).equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    private static String constant(String value) {
        return value.substring(value.lastIndexOf('.') + 1);
    }
}

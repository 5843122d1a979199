package org.trdcds.engine;

import java.util.List;

/** One positive pattern of a rule: a fact type and its conditions. */
record FactPattern(String binding, String factType, List<Condition> conditions) {

    FactPattern {
        conditions = List.copyOf(conditions);
    }

    /** Whether it asks a question of this component. */
    boolean asks(String component) {
        for (int at = 0; at < conditions.size(); at++) {
            Condition condition = conditions.get(at);
            if (condition.field().equals(component) && condition.isQuestion()) {
                return true;
            }
        }
        return false;
    }
}

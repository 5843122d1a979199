package org.trdcds.engine;

import java.io.Serializable;
import java.util.List;

/** One positive pattern of a rule: a fact type and its conditions. */
record FactPattern(String binding, String factType, List<Condition> conditions) implements Serializable {

    FactPattern {
        conditions = List.copyOf(conditions);
    }
}

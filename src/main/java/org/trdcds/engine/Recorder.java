package org.trdcds.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes down every firing in one session: which rule, on which facts, how surely, and what followed. */
public final class Recorder {

    private static final int INITIAL_CAPACITY = 256;

    private final Function<String, GradedRule> rules;
    private final List<Conclusion> conclusions = new ArrayList<>(INITIAL_CAPACITY);

    /** @param rules the rules of the stage by id */
    Recorder(Function<String, GradedRule> rules) {
        this.rules = rules;
    }

    List<Conclusion> conclusions() {
        return conclusions;
    }

    /** The rule of this id. */
    GradedRule rule(String id) {
        return rules.apply(id);
    }

    /** @param facts what the rule matched, one for each of its patterns */
    void record(GradedRule rule, List<Object> facts) {
        conclusions.add(rule.concluded(facts.size() == 1 ? List.of(facts.get(0)) : List.copyOf(facts)));
    }
}

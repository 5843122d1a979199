package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Writes down every firing in one session: which rule, on which facts, how surely, and what followed. */
public final class Recorder {

    private final Function<String, GradedRule> rules;
    private final List<List<Conclusion>> byRule;
    private int count;

    /**
     * @param rules  the rules of the stage by id
     * @param number how many rules these are
     */
    Recorder(Function<String, GradedRule> rules, int number) {
        this.rules = rules;
        byRule = new ArrayList<>(Collections.nCopies(number, List.of()));
    }

    /** What was concluded, in the order of the rules, whatever the order in which they fired. */
    List<Conclusion> conclusions() {
        List<Conclusion> all = new ArrayList<>(count);
        for (List<Conclusion> ofRule : byRule) {
            if (!ofRule.isEmpty()) {
                all.addAll(ofRule);
            }
        }
        return all;
    }

    /** The rule of this id. */
    GradedRule rule(String id) {
        return rules.apply(id);
    }

    /** @param facts what the rule matched, one for each of its patterns */
    void record(GradedRule rule, List<Object> facts) {
        Conclusion conclusion = rule.concluded(facts.size() == 1 ? List.of(facts.get(0)) : List.copyOf(facts));
        List<Conclusion> earlier = byRule.get(rule.place());
        if (earlier.isEmpty()) {
            byRule.set(rule.place(), List.of(conclusion));
        } else {
            List<Conclusion> both = new ArrayList<>(earlier);
            both.add(conclusion);
            byRule.set(rule.place(), both);
        }
        count++;
    }
}

package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Writes down every firing in one session: which rule, on which facts, how surely, and what followed. */
public final class Recorder {

    private final Function<String, GradedRule> rules;
    private final int number;
    private final List<Conclusion> recorded = new ArrayList<>(128);

    /**
     * @param rules  the rules of the stage by id
     * @param number how many rules these are
     */
    Recorder(Function<String, GradedRule> rules, int number) {
        this.rules = rules;
        this.number = number;
    }

    /** What was concluded, in the order of the rules, whatever the order in which they fired; of one rule in the order of its firings. */
    List<Conclusion> conclusions() {
        int[] next = new int[number + 1];
        for (Conclusion conclusion : recorded) {
            next[conclusion.by().place() + 1]++;
        }
        for (int place = 1; place < number; place++) {
            next[place] += next[place - 1];
        }
        Conclusion[] inOrder = new Conclusion[recorded.size()];
        for (Conclusion conclusion : recorded) {
            inOrder[next[conclusion.by().place()]++] = conclusion;
        }
        return Arrays.asList(inOrder);
    }

    /** The rule of this id. */
    GradedRule rule(String id) {
        return rules.apply(id);
    }

    /**
     * @param alike rules that match the same
     * @param facts what they matched, one for each of their patterns
     */
    void record(List<GradedRule> alike, List<Object> facts) {
        Conclusion first = alike.get(0).concluded(facts);
        recorded.add(first);
        for (int at = 1; at < alike.size(); at++) {
            recorded.add(first.of(alike.get(at)));
        }
    }
}

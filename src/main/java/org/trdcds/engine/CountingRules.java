package org.trdcds.engine;

import java.util.ArrayList;
import java.util.List;

import org.trdcds.knowledge.CountingRule;
import org.trdcds.knowledge.Profile;
import org.trdcds.knowledge.Yardstick;

/** The ways of counting of some profiles, each exactly once, so that it can be told from the others by identity; its yardstick likewise. */
final class CountingRules {

    private final List<CountingRule> rules = new ArrayList<>();

    /** Every way of counting asked for so far. */
    List<CountingRule> all() {
        return List.copyOf(rules);
    }

    /** The way of counting of a profile. */
    CountingRule of(Profile profile) {
        CountingRule asked = CountingRule.of(profile);
        for (CountingRule rule : rules) {
            if (rule.intoleranceCounts() == asked.intoleranceCounts() && rule.relapseCounts() == asked.relapseCounts()
                    && rule.yardstick().equals(asked.yardstick())) {
                return rule;
            }
        }
        CountingRule first = new CountingRule(yardstick(asked.yardstick()), asked.intoleranceCounts(), asked.relapseCounts());
        rules.add(first);
        return first;
    }

    private Yardstick yardstick(Yardstick asked) {
        for (CountingRule rule : rules) {
            if (rule.yardstick().equals(asked)) {
                return rule.yardstick();
            }
        }
        return asked;
    }
}

package org.trdcds.engine;

import java.util.List;

import org.trdcds.assessment.RuleDescription;

/**
 * A caution that a rule declares of a category when the chart answers a question so.
 *
 * @param lookUps where the rule looks
 */
record DeclaredCaution(RuleDescription rule, List<LookUp> lookUps) {

    private static final String CHART_ANSWER = "ChartAnswer";

    static DeclaredCaution of(RuleText rule) {
        return new DeclaredCaution(Catalogue.describe(rule), rule.patterns().stream().map(LookUp::of).toList());
    }

    /** Whether a rule asks the chart a question; otherwise it has nothing to look for, such as what holds of a category at all times. */
    static boolean looksFor(RuleText rule) {
        return rule.patterns().stream().anyMatch(pattern -> pattern.factType().equals(CHART_ANSWER) && pattern.asks("answer"));
    }
}

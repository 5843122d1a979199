package org.trdcds.engine;

import java.util.List;

/**
 * What running the cases beside some rules showed.
 *
 * @param rules    each rule, in the order of the rules, with how many cases it has
 * @param cases    how many cases were run
 * @param mistakes what is wrong, each named with file and rule; none when every rule has its cases and does what they say
 */
public record RuleCaseReport(List<CasesOfRule> rules, int cases, List<String> mistakes) {

    /**
     * The cases of one rule.
     *
     * @param rule       its id
     * @param fires      cases on which it must fire
     * @param silent     near misses, on which it must not
     * @param conditions how many near misses it needs: one for each of its conditions
     * @param open       cases on which it must stay open
     * @param questions  how many of these it needs: one for each of its questions
     */
    public record CasesOfRule(String rule, long fires, long silent, long conditions, long open, long questions) {
    }

    public RuleCaseReport {
        rules = List.copyOf(rules);
        mistakes = List.copyOf(mistakes);
    }
}

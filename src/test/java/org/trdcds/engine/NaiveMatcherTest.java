package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trdcds.patient.Answer;

/** The engine loses no firing and invents none: it agrees with the naive matcher, firing by firing. */
class NaiveMatcherTest {

    private static final int GENERATED_SETS = 4_000;
    private static final RuleBase RULES = RuleBase.shipped();

    @Test
    void agreesOnEveryCase() {
        assertThat(ShippedCases.all()).isNotEmpty().allSatisfy(ruleCase -> assertAgreement(ruleCase.stage(), ruleCase.makeFacts()));
    }

    @ParameterizedTest
    @EnumSource
    void agreesOnGeneratedFacts(RuleStage stage) {
        RandomFacts generator = new RandomFacts(RULES.rules(stage));
        Random random = new Random(7115);
        int firings = 0;
        for (int set = 0; set < GENERATED_SETS; set++) {
            firings += assertAgreement(stage, generator.next(random));
        }
        assertThat(firings).isGreaterThan(GENERATED_SETS);
    }

    private static int assertAgreement(RuleStage stage, List<Object> facts) {
        Map<Object, Integer> numbers = new HashMap<>();
        List<Object> distinct = new ArrayList<>(new LinkedHashSet<>(facts));
        distinct.forEach(fact -> numbers.put(fact, numbers.size()));
        Map<String, Answer> fired = new TreeMap<>();
        for (Conclusion conclusion : RULES.conclude(stage, distinct)) {
            fired.put(conclusion.rule().id() + numbered(conclusion.facts(), numbers), conclusion.grade());
        }
        Map<String, Answer> expected = new TreeMap<>();
        for (NaiveMatcher.Match match : NaiveMatcher.match(RULES.rules(stage), distinct)) {
            expected.put(match.rule() + numbered(match.facts(), numbers), match.grade());
        }
        assertThat(fired).isEqualTo(expected);
        return fired.size();
    }

    private static List<Integer> numbered(List<Object> facts, Map<Object, Integer> numbers) {
        return facts.stream().map(numbers::get).toList();
    }
}

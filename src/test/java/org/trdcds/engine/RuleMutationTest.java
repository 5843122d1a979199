package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/**
 * Every condition of every rule matters to some case: leaving it out, or turning its comparison round, makes a case red.
 *
 * <p>Mutants are run by the naive matcher, which the engine is held to firing by firing.
 */
class RuleMutationTest {

    @Test
    void everyMutantIsCaughtByACaseOfItsRule() {
        Map<String, List<RuleCase>> cases = ShippedCases.all().stream().collect(Collectors.groupingBy(RuleCase::rule));
        List<String> survivors = new ArrayList<>();
        for (RuleText rule : RuleBase.shipped().rules()) {
            RuleMutant.of(rule).stream().filter(mutant -> cases.getOrDefault(rule.id(), List.of()).stream().allMatch(mutant::passes))
                    .forEach(mutant -> survivors.add(rule.id() + ": " + mutant.change()));
        }
        assertThat(survivors).isEmpty();
    }
}

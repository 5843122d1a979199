package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.trdcds.patient.Answer;

/**
 * Every condition of every rule matters to some case: dropping it, or turning its comparison round, makes a case red.
 *
 * <p>Mutants are run by the naive matcher, which the engine is held to firing by firing.
 */
class RuleMutationTest {

    @Test
    void everyMutantIsCaughtByACaseOfItsRule() {
        Map<String, List<RuleCase>> cases = RuleCase.all().stream().collect(Collectors.groupingBy(RuleCase::rule));
        List<String> survivors = new ArrayList<>();
        for (RuleText rule : RuleBase.shipped().rules()) {
            mutants(rule).forEach((name, mutant) -> {
                if (cases.getOrDefault(rule.id(), List.of()).stream().allMatch(ruleCase -> holds(mutant, ruleCase))) {
                    survivors.add(name);
                }
            });
        }
        assertThat(survivors).isEmpty();
    }

    private static boolean holds(RuleText mutant, RuleCase ruleCase) {
        List<Answer> grades = NaiveMatcher.match(List.of(mutant), ruleCase.makeFacts()).stream().map(NaiveMatcher.Match::grade).toList();
        Answer graded = grades.contains(Answer.MET) ? Answer.MET : grades.isEmpty() ? Answer.UNMET : Answer.UNKNOWN;
        return graded == ruleCase.expected();
    }

    private static Map<String, RuleText> mutants(RuleText rule) {
        Map<String, RuleText> mutants = new LinkedHashMap<>();
        for (int at = 0; at < rule.patterns().size(); at++) {
            FactPattern pattern = rule.patterns().get(at);
            for (Condition condition : pattern.conditions()) {
                String name = rule.id() + ": " + condition.field() + " " + condition.operator().symbol() + " " + condition.values();
                mutants.put(name + " dropped", replaced(rule, at, without(pattern, condition, Stream.empty())));
                mutants.put(name + " turned round", replaced(rule, at, without(pattern, condition, Stream.of(turned(condition)))));
            }
        }
        return mutants;
    }

    private static FactPattern without(FactPattern pattern, Condition dropped, Stream<Condition> instead) {
        Stream<Condition> rest = pattern.conditions().stream().filter(condition -> condition != dropped);
        return new FactPattern(pattern.binding(), pattern.factType(), Stream.concat(rest, instead).toList());
    }

    private static Condition turned(Condition condition) {
        if (condition.isQuestion()) {
            String other = condition.values().get(0).equals("Answer.MET") ? "Answer.UNMET" : "Answer.MET";
            return new Condition(condition.field(), condition.operator(), List.of(other));
        }
        Condition.Operator turned = switch (condition.operator()) {
            case EQUAL -> Condition.Operator.NOT_EQUAL;
            case NOT_EQUAL -> Condition.Operator.EQUAL;
            case IN -> Condition.Operator.NOT_IN;
            case NOT_IN -> Condition.Operator.IN;
        };
        return new Condition(condition.field(), turned, condition.values());
    }

    private static RuleText replaced(RuleText rule, int at, FactPattern pattern) {
        List<FactPattern> patterns = new ArrayList<>(rule.patterns());
        patterns.set(at, pattern);
        return new RuleText(rule.id(), rule.stage(), rule.file(), rule.statement(), rule.heuristics(), rule.sources(), patterns,
                rule.verb(), rule.arguments(), rule.text());
    }
}

package org.trdcds.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.trdcds.patient.Answer;

/**
 * A rule with one condition left out or turned round: where no case of the rule turns red, the condition matters to none.
 *
 * @param change what was done to which condition
 */
record RuleMutant(String change, RuleText rule) {

    /** Every one of a rule. */
    static List<RuleMutant> of(RuleText rule) {
        List<RuleMutant> mutants = new ArrayList<>();
        for (int at = 0; at < rule.patterns().size(); at++) {
            FactPattern pattern = rule.patterns().get(at);
            for (Condition condition : pattern.conditions()) {
                String name = pattern.factType() + "." + condition.field() + " " + condition.operator().symbol() + " " + String.join(", ", condition.values());
                mutants.add(new RuleMutant(name + " is left out", replaced(rule, at, without(pattern, condition, Stream.empty()))));
                mutants.add(new RuleMutant(name + " is turned round", replaced(rule, at, without(pattern, condition, Stream.of(turned(condition))))));
            }
        }
        return mutants;
    }

    /** Whether a case would have it that this is the rule. */
    boolean passes(RuleCase one) {
        Answer graded = Answer.UNMET;
        for (NaiveMatcher.Match match : NaiveMatcher.match(List.of(rule), one.makeFacts())) {
            graded = graded.or(match.grade());
        }
        return graded == one.expected();
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

package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trdcds.patient.Answer;

/** Every rule does what its cases say: fires on the match, stays silent on each near miss, stays open on each unknown. */
class RuleCasesTest {

    private static final RuleBase RULES = RuleBase.shipped();

    static List<RuleCase> cases() {
        return RuleCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradesItsCase(RuleCase ruleCase) {
        Set<Answer> grades = RULES.conclude(ruleCase.stage(), ruleCase.makeFacts()).stream()
                .filter(conclusion -> conclusion.rule().id().equals(ruleCase.rule())).map(Conclusion::grade).collect(Collectors.toSet());

        Answer graded = grades.contains(Answer.MET) ? Answer.MET : grades.isEmpty() ? Answer.UNMET : Answer.UNKNOWN;
        assertThat(graded).as("%s in %s", ruleCase, ruleCase.file()).isEqualTo(ruleCase.expected());
    }

    @Test
    void everyRuleHasAMatchANearMissForEachConditionAndAnUnknownForEachQuestion() {
        Map<String, List<RuleCase>> byRule = cases().stream().collect(Collectors.groupingBy(RuleCase::rule));
        List<String> gaps = new ArrayList<>();
        for (RuleText rule : RULES.rules()) {
            List<RuleCase> own = byRule.getOrDefault(rule.id(), List.of());
            long conditions = rule.patterns().stream().mapToLong(pattern -> Math.max(1, constantConditions(pattern))).sum();
            long questions = rule.patterns().stream().flatMap(pattern -> pattern.conditions().stream()).filter(Condition::isQuestion).count();
            check(gaps, rule, "match", count(own, Answer.MET), 1);
            check(gaps, rule, "near", count(own, Answer.UNMET), conditions);
            check(gaps, rule, "unknown", count(own, Answer.UNKNOWN), questions);
        }
        assertThat(gaps).isEmpty();
    }

    @Test
    void everyCaseNamesARule() {
        Set<String> ids = RULES.rules().stream().map(RuleText::id).collect(Collectors.toCollection(HashSet::new));
        assertThat(cases()).isNotEmpty().allSatisfy(ruleCase -> assertThat(ids).contains(ruleCase.rule()));
    }

    private static long constantConditions(FactPattern pattern) {
        return pattern.conditions().size();
    }

    private static long count(List<RuleCase> cases, Answer expected) {
        return cases.stream().filter(ruleCase -> ruleCase.expected() == expected).count();
    }

    private static void check(List<String> gaps, RuleText rule, String kind, long found, long needed) {
        if (found < needed) {
            gaps.add(rule.id() + ": " + kind + " cases " + found + " of " + needed);
        }
    }
}

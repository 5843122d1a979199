package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule does what its cases say: fires on the match, stays silent on each near miss, stays open on each unknown. */
class RuleCasesTest {

    private static final RuleCaseCheck CHECK = new RuleCaseCheck(RuleBase.shipped());

    static List<RuleCase> cases() {
        return ShippedCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradesItsCase(RuleCase ruleCase) {
        assertThatCode(() -> CHECK.check(ruleCase)).doesNotThrowAnyException();
    }

    @Test
    void everyRuleHasAMatchANearMissForEachConditionAndAnUnknownForEachQuestion() {
        RuleCaseReport report = CHECK.run(cases());
        assertThat(report.mistakes()).isEmpty();
        assertThat(report.cases()).isEqualTo(cases().size()).isPositive();
        assertThat(report.rules()).hasSameSizeAs(RuleBase.shipped().rules());
    }
}

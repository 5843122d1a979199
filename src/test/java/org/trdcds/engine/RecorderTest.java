package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The recorder of firings")
class RecorderTest {

    private static final Map<String, GradedRule> RULES = Map.of("first", rule(0, "first"), "second", rule(1, "second"));

    @Test
    @DisplayName("tells conclusions in the order of the rules, those of one rule as they came")
    void inTheOrderOfTheRules() {
        Recorder recorder = new Recorder(RULES::get, RULES.size());
        recorder.record(List.of(recorder.rule("second")), List.of("one"));
        recorder.record(List.of(recorder.rule("second"), recorder.rule("first")), List.of("two"));

        assertThat(recorder.conclusions()).extracting(conclusion -> conclusion.rule().id() + " " + conclusion.facts())
                .containsExactly("first [two]", "second [one]", "second [two]");
    }

    private static GradedRule rule(int place, String id) {
        return new GradedRule(place, new RuleText(id, RuleStage.NEXTSTEPS, "nextsteps/some.drl", "It holds", List.of(), List.of("spec"), List.of(),
                "caution", List.of("Category.REFER_TMS"), "rule"));
    }
}

package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Topic;
import org.trdcds.patient.Answer;

/** Rules kept at work say of other facts what they say when they are run anew. */
class HeldSessionTest {

    private static final RuleBase RULES = RuleBase.shipped();

    @Test
    void noNextStepRuleReadsMoreOfAnAnswerThanItsTopicAndHowItIsAnswered() {
        Set<String> read = RULES.rules(RuleStage.NEXTSTEPS).stream().flatMap(rule -> rule.patterns().stream())
                .filter(pattern -> pattern.factType().equals(ChartAnswer.class.getSimpleName()))
                .flatMap(pattern -> pattern.conditions().stream()).map(Condition::field).collect(Collectors.toSet());
        assertThat(read).containsExactlyInAnyOrder("topic", "answer");
    }

    @Test
    void saysOfEveryOtherAnswerWhatAFreshRunSaysAndThenOfTheFirstFactsWhatItSaidAtFirst() {
        List<ChartAnswer> unknown = answers(Answer.UNKNOWN);
        try (Held held = RULES.hold(RuleStage.NEXTSTEPS, unknown)) {
            Set<String> concluded = new HashSet<>();
            for (Answer answer : Answer.values()) {
                List<ChartAnswer> others = answers(answer);
                Set<String> anew = ids(RULES.conclude(RuleStage.NEXTSTEPS, others));
                assertThat(ids(held.conclude(others))).as("%s", answer).isEqualTo(anew);
                concluded.addAll(anew);
            }
            assertThat(ids(held.conclude(unknown))).isEqualTo(ids(RULES.conclude(RuleStage.NEXTSTEPS, unknown)));
            assertThat(held.conclude(List.of())).isEmpty();
            assertThat(concluded).hasSizeGreaterThan(20);
        }
    }

    private static List<ChartAnswer> answers(Answer answer) {
        return List.of(Topic.values()).stream().map(topic -> new ChartAnswer(topic, answer, topic.code(), false, List.of())).toList();
    }

    private static Set<String> ids(List<Conclusion> conclusions) {
        return conclusions.stream().map(conclusion -> conclusion.rule().id() + " " + conclusion.grade()).collect(Collectors.toSet());
    }
}

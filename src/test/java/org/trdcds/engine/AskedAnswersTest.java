package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Topic;
import org.trdcds.patient.Answer;

/** An answer is kept from the engine only where no rule of the stage could match it. */
class AskedAnswersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "topic == Topic.PREGNANT, answer == Answer.MET              | MET UNKNOWN",
            "topic == Topic.PREGNANT, answer == Answer.UNMET            | UNMET UNKNOWN",
            "topic == Topic.PREGNANT, answer != Answer.MET              | UNMET UNKNOWN",
            "topic == Topic.PREGNANT, answer != Answer.UNMET            | MET UNKNOWN",
            "topic == Topic.PREGNANT, answer in ( Answer.UNKNOWN )      | UNKNOWN",
            "topic == Topic.PREGNANT                                    | MET UNMET UNKNOWN",
            "topic in ( Topic.ADULT, Topic.PREGNANT )                   | MET UNMET UNKNOWN",
            "topic != Topic.ADULT, answer == Answer.MET                 | MET UNKNOWN",
            "topic not in ( Topic.PREGNANT ), answer == Answer.MET      | ''",
            "topic == Topic.ADULT, answer == Answer.MET                 | ''",
            "topic == $other.topic, answer == Answer.MET                | MET UNKNOWN",
            "answer == Answer.MET                                       | MET UNKNOWN",
            "topic == Topic.PREGNANT, answer == $other.answer           | MET UNMET UNKNOWN"})
    void isShownWhereARuleCouldMatchIt(String conditions, String expected) {
        String drl = """
                package org.trdcds.rules.nextsteps;
                rule "some.rule" @statement( "S" ) @heuristics( "none" ) @sources( "spec" )
                when
                    $other : ChartAnswer( topic == Topic.SEVERE )
                    ChartAnswer( %s )
                then
                    out.option( kcontext, Category.REFER_TMS );
                end
                """.formatted(conditions);
        var asked = new AskedFacts(RuleFileParser.parse(RuleStage.NEXTSTEPS, "nextsteps/some.drl", drl));
        List<String> shown = List.of(Answer.values()).stream()
                .filter(answer -> asked.include(new ChartAnswer(Topic.PREGNANT, answer, "", false, List.of()))).map(Answer::name).toList();
        assertThat(shown).containsExactlyInAnyOrder(expected.equals("''") ? new String[0] : expected.split(" "));
    }
}

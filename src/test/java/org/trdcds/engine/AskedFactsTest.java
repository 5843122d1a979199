package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.trdcds.assessment.StagingInputs;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.history.Topic;
import org.trdcds.knowledge.CountingRule;
import org.trdcds.patient.Answer;

class AskedFactsTest {

    private static final AskedFacts ASKED = new AskedFacts(RuleFileParser.parse(RuleStage.RESISTANCE, "resistance/some.drl", """
            package org.trdcds.rules.resistance;
            rule "some.rule" @statement( "S" ) @heuristics( "none" ) @sources( "spec" )
            when
                $counting : CountingRule( relapseCounts == Answer.MET )
                $trial : MeasuredTrial( yardstick == $counting.yardstick, relapsed == Answer.MET, current == true )
            then
                out.failure( kcontext );
            end
            """));

    private static final CountingRule COUNTS = Facts.make(CountingRule.class, Map.of("relapseCounts", Answer.MET));

    private static MeasuredTrial trial(Answer relapsed, boolean current) {
        return Facts.make(MeasuredTrial.class, Map.of("relapsed", relapsed, "current", current));
    }

    @Test
    void aFactIsShownWhereARuleCouldMatchIt() {
        assertThat(ASKED.include(trial(Answer.MET, true))).isTrue();
        assertThat(ASKED.include(trial(Answer.UNKNOWN, true))).isTrue();
        assertThat(ASKED.include(trial(Answer.UNMET, true))).isFalse();
        assertThat(ASKED.include(trial(Answer.MET, false))).isFalse();
        assertThat(ASKED.include(Facts.make(StagingInputs.class, Map.of()))).isFalse();
    }

    @Test
    void nothingIsShownWhereNoRuleHasAllItAsksFor() {
        MeasuredTrial relapsed = trial(Answer.MET, true);

        assertThat(ASKED.of(List.of(COUNTS, relapsed, trial(Answer.UNMET, true)))).containsExactly(COUNTS, relapsed);
        assertThat(ASKED.of(List.of(COUNTS, trial(Answer.UNMET, true)))).isEmpty();
        assertThat(ASKED.of(List.of(relapsed))).isEmpty();
    }

    @Test
    void aFactIsNotShownWhereItsRulesLackAnother() {
        AskedFacts asked = new AskedFacts(RuleFileParser.parse(RuleStage.NEXTSTEPS, "nextsteps/some.drl", """
                package org.trdcds.rules.nextsteps;
                rule "some.both" @statement( "S" ) @heuristics( "none" ) @sources( "spec" )
                when
                    ChartAnswer( topic == Topic.SEVERE, answer == Answer.MET )
                    ChartAnswer( topic == Topic.PREGNANT, answer == Answer.MET )
                then
                    out.option( kcontext, Category.REFER_TMS );
                end
                rule "some.other" @statement( "S" ) @heuristics( "none" ) @sources( "spec" )
                when
                    ChartAnswer( topic == Topic.ADULT, answer == Answer.MET )
                then
                    out.option( kcontext, Category.REFER_TMS );
                end
                """));
        ChartAnswer severe = new ChartAnswer(Topic.SEVERE, Answer.MET, "", false, List.of());
        ChartAnswer pregnant = new ChartAnswer(Topic.PREGNANT, Answer.UNKNOWN, "", false, List.of());
        ChartAnswer notPregnant = new ChartAnswer(Topic.PREGNANT, Answer.UNMET, "", false, List.of());
        ChartAnswer adult = new ChartAnswer(Topic.ADULT, Answer.MET, "", false, List.of());

        assertThat(asked.of(List.of(severe, pregnant, adult))).containsExactly(severe, pregnant, adult);
        assertThat(asked.of(List.of(severe, notPregnant, adult))).containsExactly(adult);
    }
}

package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Topic;
import org.trdcds.patient.Answer;

@DisplayName("Of rules that match the same")
class RuleCompilerTest {

    private static final String RULE = """
            rule "some.%s"
            @statement( "It is %s" )
            @heuristics( "none" )
            @sources( "spec" )
            when
                $answer : ChartAnswer( topic == Topic.PREGNANT, answer == Answer.%s )
            then
                out.caution( kcontext, Category.REFER_TMS );
            end
            """;

    @Test
    @DisplayName("one is compiled, and it concludes for all of them, in their order and as surely")
    void matchedOnce() {
        String drl = "package org.trdcds.rules.nextsteps;\n" + RULE.formatted("one", "so", "MET")
                + RULE.formatted("other", "not so", "UNMET") + RULE.formatted("alike", "so as well", "MET");
        CompiledStage stage = RuleCompiler.compile(RuleStage.NEXTSTEPS, new TreeMap<>(Map.of("some.drl", drl)), rule -> rule);

        assertThat(stage.rules()).hasSize(3);
        assertThat(stage.kieBase().getKiePackages()).flatExtracting(compiled -> compiled.getRules()).hasSize(2);
        assertThat(concluded(stage, Answer.MET)).containsExactly("some.one MET", "some.alike MET");
        assertThat(concluded(stage, Answer.UNMET)).containsExactly("some.other MET");
        assertThat(concluded(stage, Answer.UNKNOWN)).containsExactly("some.one UNKNOWN", "some.other UNKNOWN", "some.alike UNKNOWN");
    }

    private static List<String> concluded(CompiledStage stage, Answer answer) {
        return stage.conclude(List.of(new ChartAnswer(Topic.PREGNANT, answer, "Pregnancy", false, List.of()))).stream()
                .map(conclusion -> conclusion.rule().id() + " " + conclusion.grade()).toList();
    }
}

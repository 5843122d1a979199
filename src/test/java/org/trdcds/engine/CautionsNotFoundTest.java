package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.trdcds.NamedChart;
import org.trdcds.TrdAdvisor;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Remark;
import org.trdcds.assessment.Remark.Kind;
import org.trdcds.patient.Answer;
import org.trdcds.report.CrisisLine;
import org.trdcds.report.Depth;
import org.trdcds.report.TextReport;

/** Every caution for which a chart is looked through is told of every step: that it holds, that it is open, or that it was not found. */
class CautionsNotFoundTest {

    private static final TrdAdvisor ADVISOR = TrdAdvisor.builder().withoutWouldChange().build();
    private static final List<Assessment> ASSESSMENTS = NamedChart.vignettes().stream()
            .map(chart -> ADVISOR.assess(chart.record(), chart.asOf())).toList();
    private static final DeclaredCriteria DECLARED = ProvedSteps.declared(RuleBase.shipped());

    @Test
    void everyCautionIsToldOnceWhateverItsAnswer() {
        for (NextStep step : steps()) {
            assertThat(declared(step)).as(step.category().code()).allMatch(rule -> cautions(step).stream().filter(rule::equals).count() == 1);
        }
        assertThat(steps().stream().flatMap(step -> step.remarks().stream()).filter(remark -> remark.kind() == Kind.CAUTION).map(Remark::holds))
                .contains(Answer.values());
    }

    @Test
    void whatWasNotFoundSaysWhatWasLookedAt() {
        assertThat(steps().stream().flatMap(step -> step.cautionsNotFound().stream())).isNotEmpty()
                .allSatisfy(caution -> assertThat(caution.observed()).isNotBlank())
                .anySatisfy(caution -> assertThat(caution.observed()).endsWith("none recorded"))
                .anySatisfy(caution -> assertThat(caution.evidence()).isNotEmpty());
    }

    @Test
    void whatWasNotFoundIsNoCautionOfTheStepAndItsRuleDidNotFire() {
        assertThat(steps()).allSatisfy(step -> step.cautionsNotFound().forEach(caution -> {
            assertThat(step.cautions()).doesNotContain(caution.statement());
            assertThat(step.rules()).doesNotContain(caution.rule().id());
        }));
    }

    @Test
    void theTraceNamesThemAndTheCardDoesNot() {
        TextReport report = new TextReport(ADVISOR.knowledge().sources(), CrisisLine.UNITED_STATES);
        Assessment assessment = ASSESSMENTS.stream().filter(each -> !each.nextSteps().isEmpty()).findFirst().orElseThrow();
        assertThat(report.render(assessment, Depth.FULL, false)).contains("looked for and not found: ");
        assertThat(report.render(assessment, Depth.CARD, false)).doesNotContain("looked for and not found");
    }

    private static Set<String> declared(NextStep step) {
        return DECLARED.cautions(step.category()).stream().map(caution -> caution.rule().id()).collect(Collectors.toSet());
    }

    private static List<String> cautions(NextStep step) {
        return step.remarks().stream().filter(remark -> remark.kind() == Kind.CAUTION).map(remark -> remark.rule().id()).toList();
    }

    private static List<NextStep> steps() {
        return ASSESSMENTS.stream().flatMap(assessment -> assessment.nextSteps().stream()).toList();
    }
}

package org.trdcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Remark;
import org.trdcds.assessment.Remark.Kind;
import org.trdcds.assessment.RuleDescription;
import org.trdcds.patient.Answer;

/** What is said of a step beside its criteria can be followed to the rule that says it and to what that rule saw. */
class StepReasonsTest {

    private static final TrdAdvisor ADVISOR = TrdAdvisor.builder().withoutWouldChange().build();
    private static final List<Assessment> ASSESSMENTS = NamedChart.vignettes().stream()
            .map(chart -> ADVISOR.assess(chart.record(), chart.asOf())).toList();

    @Test
    void whatIsMoreUrgentThanUsualSaysWhy() {
        assertThat(steps()).allMatch(step -> step.urgency().code().equals(usual(step))
                || !step.urgencyReasons().isEmpty());
        assertThat(steps().stream().flatMap(step -> step.urgencyReasons().stream())).isNotEmpty()
                .allMatch(reason -> !reason.observed().isBlank() && !reason.statement().isBlank());
    }

    @Test
    void everyCautionAndOptionHasItsRule() {
        assertThat(steps()).allSatisfy(step -> {
            assertThat(step.cautions()).allMatch(caution -> !step.behind(Kind.CAUTION, caution).isEmpty());
            assertThat(step.options()).allMatch(option -> step.category() == Category.COMPLETE_RECORD || !step.behind(Kind.OPTION, option).isEmpty());
            assertThat(step.rules()).containsAll(step.remarks().stream().filter(remark -> remark.holds() == Answer.MET).map(Remark::rule)
                    .map(RuleDescription::id).toList());
        });
    }

    @Test
    void aCautionThatTheChartLeavesOpenIsNoCautionYet() {
        List<NextStep> open = steps().stream().filter(step -> step.remarks().stream().anyMatch(remark -> remark.holds() == Answer.UNKNOWN)).toList();
        assertThat(open).isNotEmpty().allMatch(step -> !step.confirm().isEmpty());
    }

    @Test
    void theNewestInputIsNotOlderThanTheOldest() {
        assertThat(ASSESSMENTS).allSatisfy(assessment -> assertThat(assessment.nextSteps()).allSatisfy(step -> {
            step.inputs().newest().ifPresent(day -> assertThat(day).isAfterOrEqualTo(step.inputs().oldest().orElseThrow()));
            assertThat(step.inputs().newest().isPresent()).isEqualTo(step.evidence().stream().anyMatch(entry -> entry.date().isPresent()));
        }));
    }

    @Test
    void whatIsTakenForGrantedIsSaid() {
        assertThat(ASSESSMENTS).allSatisfy(assessment -> assertThat(assessment.nextSteps()).allSatisfy(step ->
                assertThat(assessment.assumptions(step).stream().anyMatch(words -> words.contains("recorded, taken as")))
                        .isEqualTo(step.criteria().stream().anyMatch(criterion -> criterion.closedWorld()))));
        assertThat(ASSESSMENTS.stream().flatMap(assessment -> assessment.nextSteps().stream().flatMap(step -> assessment.assumptions(step).stream())))
                .anyMatch(words -> words.matches("The end of .* is taken from the supply: \\d{4}-\\d{2}-\\d{2}"))
                .contains("Nothing recorded, taken as none: psychiatric care in the last 180 days");
    }

    private static String usual(NextStep step) {
        return ADVISOR.knowledge().categories().values().stream().filter(row -> row.code().equals(step.category().code())).findFirst().orElseThrow().urgency();
    }

    private static List<NextStep> steps() {
        return ASSESSMENTS.stream().flatMap(assessment -> assessment.nextSteps().stream()).toList();
    }
}

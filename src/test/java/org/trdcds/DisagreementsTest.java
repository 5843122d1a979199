package org.trdcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.Disagreement;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.assessment.Verdict;
import org.trdcds.knowledge.DisagreementRow;
import org.trdcds.patient.Answer;

/** Where sources differ is shown to whom it matters, with what it concerns, and to nobody else. */
class DisagreementsTest {

    private static final TrdAdvisor ADVISOR = TrdAdvisor.builder().withoutWouldChange().build();
    private static final List<Assessment> ASSESSMENTS = assessments();

    private static List<Assessment> assessments() {
        List<NamedChart> charts = new ArrayList<>(NamedChart.vignettes());
        charts.addAll(NamedChart.documents());
        charts.addAll(NamedChart.generated(30, 300));
        return charts.stream().map(chart -> ADVISOR.assess(chart.record(), chart.asOf())).toList();
    }

    @Test
    void eachMattersToSomeAndToNotAll() {
        var seen = new TreeMap<String, Integer>();
        ASSESSMENTS.forEach(assessment -> assessment.disagreements().forEach(on -> seen.merge(on.id(), 1, Integer::sum)));
        assertThat(seen.keySet()).isEqualTo(ADVISOR.knowledge().disagreements().stream().map(DisagreementRow::id).collect(Collectors.toCollection(TreeSet::new)));
        assertThat(seen.values()).allMatch(count -> count < ASSESSMENTS.size());
    }

    @Test
    void eachSaysWhatItConcerns() {
        assertThat(ASSESSMENTS).flatExtracting(Assessment::disagreements).allSatisfy(on -> {
            assertThat(on.concerns()).isNotBlank();
            assertThat(on.sources()).isNotEmpty();
        });
    }

    @Test
    void ofChangeWithinTheClassWhereItIsConsidered() {
        assertThat(ASSESSMENTS).allSatisfy(assessment -> {
            boolean considered = assessment.nextStep(Category.SWITCH_WITHIN_CLASS)
                    .filter(step -> Set.of(Verdict.SUGGESTED, Verdict.DEFERRED).contains(step.verdict())).isPresent();
            assertThat(ids(assessment).contains("C1")).isEqualTo(considered);
        });
    }

    @Test
    void ofIntoleranceAndOfDoseWhereATrialIsConcerned() {
        assertThat(ASSESSMENTS).allSatisfy(assessment -> {
            List<TrialAssessment> trials = assessment.trials().stream()
                    .filter(trial -> trial.inEpisode() != Answer.UNMET && trial.verdict() != TrialVerdict.OTHER_USE).toList();
            assertThat(ids(assessment).contains("C7")).isEqualTo(trials.stream().anyMatch(trial -> trial.verdict() == TrialVerdict.INTOLERANT));
            assertThat(ids(assessment).contains("C9")).isEqualTo(trials.stream().anyMatch(trial -> trial.borderline().isPresent()));
        });
    }

    private static Set<String> ids(Assessment assessment) {
        return assessment.disagreements().stream().map(Disagreement::id).collect(Collectors.toSet());
    }
}

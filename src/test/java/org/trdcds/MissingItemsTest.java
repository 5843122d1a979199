package org.trdcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.patient.Answer;

/** What is asked names the trial and the item whose answer decides, never only the count that rests on it. */
class MissingItemsTest {

    private static final int CHARTS = 400;
    private static final TrdAdvisor ADVISOR = TrdAdvisor.create();

    @Test
    void nameATrialWhereFailuresArePossible() {
        Map<String, Integer> vague = new TreeMap<>();
        for (Assessment assessment : assessments()) {
            boolean possible = assessment.resistance().possible() > assessment.resistance().confirmed();
            if (possible) {
                assessment.missingData().stream().map(datum -> datum.item())
                        .filter(item -> item.equals("trd") || item.startsWith("for-"))
                        .forEach(item -> vague.merge(item, 1, Integer::sum));
            }
        }
        assertThat(vague).isEmpty();
    }

    @Test
    void askOfEveryLapsedTrialWhetherItIsStillTaken() {
        List<TrialAssessment> lapsed = assessments().stream().flatMap(assessment -> assessment.trials().stream())
                .filter(trial -> trial.ongoing() == Answer.UNKNOWN && trial.verdict() != TrialVerdict.OTHER_USE).toList();

        assertThat(lapsed).isNotEmpty().allSatisfy(trial -> assertThat(trial.missing()).contains("ongoing"));
    }

    private static List<Assessment> assessments() {
        List<Assessment> all = new ArrayList<>();
        Vignette.all().forEach(vignette -> all.add(ADVISOR.assess(vignette.record(), vignette.asOf())));
        new RandomPatients(41).next(CHARTS).forEach(record -> all.add(ADVISOR.assess(record, RandomPatients.AS_OF)));
        return all;
    }
}

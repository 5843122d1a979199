package org.trdcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Verdict;
import org.trdcds.patient.PatientRecord;

/** What holds for every chart, tried on generated ones. */
class AssessmentPropertiesTest {

    private static final TrdAdvisor ADVISOR = TrdAdvisor.builder().withoutWouldChange().build();
    private static final TrdAdvisor TELLING = TrdAdvisor.create();
    private static final int TOLD = 100;
    private static final List<PatientRecord> CHARTS = new RandomPatients(42).next(1_500);

    @Test
    void everyCategoryHasAVerdictUnlessThePatientIsDeceased() {
        assertThat(CHARTS).allSatisfy(chart -> {
            Assessment assessment = assess(chart);
            Set<Category> categories = assessment.nextSteps().stream().map(NextStep::category)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Category.class)));
            if (!assessment.nextSteps().isEmpty()) {
                assertThat(categories).hasSize(Category.values().length);
            }
        });
    }

    @Test
    void theOrderOfEntriesDoesNotMatter() {
        Random random = new Random(7);
        assertThat(CHARTS).allSatisfy(chart -> assertThat(assess(shuffled(chart, random)).equals(assess(chart))).as(chart.id()).isTrue());
    }

    @Test
    void whatWouldChangeDoesNotDependOnTheOrderOfEntriesEither() {
        Random random = new Random(8);
        assertThat(CHARTS.subList(0, TOLD)).allSatisfy(chart -> assertThat(TELLING.assess(shuffled(chart, random), RandomPatients.AS_OF)
                .equals(TELLING.assess(chart, RandomPatients.AS_OF))).as(chart.id()).isTrue());
    }

    @Test
    void theSameChartGivesTheSameAssessmentOnEveryThread() throws Exception {
        List<Assessment> alone = CHARTS.stream().map(AssessmentPropertiesTest::assess).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Assessment>> together = new ArrayList<>();
            CHARTS.forEach(chart -> together.add(threads.submit(() -> assess(chart))));
            for (int index = 0; index < CHARTS.size(); index++) {
                assertThat(together.get(index).get()).isEqualTo(alone.get(index));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void everyLineFitsAndEverySuggestionSaysWhatSpeaksAgainstIt() {
        assertThat(CHARTS).allSatisfy(chart -> assertThat(assess(chart).nextSteps()).allSatisfy(step -> {
            assertThat(step.summary()).isNotBlank().hasSizeLessThanOrEqualTo(140);
            assertThat(step.criteria()).isNotEmpty();
            if (step.verdict() == Verdict.SUGGESTED) {
                assertThat(step.against()).isNotBlank();
            }
        }));
    }

    private static Assessment assess(PatientRecord chart) {
        return ADVISOR.assess(chart, RandomPatients.AS_OF);
    }

    private static PatientRecord shuffled(PatientRecord chart, Random random) {
        return new PatientRecord(chart.id(), chart.demographics(), shuffled(chart.diagnoses(), random), shuffled(chart.medications(), random),
                shuffled(chart.procedures(), random), shuffled(chart.observations(), random), shuffled(chart.reactions(), random),
                shuffled(chart.devices(), random), shuffled(chart.careOrders(), random), shuffled(chart.encounters(), random),
                chart.familyHistory(), chart.notices());
    }

    private static <T> List<T> shuffled(List<T> entries, Random random) {
        List<T> copy = new ArrayList<>(entries);
        Collections.shuffle(copy, random);
        return copy;
    }
}

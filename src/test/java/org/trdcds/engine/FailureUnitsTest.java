package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.knowledge.CountingRule;
import org.trdcds.knowledge.Profile;
import org.trdcds.patient.Answer;

/** Counting is honest about what is not known: whatever the missing answers turn out to be, the count stays in its range. */
class FailureUnitsTest {

    private static final FailureUnits UNITS = new FailureUnits(0.5);
    private static final Profile DEFAULT = ResistanceBench.KNOWLEDGE.profiles().get("default");
    private static final String[] INGREDIENTS = {"sertraline", "bupropion", "mirtazapine", "escitalopram"};
    private static final String[] STARTS = {"2026-01-05", "2026-01-20", "2026-02-10"};
    private static final String[] SCORES = {"", "phq-9 2026-03-01", "phq-9 2026-04-01"};

    private static CountedTrial counted(SampleTrial trial, int number, Answer counts) {
        return new CountedTrial(trial.measured(ResistanceBench.KNOWLEDGE, DEFAULT.yardstick(), number), CountingRule.of(DEFAULT), counts, "rule");
    }

    private static int confirmed(CountedTrial... trials) {
        return UNITS.count(List.of(trials), MeasuredTrial::ingredient, true).confirmed();
    }

    private static CountedTrial together(String ingredient, String score) {
        return counted(SampleTrial.of(ingredient).judgedOn(score), 1, Answer.MET);
    }

    @Test
    void theSameCombinationTwiceCountsOnce() {
        assertThat(confirmed(together("sertraline", "a"), together("bupropion", "a"), together("sertraline", "b"), together("bupropion", "b")))
                .isEqualTo(1);
    }

    @Test
    void twoCombinationsWithOnePartInCommonCountTwice() {
        assertThat(confirmed(together("sertraline", "a"), together("bupropion", "a"), together("sertraline", "b"), together("mirtazapine", "b")))
                .isEqualTo(2);
    }

    @Test
    void threeTakenTogetherCountOnce() {
        assertThat(confirmed(together("sertraline", "a"), together("bupropion", "a"), together("mirtazapine", "a"))).isEqualTo(1);
    }

    @Test
    void aTrialBetweenTwoOthersDoesNotMergeThem() {
        CountedTrial early = counted(SampleTrial.of("sertraline").from("2026-01-05").judgedOn("a"), 1, Answer.MET);
        CountedTrial between = counted(SampleTrial.of("bupropion").from("2026-01-26").judgedOn("a"), 2, Answer.MET);
        CountedTrial late = counted(SampleTrial.of("mirtazapine").from("2026-02-16").judgedOn("a"), 3, Answer.MET);

        assertThat(confirmed(early, between, late)).isEqualTo(2);
    }

    @Test
    void everyWayOfAnsweringStaysInTheRange() {
        Random random = new Random(20260630);
        for (int round = 0; round < 2000; round++) {
            List<CountedTrial> trials = trials(random);
            FailureUnits.Range range = UNITS.count(trials, MeasuredTrial::ingredient, true);
            List<CountedTrial> shuffled = new ArrayList<>(trials);
            Collections.shuffle(shuffled, random);

            assertThat(UNITS.count(shuffled, MeasuredTrial::ingredient, true)).isEqualTo(range);
            assertThat(range.possible()).isGreaterThanOrEqualTo(range.confirmed());
            for (int way = 0; way < 8; way++) {
                assertThat(UNITS.count(answered(trials, random), MeasuredTrial::ingredient, true).confirmed())
                        .isBetween(range.confirmed(), range.possible());
            }
        }
    }

    private static List<CountedTrial> trials(Random random) {
        List<CountedTrial> trials = new ArrayList<>();
        int size = random.nextInt(7);
        for (int number = 0; number < size; number++) {
            SampleTrial trial = SampleTrial.of(INGREDIENTS[random.nextInt(INGREDIENTS.length)]).from(STARTS[random.nextInt(STARTS.length)])
                    .judgedOn(SCORES[random.nextInt(SCORES.length)]);
            trials.add(counted(trial, number, random.nextBoolean() ? Answer.MET : Answer.UNKNOWN));
        }
        return trials;
    }

    private static List<CountedTrial> answered(List<CountedTrial> trials, Random random) {
        List<CountedTrial> answered = new ArrayList<>();
        for (CountedTrial trial : trials) {
            if (trial.counts() == Answer.MET || random.nextBoolean()) {
                answered.add(trial.with(Answer.MET));
            }
        }
        return answered;
    }
}

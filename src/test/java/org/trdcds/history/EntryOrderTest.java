package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.TrialChart.day;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trdcds.knowledge.Profile;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.MedicationEntry.Kind;
import org.trdcds.patient.MedicationEntry.Status;
import org.trdcds.patient.MedicationEntry.StopReason;
import org.trdcds.patient.MedicationEntry.TakenAs;
import org.trdcds.patient.PatientRecord;
import org.trdcds.patient.ProcedureEntry;
import org.trdcds.patient.Reaction;

/** Properties that hold for any chart, on generated ones. */
class EntryOrderTest {

    private static final List<String> DRUGS = List.of("sertraline", "venlafaxine", "trazodone", "fluoxetine", "citalopram", "selegiline",
            "aripiprazole", "lithium", "quetiapine", "esketamine", "prednisone");
    private static final List<String> INSTRUMENTS = List.of("PHQ-9", "QIDS", "MADRS", "CGI-I");
    private static final List<String> PROCEDURES = List.of("CBT", "DBT", "psychotherapy", "TMS", "ECT", "esketamine treatment");

    static List<Integer> seeds() {
        return IntStream.range(0, 300).boxed().toList();
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static TrialChart generated(Random random) {
        TrialChart chart = TrialChart.chart();
        int entries = 3 + random.nextInt(18);
        for (int index = 0; index < entries; index++) {
            int at = random.nextInt(520);
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> medicine(chart, random, at);
                case 3, 4 -> chart.score(pick(random, INSTRUMENTS), at, random.nextInt(30));
                case 5 -> chart.diagnosis(pick(random, List.of("F33.1", "F32.9", "F33.42", "F41.1", "Z91.14")),
                        random.nextBoolean() ? Optional.of(day(at)) : Optional.empty(), Optional.of(day(at)),
                        pick(random, Diagnosis.Status.values()));
                case 6 -> chart.sessions(pick(random, PROCEDURES), at, 1 + random.nextInt(20), 1 + random.nextInt(12),
                        pick(random, ProcedureEntry.Outcome.values()));
                default -> chart.reaction(pick(random, DRUGS), pick(random, Reaction.Type.values()),
                        random.nextBoolean() ? Optional.of(day(at)) : Optional.empty(), pick(random, Answer.values()));
            }
        }
        return chart;
    }

    private static void medicine(TrialChart chart, Random random, int at) {
        chart.entry(pick(random, Kind.values()), pick(random, DRUGS), random.nextInt(5) * 50, at, entry -> {
            entry.status(pick(random, Status.values())).stopReason(pick(random, StopReason.values())).takenAs(pick(random, TakenAs.values()));
            if (random.nextBoolean()) {
                entry.end(Optional.of(day(at + random.nextInt(150))));
            }
            if (random.nextBoolean()) {
                entry.supplyDays(OptionalInt.of(1 + random.nextInt(90)));
            }
            return random.nextBoolean() ? entry.asserted(Optional.of(day(random.nextInt(500)))) : entry;
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfEntriesDoesNotMatter(int seed) {
        TrialChart chart = generated(new Random(seed));
        PatientRecord record = chart.record();
        PatientRecord shuffled = chart.shuffled(seed + 1L);
        TreatmentHistory history = chart.history(record);
        TreatmentHistory again = chart.history(shuffled);

        assertThat(again.uses()).isEqualTo(history.uses());
        assertThat(again.trials()).isEqualTo(history.trials());
        assertThat(again.courses()).isEqualTo(history.courses());
        assertThat(again.episode()).isEqualTo(history.episode());
        assertThat(again.discontinuationRises()).isEqualTo(history.discontinuationRises());
        for (Profile profile : TrialChart.KNOWLEDGE.profiles().values()) {
            assertThat(new TrialMeasurement(again, shuffled, TrialChart.KNOWLEDGE).measureAll(profile.yardstick()))
                    .isEqualTo(new TrialMeasurement(history, record, TrialChart.KNOWLEDGE).measureAll(profile.yardstick()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void datesAndAnswersAreConsistent(int seed) {
        TrialChart chart = generated(new Random(seed));
        TreatmentHistory history = chart.history();
        assertThat(history.trials()).filteredOn(Trial::current).hasSizeLessThanOrEqualTo(1);
        for (Trial trial : history.trials()) {
            if (trial.start().isPresent() && trial.lastDay().isPresent()) {
                assertThat(trial.lastDay().get()).isAfterOrEqualTo(trial.start().get()).isBeforeOrEqualTo(chart.asOfDate());
            }
            if (trial.ongoing() == Answer.MET) {
                assertThat(trial.lastDay()).contains(chart.asOfDate());
            }
            trial.daysCovered().ifPresent(covered -> assertThat(covered).isBetween(0.0, 1.0));
        }
        for (Course course : history.courses()) {
            if (course.adequate() == Answer.UNMET) {
                assertThat(course.failed()).isEqualTo(Answer.UNMET);
            }
        }
        for (MeasuredTrial trial : chart.trials()) {
            assertThat(trial.outcomeKnown() == Answer.UNKNOWN).isEqualTo(trial.outcome() == Outcome.UNKNOWN);
            if (trial.weeks().isPresent() && trial.weeksAtDose().isPresent()) {
                assertThat(trial.weeksAtDose().getAsDouble()).isLessThanOrEqualTo(trial.weeks().getAsDouble());
            }
        }
    }
}

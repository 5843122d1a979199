package org.trdcds.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.trdcds.assessment.Stage;
import org.trdcds.assessment.StagingInputs;
import org.trdcds.history.CourseKind;
import org.trdcds.patient.Answer;

/** The models that name stages: Thase and Rush 1997, and the European model (Souery 1999). */
final class NamedStages {

    static final String THASE_RUSH = "thase-rush";
    static final String EUROPEAN = "european";
    private static final String NOT_STAGED = "0";
    private static final List<String> THASE_RUSH_STAGES = List.of("I", "II", "III", "IV", "V");
    private static final List<String> EUROPEAN_STAGES = List.of("A", "B", "C");
    private static final int HIGHEST_B = 5;

    private final StagingChart chart;
    private final List<EarnedStage> earned;
    private final int trialsOfB1;

    /** @param trialsOfB1 failed trials of different classes that are European stage B1 */
    NamedStages(StagingChart chart, List<EarnedStage> earned, int trialsOfB1) {
        this.chart = chart;
        this.earned = List.copyOf(earned);
        this.trialsOfB1 = trialsOfB1;
    }

    Stage thaseRush(StagingInputs inputs) {
        String sure = highest(THASE_RUSH, THASE_RUSH_STAGES, false);
        String possible = highest(THASE_RUSH, THASE_RUSH_STAGES, true);
        List<String> words = chart.inWords();
        words.add(chart.inWords(CourseKind.ECT, "ECT"));
        return new Stage(THASE_RUSH, Optional.of(sure), OptionalDouble.empty(), range(sure, possible), Optional.empty(), words,
                outOfOrder(inputs, sure));
    }

    Stage european() {
        String sure = numbered(highest(EUROPEAN, EUROPEAN_STAGES, false), chart.failures().confirmed());
        String possible = numbered(highest(EUROPEAN, EUROPEAN_STAGES, true), chart.failures().possible());
        List<String> words = chart.inWords();
        words.add(chart.inWords(CourseKind.AUGMENTATION, "augmentation"));
        words.add(chart.inWords(CourseKind.ECT, "ECT"));
        words.add(chart.onset().map(day -> "episode since " + day).orElse("onset of the episode not documented"));
        return new Stage(EUROPEAN, Optional.of(sure), OptionalDouble.empty(), range(sure, possible), Optional.empty(), words,
                Optional.of("B is numbered by failed trials; the weeks of the model overlap and are not used."));
    }

    private String highest(String model, List<String> stages, boolean possiblyToo) {
        int highest = -1;
        for (EarnedStage reached : earned) {
            if (reached.model().equals(model) && (possiblyToo || reached.grade() == Answer.MET)) {
                highest = Math.max(highest, stages.indexOf(reached.item()));
            }
        }
        return highest < 0 ? NOT_STAGED : stages.get(highest);
    }

    private String numbered(String stage, int trials) {
        return stage.equals("B") ? stage + Math.max(1, Math.min(HIGHEST_B, trials - trialsOfB1 + 1)) : stage;
    }

    private static Optional<String> range(String sure, String possible) {
        return sure.equals(possible) ? Optional.empty() : Optional.of(sure + " to " + possible);
    }

    private static Optional<String> outOfOrder(StagingInputs inputs, String stage) {
        int reached = THASE_RUSH_STAGES.indexOf(stage) + 1;
        List<String> later = new ArrayList<>();
        addIf(later, reached < 3 && inputs.tcaFailed() == Answer.MET, "TCA");
        addIf(later, reached < 4 && inputs.maoiFailed() == Answer.MET, "MAOI");
        addIf(later, reached < 5 && inputs.ectFailed() == Answer.MET, "ECT");
        return later.isEmpty() ? Optional.empty() : Optional.of("Failed as well, outside the order of the stages: " + String.join(", ", later));
    }

    private static void addIf(List<String> list, boolean condition, String word) {
        if (condition) {
            list.add(word);
        }
    }
}

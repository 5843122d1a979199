package org.trdcds.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.trdcds.assessment.Stage;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.CourseKind;
import org.trdcds.history.Topic;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;

/** The Maudsley Staging Method (Fekadu 2009): points for duration, severity, failed antidepressants, augmentation and ECT. */
final class MaudsleyStaging {

    private static final String MODEL = "maudsley";
    private static final String NOT_APPLICABLE = "not applicable";
    private static final Optional<String> NOTE = Optional.of("Severity is that of the diagnosis code, else of the latest score, a derived "
            + "mapping that is not validated; a trial that cannot be judged scores nothing.");
    private static final int SUBSYNDROMAL = 1;
    private static final int MILD = 2;
    private static final int MODERATE = 3;
    private static final int SEVERE = 4;
    private static final int SEVERE_PSYCHOTIC = 5;

    private final int acuteMonths;
    private final int subacuteMonths;
    private final List<Integer> mostFailures;
    private final int mildMax;
    private final int moderateMax;

    MaudsleyStaging(Knowledge knowledge) {
        acuteMonths = (int) knowledge.limit("msm-acute-months");
        subacuteMonths = (int) knowledge.limit("msm-subacute-months");
        mostFailures = IntStream.rangeClosed(1, 4).mapToObj(points -> (int) knowledge.limit("msm-failures-" + points + "-max")).toList();
        mildMax = (int) knowledge.limit("msm-mild-max");
        moderateMax = (int) knowledge.limit("msm-moderate-max");
    }

    /** @param answers severity, remission and psychotic features as the chart answers them; a topic left out is unknown */
    Stage of(StagingChart chart, Map<Topic, ChartAnswer> answers) {
        List<String> words = chart.inWords();
        words.add(chart.onset().map(day -> "episode since " + day).orElse("onset of the episode not documented"));
        words.add("severity: " + severityInWords(answers));
        words.add(chart.inWords(CourseKind.AUGMENTATION, "augmentation"));
        words.add(chart.inWords(CourseKind.ECT, "ECT"));
        int sureFailures = chart.ingredients(false);
        int possibleFailures = chart.ingredients(true);
        if (possibleFailures == 0) {
            return new Stage(MODEL, Optional.empty(), OptionalDouble.empty(), Optional.of(NOT_APPLICABLE), Optional.empty(), words, NOTE);
        }
        Points others = duration(chart).plus(severity(answers)).plus(used(chart.given(CourseKind.AUGMENTATION)))
                .plus(used(chart.given(CourseKind.ECT)));
        int highest = others.high() + failures(possibleFailures);
        if (sureFailures == 0) {
            return new Stage(MODEL, Optional.empty(), OptionalDouble.empty(), Optional.of(NOT_APPLICABLE + " or up to " + highest),
                    Optional.empty(), words, NOTE);
        }
        int lowest = others.low() + failures(sureFailures);
        boolean known = others.low() == others.high();
        Optional<String> range = lowest == highest ? Optional.empty() : Optional.of(lowest + " to " + highest);
        Optional<String> band = known || band(lowest).equals(band(highest)) ? Optional.of(band(lowest)) : Optional.empty();
        return new Stage(MODEL, Optional.empty(), known ? OptionalDouble.of(lowest) : OptionalDouble.empty(), range, band, words, NOTE);
    }

    private Points duration(StagingChart chart) {
        if (chart.onset().isEmpty()) {
            return new Points(1, 3);
        }
        LocalDate onset = chart.onset().get();
        if (!chart.asOf().isAfter(onset.plusMonths(acuteMonths))) {
            return new Points(1, 1);
        }
        return chart.asOf().isAfter(onset.plusMonths(subacuteMonths)) ? new Points(3, 3) : new Points(2, 2);
    }

    private int failures(int count) {
        int points = 1;
        for (int most : mostFailures) {
            if (count > most) {
                points++;
            }
        }
        return points;
    }

    private static Points used(Answer given) {
        return new Points(given == Answer.MET ? 1 : 0, given == Answer.UNMET ? 0 : 1);
    }

    private static Points severity(Map<Topic, ChartAnswer> answers) {
        Answer severe = answer(answers, Topic.SEVERE);
        Answer moderate = answer(answers, Topic.AT_LEAST_MODERATE).or(severe);
        Answer remission = answer(answers, Topic.IN_REMISSION);
        Answer psychotic = answer(answers, Topic.PSYCHOTIC_FEATURES);
        int low = moderate == Answer.MET ? MODERATE : remission == Answer.UNMET ? MILD : SUBSYNDROMAL;
        if (severe == Answer.MET) {
            low = psychotic == Answer.MET ? SEVERE_PSYCHOTIC : SEVERE;
        }
        int high = psychotic == Answer.UNMET ? SEVERE : SEVERE_PSYCHOTIC;
        if (severe == Answer.UNMET) {
            high = moderate == Answer.UNMET ? remission == Answer.MET ? SUBSYNDROMAL : MILD : MODERATE;
        }
        return new Points(low, Math.max(low, high));
    }

    private static String severityInWords(Map<Topic, ChartAnswer> answers) {
        String severity = answers.containsKey(Topic.SEVERE) ? answers.get(Topic.SEVERE).statement() : "not documented";
        return switch (answer(answers, Topic.PSYCHOTIC_FEATURES)) {
            case MET -> severity + ", with psychotic features";
            case UNMET -> severity;
            case UNKNOWN -> severity + ", psychotic features not documented";
        };
    }

    private static Answer answer(Map<Topic, ChartAnswer> answers, Topic topic) {
        ChartAnswer answer = answers.get(topic);
        return answer == null ? Answer.UNKNOWN : answer.answer();
    }

    private String band(int total) {
        if (total <= mildMax) {
            return "mild";
        }
        return total <= moderateMax ? "moderate" : "severe";
    }

    private record Points(int low, int high) {
        Points plus(Points other) {
            return new Points(low + other.low, high + other.high);
        }
    }
}

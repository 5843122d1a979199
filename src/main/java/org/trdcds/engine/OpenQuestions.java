package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.trdcds.assessment.CurrentTrial;
import org.trdcds.assessment.FailureCount;
import org.trdcds.assessment.LatestJudgedTrial;
import org.trdcds.assessment.OpenQuestion;
import org.trdcds.assessment.OtherTreatment;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Topic;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;

/** Turns open components of facts into what the chart would have to say: what is missing of a trial, a topic, a course. */
final class OpenQuestions {

    private static final Map<Topic, List<OpenQuestion>> OF_TOPICS = Arrays.stream(Topic.values()).collect(Collectors.toMap(
            topic -> topic, topic -> List.of(new OpenQuestion(topic.code(), "this patient")), (one, other) -> one, () -> new EnumMap<>(Topic.class)));

    private final List<TrialAssessment> trials;
    private final List<TrialAssessment> undecided;

    /**
     * @param trials    the judged trials
     * @param undecided those among them that the missing answers could make failures
     */
    OpenQuestions(List<TrialAssessment> trials, List<TrialAssessment> undecided) {
        this.trials = trials;
        this.undecided = undecided;
    }

    List<OpenQuestion> of(List<Conclusion> conclusions) {
        List<OpenQuestion> questions = new ArrayList<>(4);
        for (Conclusion conclusion : conclusions) {
            for (Conclusion.OpenComponent open : conclusion.open()) {
                for (OpenQuestion question : of(open.fact(), open.component())) {
                    if (!questions.contains(question)) {
                        questions.add(question);
                    }
                }
            }
        }
        return List.copyOf(questions);
    }

    private List<OpenQuestion> of(Citable fact, String component) {
        if (fact instanceof ChartAnswer answer) {
            return OF_TOPICS.get(answer.topic());
        }
        if (fact instanceof CurrentTrial || fact instanceof LatestJudgedTrial) {
            return ofTrial(fact.about(), component.equals("current") ? TrialAssessments.STILL_TAKEN : component);
        }
        if (fact instanceof FailureCount && !undecided.isEmpty()) {
            return ofFailures();
        }
        return List.of(fact instanceof OtherTreatment other
                ? new OpenQuestion(component.equals("nameKnown") ? "modality" : "course-outcome", other.about())
                : new OpenQuestion(kebab(component), fact.about()));
    }

    /** What would settle whether the undecided trials failed; that they may still be taken settles it for none of them. */
    private List<OpenQuestion> ofFailures() {
        List<OpenQuestion> all = new ArrayList<>();
        for (TrialAssessment trial : undecided) {
            String about = trial.about();
            for (String item : trial.missing()) {
                if (!item.equals(TrialAssessments.STILL_TAKEN)) {
                    all.add(new OpenQuestion(item, about, trial.ongoing()));
                }
            }
        }
        return all;
    }

    private List<OpenQuestion> ofTrial(String about, String component) {
        Answer ongoing = Answer.MET;
        for (int at = 0; at < trials.size(); at++) {
            TrialAssessment trial = trials.get(at);
            if (about.startsWith(trial.ingredient()) && trial.about().equals(about)) {
                ongoing = trial.ongoing();
                if (!trial.missing().isEmpty()) {
                    return trial.missing().contains(component) ? List.of(new OpenQuestion(component, about, ongoing)) : allMissing(trial, about);
                }
            }
        }
        return List.of(new OpenQuestion(kebab(component), about, ongoing));
    }

    private static List<OpenQuestion> allMissing(TrialAssessment trial, String about) {
        List<OpenQuestion> all = new ArrayList<>(trial.missing().size());
        for (String item : trial.missing()) {
            all.add(new OpenQuestion(item, about, trial.ongoing()));
        }
        return all;
    }

    /** A component as a key of the question table: {@code littleEarlyChange} as {@code little-early-change}. */
    static String kebab(String component) {
        StringBuilder text = new StringBuilder();
        for (char letter : component.toCharArray()) {
            if (Character.isUpperCase(letter)) {
                text.append('-');
            }
            text.append(Character.toLowerCase(letter));
        }
        return text.toString();
    }
}

package org.trdcds.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.trdcds.assessment.CurrentTrial;
import org.trdcds.assessment.FailureCount;
import org.trdcds.assessment.LatestJudgedTrial;
import org.trdcds.assessment.OpenQuestion;
import org.trdcds.assessment.OtherTreatment;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.history.ChartAnswer;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;

/** Turns open components of facts into what the chart would have to say: what is missing of a trial, a topic, a course. */
final class OpenQuestions {

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
        Set<OpenQuestion> questions = new LinkedHashSet<>();
        for (Conclusion conclusion : conclusions) {
            for (Conclusion.OpenComponent open : conclusion.open()) {
                add(questions, open.fact(), open.component());
            }
        }
        return List.copyOf(questions);
    }

    private void add(Set<OpenQuestion> questions, Citable fact, String component) {
        if (fact instanceof ChartAnswer answer) {
            questions.add(new OpenQuestion(answer.topic().code(), "this patient"));
        } else if (fact instanceof CurrentTrial || fact instanceof LatestJudgedTrial) {
            questions.addAll(ofTrial(fact.about(), component));
        } else if (fact instanceof FailureCount && !undecided.isEmpty()) {
            questions.addAll(ofFailures());
        } else if (fact instanceof OtherTreatment other) {
            questions.add(new OpenQuestion(component.equals("nameKnown") ? "modality" : "course-outcome", other.about()));
        } else {
            questions.add(new OpenQuestion(kebab(component), fact.about()));
        }
    }

    /** What would settle whether the undecided trials failed; that they may still be taken settles it for none of them. */
    private List<OpenQuestion> ofFailures() {
        List<OpenQuestion> all = new ArrayList<>();
        for (TrialAssessment trial : undecided) {
            for (String item : trial.missing()) {
                if (!item.equals(TrialAssessments.STILL_TAKEN)) {
                    all.add(new OpenQuestion(item, trial.about(), trial.ongoing()));
                }
            }
        }
        return all;
    }

    private List<OpenQuestion> ofTrial(String about, String component) {
        Answer ongoing = Answer.MET;
        for (TrialAssessment trial : trials) {
            if (trial.about().equals(about)) {
                ongoing = trial.ongoing();
                if (!trial.missing().isEmpty()) {
                    List<String> items = trial.missing().contains(component) ? List.of(component) : trial.missing();
                    return items.stream().map(item -> new OpenQuestion(item, about, trial.ongoing())).toList();
                }
            }
        }
        return List.of(new OpenQuestion(kebab(component), about, ongoing));
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

package org.trdcds.engine;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

import org.trdcds.assessment.RuleDescription;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;

/** A rule and the questions on which the grade of each of its matches rests. */
final class GradedRule {

    private record Question(int pattern, String component, MethodHandle accessor) {
    }

    private final int place;
    private final RuleText text;
    private final RuleDescription description;
    private final List<RuleDescription> cited;
    private final List<Object> arguments;
    private final Question[] questions;

    /** @param place its place among the rules of its stage */
    GradedRule(int place, RuleText text) {
        this.place = place;
        this.text = text;
        description = Catalogue.describe(text);
        cited = List.of(description);
        arguments = RuleVocabulary.values(text);
        List<Question> asked = new ArrayList<>();
        for (int index = 0; index < text.patterns().size(); index++) {
            FactPattern pattern = text.patterns().get(index);
            for (Condition condition : pattern.conditions()) {
                if (condition.isQuestion()) {
                    Class<?> fact = RuleVocabulary.fact(text.stage(), pattern.factType()).orElseThrow();
                    asked.add(new Question(index, condition.field(), FactComponents.accessor(fact, condition.field())));
                }
            }
        }
        questions = asked.toArray(Question[]::new);
    }

    int place() {
        return place;
    }

    RuleText text() {
        return text;
    }

    RuleDescription description() {
        return description;
    }

    /** What a criterion cites that rests on this rule alone. */
    List<RuleDescription> cited() {
        return cited;
    }

    /** The constants it concludes with. */
    List<Object> arguments() {
        return arguments;
    }

    /** @param facts what the rule matched, one for each of its patterns */
    Conclusion concluded(List<Object> facts) {
        List<Conclusion.OpenComponent> open = List.of();
        for (Question question : questions) {
            Object fact = facts.get(question.pattern);
            if (FactComponents.value(fact, question.accessor) == Answer.UNKNOWN) {
                open = open.isEmpty() ? new ArrayList<>(2) : open;
                open.add(new Conclusion.OpenComponent((Citable) fact, question.component));
            }
        }
        return new Conclusion(this, open.isEmpty() ? Answer.MET : Answer.UNKNOWN, facts, open);
    }
}

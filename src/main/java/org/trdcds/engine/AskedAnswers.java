package org.trdcds.engine;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Topic;
import org.trdcds.patient.Answer;

/** The answers to topics that some rule of a stage can match; the engine need not be shown any other. */
final class AskedAnswers {

    private final Map<Topic, Set<Answer>> asked = new EnumMap<>(Topic.class);

    AskedAnswers(Collection<RuleText> rules) {
        for (RuleText rule : rules) {
            for (FactPattern pattern : rule.patterns()) {
                if (pattern.factType().equals(ChartAnswer.class.getSimpleName())) {
                    Set<Answer> answers = passing(pattern, "answer", Answer.class);
                    passing(pattern, "topic", Topic.class)
                            .forEach(topic -> asked.computeIfAbsent(topic, key -> EnumSet.noneOf(Answer.class)).addAll(answers));
                }
            }
        }
    }

    /** The constants that pass all conditions on this component. */
    private static <T extends Enum<T>> Set<T> passing(FactPattern pattern, String component, Class<T> type) {
        Set<T> passing = EnumSet.allOf(type);
        for (Condition condition : pattern.conditions()) {
            if (condition.field().equals(component)) {
                passing.retainAll(passing(condition, type));
            }
        }
        return passing;
    }

    /** The constants that pass one condition; a comparison with another fact is left to the engine, and a question lets "not known" pass. */
    private static <T extends Enum<T>> Set<T> passing(Condition condition, Class<T> type) {
        EnumSet<T> named = EnumSet.noneOf(type);
        for (String value : condition.values()) {
            if (value.startsWith("$")) {
                return EnumSet.allOf(type);
            }
            named.add(Enum.valueOf(type, value.substring(value.lastIndexOf('.') + 1)));
        }
        if (condition.isQuestion()) {
            named.add(Enum.valueOf(type, Answer.UNKNOWN.name()));
        }
        boolean wanted = condition.operator() == Condition.Operator.EQUAL || condition.operator() == Condition.Operator.IN;
        return wanted ? named : EnumSet.complementOf(named);
    }

    /** Whether a rule could match this fact; of facts that are no answers to a topic, any could. */
    boolean include(Object fact) {
        return !(fact instanceof ChartAnswer answer) || asked.getOrDefault(answer.topic(), Set.of()).contains(answer.answer());
    }
}

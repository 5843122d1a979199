package org.trdcds.engine;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
                    topics(pattern).forEach(topic -> asked.computeIfAbsent(topic, key -> EnumSet.noneOf(Answer.class)).addAll(answers(pattern)));
                }
            }
        }
    }

    private static List<Topic> topics(FactPattern pattern) {
        return Stream.of(Topic.values()).filter(topic -> pattern.conditions().stream()
                .filter(condition -> condition.field().equals("topic")).allMatch(condition -> passes(topic, condition))).toList();
    }

    private static List<Answer> answers(FactPattern pattern) {
        return Stream.of(Answer.values()).filter(answer -> pattern.conditions().stream()
                .filter(condition -> condition.field().equals("answer"))
                .allMatch(condition -> passes(answer, condition) || condition.isQuestion() && answer == Answer.UNKNOWN)).toList();
    }

    /** Whether a constant can pass; a comparison with another fact is left to the engine. */
    private static boolean passes(Enum<?> constant, Condition condition) {
        if (condition.values().stream().anyMatch(value -> value.startsWith("$"))) {
            return true;
        }
        boolean named = condition.values().contains(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        return named == (condition.operator() == Condition.Operator.EQUAL || condition.operator() == Condition.Operator.IN);
    }

    /** Whether a rule could match this fact; of facts that are no answers to a topic, any could. */
    boolean include(Object fact) {
        return !(fact instanceof ChartAnswer answer) || asked.getOrDefault(answer.topic(), Set.of()).contains(answer.answer());
    }
}

package org.trdcds.engine;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Topic;
import org.trdcds.patient.Answer;

/** Which patterns of a stage pass an answer to a topic. */
final class AskedAnswers {

    /** Numbers of these patterns, by topic and answer. */
    private final int[][][] passing = new int[Topic.values().length][Answer.values().length][0];

    /** @param patterns patterns by number */
    AskedAnswers(List<FactPattern> patterns) {
        for (int number = 0; number < patterns.size(); number++) {
            FactPattern pattern = patterns.get(number);
            if (pattern.factType().equals(ChartAnswer.class.getSimpleName())) {
                Set<Answer> answers = passing(pattern, "answer", Answer.class);
                for (Topic topic : passing(pattern, "topic", Topic.class)) {
                    for (Answer answer : answers) {
                        add(number, topic, answer);
                    }
                }
            }
        }
    }

    private void add(int number, Topic topic, Answer answer) {
        int[] known = passing[topic.ordinal()][answer.ordinal()];
        int[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = number;
        passing[topic.ordinal()][answer.ordinal()] = more;
    }

    /** Numbers of the patterns that pass an answer. */
    int[] passing(ChartAnswer answer) {
        return passing[answer.topic().ordinal()][answer.answer().ordinal()];
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

    /** The constants that pass one condition; a question lets "not known" pass. */
    private static <T extends Enum<T>> Set<T> passing(Condition condition, Class<T> type) {
        EnumSet<T> named = EnumSet.noneOf(type);
        for (String value : condition.values()) {
            named.add(Enum.valueOf(type, value.substring(value.lastIndexOf('.') + 1)));
        }
        if (condition.isQuestion()) {
            named.add(Enum.valueOf(type, Answer.UNKNOWN.name()));
        }
        boolean wanted = condition.operator() == Condition.Operator.EQUAL || condition.operator() == Condition.Operator.IN;
        return wanted ? named : EnumSet.complementOf(named);
    }
}

package org.trdcds.history;

import java.util.OptionalDouble;
import java.util.Set;

import org.trdcds.knowledge.Instrument;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Observation;

/** Reads yes, no and item scores from coded values, by the answer concepts of the condition table. */
final class ItemAnswers {

    private static final String YES = "answer-yes";
    private static final String NO = "answer-no";
    private static final String SCORE = "answer-score-";
    /** After the id of an instrument whose answers have words of their own: a moderate risk is 2 of one scale and 3 or 4 of another. */
    private static final String OWN = "-answer-";

    private ItemAnswers() {
    }

    /** The score of a reading; empty when the value is missing, unclear or outside the instrument's range. */
    static OptionalDouble value(Observation observation, Instrument instrument, Knowledge knowledge) {
        OptionalDouble value = observation.value().isPresent() ? observation.value() : coded(observation, instrument, knowledge);
        return value.isPresent() && value.getAsDouble() >= instrument.min() && value.getAsDouble() <= instrument.max()
                ? value : OptionalDouble.empty();
    }

    private static OptionalDouble coded(Observation observation, Instrument instrument, Knowledge knowledge) {
        if (observation.coded().isEmpty()) {
            return OptionalDouble.empty();
        }
        Set<String> answers = knowledge.entryNames().of(observation.coded()).ids();
        OptionalDouble own = score(answers, instrument.id() + OWN);
        OptionalDouble score = own.isPresent() ? own : score(answers, SCORE);
        return score.isPresent() ? score : switch (yes(answers)) {
            case MET -> OptionalDouble.of(instrument.max());
            case UNMET -> OptionalDouble.of(instrument.min());
            case UNKNOWN -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble score(Set<String> answers, String scale) {
        for (String answer : answers) {
            if (answer.startsWith(scale)) {
                return OptionalDouble.of(Double.parseDouble(answer.substring(scale.length())));
            }
        }
        return OptionalDouble.empty();
    }

    /** Whether an observation affirms what it names: MET for yes, UNMET for no, UNKNOWN when its value is neither. */
    static Answer yes(Observation observation, Knowledge knowledge) {
        if (observation.value().isPresent()) {
            return observation.unit().isBlank() ? Answer.of(observation.value().getAsDouble() > 0) : Answer.UNKNOWN;
        }
        return observation.coded().isEmpty() ? Answer.UNKNOWN : yes(knowledge.entryNames().of(observation.coded()).ids());
    }

    private static Answer yes(Set<String> answers) {
        OptionalDouble score = score(answers, SCORE);
        if (score.isPresent()) {
            return Answer.of(score.getAsDouble() > 0);
        }
        boolean yes = answers.contains(YES);
        boolean no = answers.contains(NO);
        return yes == no ? Answer.UNKNOWN : Answer.of(yes);
    }
}

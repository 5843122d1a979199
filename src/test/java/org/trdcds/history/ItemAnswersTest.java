package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.KnowledgeFiles;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Observation;

/** What an answer in words is worth on the scale that it answers; words that belong to another scale say nothing. */
class ItemAnswersTest {

    private static final Knowledge KNOWLEDGE = KnowledgeFiles.shipped();

    @ParameterizedTest
    @CsvSource({"c-ssrs-risk, Moderate risk, 2", "phq-9-item-9, Several days, 1", "c-ssrs-4, Yes, 1"})
    void aScaleKnowsItsOwnWords(String instrument, String answer, double value) {
        assertThat(value(instrument, answer)).hasValue(value);
    }

    /** What a level of risk comes to differs from scale to scale; taken for an item score it would turn a positive screen negative. */
    @ParameterizedTest
    @CsvSource({"stop-bang, Moderate risk", "dast-10, Moderate risk", "phq-9-item-9, Low risk"})
    void wordsOfAnotherScaleSayNothing(String instrument, String answer) {
        assertThat(value(instrument, answer)).isEmpty();
    }

    private static OptionalDouble value(String instrument, String answer) {
        Observation observation = new Observation("Observation/1", CodedText.text(instrument), Optional.empty(), OptionalDouble.empty(), "",
                CodedText.text(answer), OptionalDouble.empty(), OptionalDouble.empty(), Observation.Flag.NOT_RECORDED);
        return ItemAnswers.value(observation, KNOWLEDGE.instruments().get(instrument), KNOWLEDGE);
    }
}

package org.trdcds.engine;

import java.util.Optional;

import org.trdcds.history.Topic;
import org.trdcds.patient.Answer;

/**
 * One thing supposed to be otherwise, in a clinician's words.
 *
 * @param size  how much is supposed; an answer that the chart leaves open is the least
 * @param shows the answer to a topic that the altered chart must give, so that the words are true of it; empty for what is no topic
 */
record Supposition(String words, Size size, Alteration alteration, Optional<Shown> shows) {

    /** Kinds of change, smallest first. */
    enum Size { OPEN_ANSWER, TIME, OTHERWISE }

    /** An answer that the altered chart must give. */
    record Shown(Topic topic, Answer answer) {
    }
}

package org.trdcds.engine;

import java.util.List;

import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Topic;
import org.trdcds.patient.Answer;

/**
 * A topic with the words its answer begins with, such as "Antidepressant taken now: ".
 *
 * @param silence the answer of a chart in which nothing speaks to it, the same for every patient
 */
record AskedTopic(Topic topic, String lead, ChartAnswer silence) {

    AskedTopic(Topic topic, String lead) {
        this(topic, lead, new ChartAnswer(topic, Answer.UNMET, lead + "none recorded", true, List.of()));
    }
}

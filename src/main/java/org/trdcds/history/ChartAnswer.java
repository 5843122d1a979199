package org.trdcds.history;

import java.util.List;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;
import org.trdcds.patient.Evidence;

/**
 * What the chart answers on one topic on the as-of date. There is exactly one for every topic.
 *
 * @param statement   what is recorded, in a clinician's words: "AUDIT-C 9 on 2026-06-16", "none recorded"
 * @param closedWorld true when silence was taken as "none recorded"
 */
public record ChartAnswer(Topic topic, Answer answer, String statement, boolean closedWorld, List<Evidence> evidence) implements Citable {

    public ChartAnswer {
        evidence = List.copyOf(evidence);
    }

    /** Name of the topic, by which the rule engine looks it up. */
    public String topicName() {
        return topic.name();
    }

    @Override
    public String about() {
        return topic.code().replace('-', ' ');
    }
}

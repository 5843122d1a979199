package org.trdcds.engine;

import org.trdcds.history.MeasuredTrial;
import org.trdcds.knowledge.CountingRule;
import org.trdcds.patient.Answer;

/**
 * A trial that a rule counts as failed under one way of counting, whatever the episode; a trial without one is not failed.
 *
 * @param counts MET surely failed, UNKNOWN when missing answers could make it failed
 * @param rule   id of the rule that counted it
 */
record CountedTrial(MeasuredTrial measured, CountingRule counting, Answer counts, String rule) {

    CountedTrial with(Answer answer) {
        return answer == counts ? this : new CountedTrial(measured, counting, answer, rule);
    }
}

package org.trdcds.engine;

import java.util.List;
import java.util.Map;

import org.trdcds.assessment.Finding;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.TrialAssessment;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Topic;

/**
 * What is known of a chart when next steps are to be found.
 *
 * @param facts what the next-step rules are given
 */
record JudgedChart(
        List<JudgedTrial> judged, List<TrialAssessment> trials, List<Finding> findings, List<SafetyAlert> alerts, FailureTally tally,
        Map<Topic, ChartAnswer> answers, List<Object> facts) {
}

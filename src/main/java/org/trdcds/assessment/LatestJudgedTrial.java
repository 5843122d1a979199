package org.trdcds.assessment;

import java.util.List;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;
import org.trdcds.patient.Evidence;

/**
 * The most recent trial of the episode that can be judged (clinical.md section 2, "latest judged trial"); none when there is none.
 *
 * @param noBenefit    MET for failed with none or worse, intolerant, relapsed, or failed with partial response once ended
 * @param relapsed     MET when it relapsed: a switch then has weaker support
 * @param ssriOrSnri   MET when its class is SSRI or SNRI
 * @param onlyOneOfClass MET when it is the only ingredient of its class tried in the episode
 */
public record LatestJudgedTrial(
        String ingredient, String drugClass, TrialVerdict verdict, Answer noBenefit, Answer relapsed, Answer ssriOrSnri,
        Answer onlyOneOfClass, String label, List<Evidence> evidence) implements Citable {

    public LatestJudgedTrial {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String about() {
        return label;
    }
}

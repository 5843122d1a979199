package org.trdcds.history;

import java.util.List;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.Stated;

/**
 * A rise of the score soon after a medicine was stopped or lowered (clinical.md section 2).
 *
 * @param code   {@code discontinuation-} and the ingredient
 * @param recent MET when the rise is dated in the last 90 days
 */
public record DiscontinuationSymptoms(String code, Answer recent, String statement, List<Evidence> evidence) implements Stated {

    public DiscontinuationSymptoms {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String about() {
        return "possible discontinuation symptoms";
    }
}

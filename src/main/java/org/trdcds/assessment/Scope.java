package org.trdcds.assessment;

import java.util.List;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/**
 * Whether the rules speak of this patient: an adult, alive, with an active depressive disorder.
 *
 * @param inScope MET, UNMET or UNKNOWN
 * @param reasons in a clinician's words
 */
public record Scope(Answer inScope, List<String> reasons, List<Evidence> evidence) {

    public Scope {
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
    }

    /** The code used in every output: in-scope, out-of-scope or unknown. */
    public String code() {
        return switch (inScope) {
            case MET -> "in-scope";
            case UNMET -> "out-of-scope";
            case UNKNOWN -> "unknown";
        };
    }
}

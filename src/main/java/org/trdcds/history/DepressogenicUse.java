package org.trdcds.history;

import java.util.List;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.Stated;

/**
 * A medicine with an association with depression, as it is taken (clinical.md section 4, H29).
 *
 * @param code         ingredient
 * @param taken        MET while it is taken
 * @param longEnough   taken for at least 14 days
 * @param beforeOnset  started within 6 months before a known onset; UNMET when the onset is not known
 */
public record DepressogenicUse(
        String code, DepressogenicStrength strength, Answer taken, Answer longEnough, Answer beforeOnset, String statement,
        List<Evidence> evidence) implements Stated {

    public DepressogenicUse {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String about() {
        return code;
    }
}

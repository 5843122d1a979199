package org.trdcds.history;

import java.util.List;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.Stated;

/**
 * The thyroid by its latest TSH and free T4 (clinical.md section 4, H18).
 *
 * @param abnormal        TSH out of range
 * @param marked          TSH far out of range, or out of range with free T4 out of range too
 * @param treatedSixWeeks MET when thyroid treatment has run for 6 weeks
 * @param treated         MET when thyroid treatment is on record in the last 12 months
 */
public record ThyroidState(
        String code, Answer abnormal, Answer marked, Answer treatedSixWeeks, Answer treated, String statement, List<Evidence> evidence)
        implements Stated {

    public ThyroidState {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String about() {
        return "thyroid";
    }
}

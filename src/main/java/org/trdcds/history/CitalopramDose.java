package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/**
 * Citalopram as it is taken, against the label's maximum doses (clinical.md section 7).
 *
 * @param overMaximum      MET over the maximum at any age
 * @param overOlderMaximum MET over the maximum for older patients
 * @param older            MET above the age from which the lower maximum holds
 */
public record CitalopramDose(
        Answer overMaximum, Answer overOlderMaximum, Answer older, Answer taken, String statement, Optional<LocalDate> date,
        List<Evidence> evidence) implements SafetyFact {

    public CitalopramDose {
        evidence = List.copyOf(evidence);
    }

    /** A dose is settled by the prescriber, not by an assessment. */
    @Override
    public Answer assessed() {
        return Answer.UNMET;
    }

    @Override
    public String code() {
        return "citalopram-over-label-maximum";
    }

    @Override
    public String about() {
        return "citalopram dose";
    }
}

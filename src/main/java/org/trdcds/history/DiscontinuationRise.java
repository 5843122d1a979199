package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;
import org.trdcds.patient.Evidence;

/**
 * A rise of a score soon after a medicine was stopped or its dose lowered: neither relapse nor endpoint.
 *
 * @param date   day of the risen score
 * @param recent MET when it is recent enough to be a finding
 */
public record DiscontinuationRise(String ingredient, LocalDate date, Answer recent, String statement, List<Evidence> evidence)
        implements Citable {

    public DiscontinuationRise {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String about() {
        return "possible discontinuation symptoms after " + ingredient;
    }
}

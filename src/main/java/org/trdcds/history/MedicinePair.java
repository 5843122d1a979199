package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/**
 * Two medicines that a label speaks of together (clinical.md section 7).
 *
 * @param contraindicated MET when the label contraindicates the pair; UNMET when it only cautions
 * @param together        MET with evidence that one is taken now and the other now or within the washout
 * @param lapsed          MET when the supply of one has lapsed and nothing says whether it is still taken
 */
public record MedicinePair(
        String code, Answer contraindicated, Answer together, Answer lapsed, String statement, Optional<LocalDate> date,
        List<Evidence> evidence) implements SafetyFact {

    public MedicinePair {
        evidence = List.copyOf(evidence);
    }

    /** A pair is settled by the prescriber, not by an assessment. */
    @Override
    public Answer assessed() {
        return Answer.UNMET;
    }

    @Override
    public String about() {
        return code;
    }
}

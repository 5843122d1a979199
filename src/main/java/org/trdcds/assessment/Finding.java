package org.trdcds.assessment;

import java.util.List;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;
import org.trdcds.patient.Evidence;

/**
 * Something in the record that could explain non-response or stands in its way.
 *
 * @param code      concept, such as {@code anxiety} or {@code tsh-high}
 * @param present   MET when surely present, UNKNOWN when the record leaves it open
 * @param deferring MET when it holds back treatment changes until it is settled
 * @param major     MET for the comorbidities that come first: psychiatric, sleep apnoea, chronic pain, overt thyroid, B12, anaemia, untreated for 12 months
 * @param rule      id of the rule that concluded it
 */
public record Finding(
        String code, FindingKind kind, String statement, Answer present, Answer deferring, Answer major, List<Evidence> evidence, String rule)
        implements Citable {

    public Finding {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String about() {
        return statement;
    }
}

package org.trdcds.history;

import java.util.List;

import org.trdcds.knowledge.ContributorKind;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.Stated;

/**
 * A condition, screen or laboratory result that could explain non-response or stands in its way (clinical.md section 4).
 *
 * @param present MET while it holds, UNKNOWN when the record leaves that open
 * @param major   MET for psychiatric comorbidity, sleep apnoea, chronic pain, vitamin B12 deficiency and anaemia
 * @param treated MET when treatment for it is on record in the last 12 months
 */
public record Contributor(
        String code, ContributorKind kind, Answer present, Answer major, Answer treated, String statement, List<Evidence> evidence)
        implements Stated {

    public Contributor {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String about() {
        return code.replace('-', ' ');
    }
}

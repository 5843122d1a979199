package org.trdcds.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;
import org.trdcds.patient.Evidence;

/**
 * A recorded fact that overrides routine care until a clinician has assessed it.
 *
 * @param date         latest date the fact was asserted
 * @param assessed     MET when a later assessment by a clinician is on record
 * @param raisesReferral MET unless it is PHQ-9 item 9 = 1 or C-SSRS 1-2 alone
 */
public record SafetyAlert(
        String code, Urgency urgency, Route route, String statement, Optional<LocalDate> date, Answer assessed, Answer raisesReferral,
        List<Evidence> evidence, String rule) implements Citable {

    public SafetyAlert {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String about() {
        return statement;
    }
}

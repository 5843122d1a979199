package org.trdcds.history;

import java.time.LocalDate;
import java.util.Optional;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Stated;

/** A recorded fact that a safety alert can rest on (clinical.md section 7). */
public interface SafetyFact extends Stated {

    /** Latest date on which it was asserted; empty when undated. */
    Optional<LocalDate> date();

    /** MET when a later assessment by a clinician is on record (clinical.md section 5, D-safety). */
    Answer assessed();

    /** UNMET when it rests only on PHQ-9 item 9 = 1 or C-SSRS items 1 and 2. */
    default Answer raisesReferral() {
        return Answer.MET;
    }
}

package org.trdcds.engine;

import java.time.LocalDate;
import java.util.List;

import org.trdcds.assessment.TrialVerdict;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.patient.Answer;

/**
 * A trial measured under the chosen profile, with its verdict.
 *
 * @param reasons statements of the rules that gave the verdict
 * @param rule    id of the rule that gave it
 */
record JudgedTrial(MeasuredTrial measured, TrialVerdict verdict, List<String> reasons, String rule) {

    JudgedTrial {
        reasons = List.copyOf(reasons);
    }

    /** Whether side effects ended the trial before it could be judged; never for one that helped or was for another use. */
    Answer intolerant() {
        return switch (verdict) {
            case INTOLERANT -> Answer.MET;
            case RESPONDED, RELAPSED, OTHER_USE -> Answer.UNMET;
            default -> measured.tolerated() == Answer.UNKNOWN ? Answer.UNKNOWN : Answer.UNMET;
        };
    }

    /** Last day that counts, the as-of date while it is ongoing; the earliest date possible when unknown, so that it sorts first. */
    LocalDate endForOrder(LocalDate asOf) {
        return measured.ongoing() == Answer.MET ? asOf : measured.trial().lastDay().orElse(LocalDate.MIN);
    }

    LocalDate startForOrder() {
        return measured.trial().start().orElse(LocalDate.MIN);
    }
}

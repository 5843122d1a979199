package org.trdcds.assessment;

import java.util.List;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;
import org.trdcds.patient.Evidence;

/**
 * Whether a category is already in hand or was declined. Exactly one for each category that can be ordered or declined.
 *
 * @param inHand   ordered, referred or booked in the last 180 days, not revoked, and not completed before the latest failure
 * @param declined declined in the last 12 months
 * @param newerAlert MET while a psychiatric or medical alert stands that is newer than the request and the refusal: they are then only a caution
 */
public record CareRequest(
        Category category, Answer inHand, Answer declined, Answer newerAlert, String statement, List<Evidence> evidence) implements Citable {

    public CareRequest {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String about() {
        return category.code();
    }
}

package org.trdcds.patient;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A referral, order or appointment in hand, or one the patient declined.
 *
 * @param declined MET when it was not done or revoked for a reason of the patient's
 */
public record CareOrder(String source, CodedText concept, Status status, Optional<LocalDate> date, Answer declined, String reason) {

    /** ACTIVE: ordered, referred or booked. COMPLETED: carried out. REVOKED: withdrawn or not done. */
    public enum Status { ACTIVE, COMPLETED, REVOKED, UNKNOWN }

    public CareOrder {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(concept, "concept");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(declined, "declined");
        Objects.requireNonNull(reason, "reason");
    }
}

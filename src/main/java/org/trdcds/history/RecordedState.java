package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/**
 * A state of the patient as last recorded.
 *
 * @param current MET while the latest statement on it is fresh and says yes
 */
public record RecordedState(
        StateKind kind, Answer current, Answer assessed, Answer raisesReferral, String statement, Optional<LocalDate> date,
        List<Evidence> evidence) implements SafetyFact {

    public RecordedState {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String code() {
        return kind.code();
    }

    @Override
    public String about() {
        return kind.code().replace('-', ' ');
    }
}

package org.trdcds.fhir;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.trdcds.patient.Answer;

/** When something was said about a patient, and whether psychiatry said it. */
record Assertion(Optional<LocalDate> date, Answer byPsychiatry) {

    /** The latest of them; by psychiatry when one of the latest is. */
    static Assertion latest(Collection<Assertion> assertions) {
        LocalDate latest = LocalDate.MIN;
        Answer answer = Answer.UNKNOWN;
        for (Assertion assertion : assertions) {
            LocalDate day = assertion.date().orElse(LocalDate.MIN);
            answer = day.isAfter(latest) ? assertion.byPsychiatry()
                    : day.equals(latest) ? answer.or(assertion.byPsychiatry()) : answer;
            latest = day.isAfter(latest) ? day : latest;
        }
        return new Assertion(latest.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(latest), answer);
    }
}

package org.trdcds.patient;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An allergy, intolerance or adverse event.
 *
 * @param substance    the medicine or substance it names
 * @param type         ALLERGY is immunological; an empty type is not
 * @param severe       MET when severe, serious or of high criticality
 */
public record Reaction(String source, CodedText substance, Type type, Optional<LocalDate> date, Answer severe, String manifestation) {

    /** ALLERGY is immunological and says nothing of tolerability. */
    public enum Type { ALLERGY, INTOLERANCE, ADVERSE_EVENT, NOT_RECORDED }

    public Reaction {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(substance, "substance");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(severe, "severe");
        Objects.requireNonNull(manifestation, "manifestation");
    }
}

package org.trdcds.patient;

import java.util.Objects;

/** A condition recorded for a relative. */
public record FamilyHistory(String source, CodedText concept, String relationship) {

    public FamilyHistory {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(concept, "concept");
        Objects.requireNonNull(relationship, "relationship");
    }
}

package org.trdcds.fhir;

import java.time.LocalDate;
import java.util.Optional;

/** From when to when, as far as recorded. */
record Span(Optional<LocalDate> start, Optional<LocalDate> end) {

    static final Span NONE = new Span(Optional.empty(), Optional.empty());

    static Span from(Optional<LocalDate> start) {
        return new Span(start, Optional.empty());
    }

    /** @throws MalformedElement when the end is before the start */
    Span inOrder(Element holder) {
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            throw new MalformedElement(holder.path(), "the end " + end.get() + " is before the start " + start.get());
        }
        return this;
    }
}

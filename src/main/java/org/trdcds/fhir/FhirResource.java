package org.trdcds.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One resource of the input.
 *
 * @param source  how the record refers to it: "Condition/12", or "Condition/entry-3" when it has no id
 * @param id      its id, or an empty string
 * @param fullUrl address of the entry, or an empty string
 */
record FhirResource(ResourceType type, String source, String id, String fullUrl, Element root) {

    /** FHIR allows 64; servers are not that strict. What is longer still is no id: it would be repeated wherever the entry is cited. */
    private static final int LONGEST_ID = 500;

    /** @throws MalformedElement when id is not a string */
    static FhirResource of(ResourceType type, Element root, String fullUrl, int place) {
        String given = root.text("id");
        String id = given.length() <= LONGEST_ID ? given : "";
        return new FhirResource(type, type.fhirName() + '/' + (id.isEmpty() ? PatientCollector.nameOf(place) : id), id, fullUrl, root);
    }

    /** Server address before "Type/id" when fullUrl is one; references within the same server are relative to it. */
    String base() {
        if (!fullUrl.startsWith("http") || id.isEmpty()) {
            return "";
        }
        return fullUrl.endsWith('/' + source) ? fullUrl.substring(0, fullUrl.length() - source.length()) : "";
    }

    /** What tells it from all others: server, type and id; empty when it has no id. */
    String identity() {
        if (id.isEmpty()) {
            return "";
        }
        String base = base();
        return base.isEmpty() ? source : base + source;
    }

    /** Equal resources have equal sources; the rest need not be looked at to spread them. */
    @Override
    public int hashCode() {
        return source.hashCode();
    }

    boolean is(ResourceType only) {
        return type == only;
    }

    boolean is(ResourceType... types) {
        for (ResourceType candidate : types) {
            if (candidate == type) {
                return true;
            }
        }
        return false;
    }

    Optional<Instant> lastUpdated() {
        try {
            String text = root.child("meta").text("lastUpdated");
            return text.isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (MalformedElement | DateTimeException e) {
            return Optional.empty();
        }
    }
}

package org.trdcds.cdshooks;

/** A FHIR server could not be read from; the message names no patient and no token. */
final class FhirAccessException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean ofThisQuery;

    FhirAccessException(String message) {
        this(message, false);
    }

    /** @param ofThisQuery whether the server works, but has no answer to this query: a type it does not keep, or does not let be read */
    FhirAccessException(String message, boolean ofThisQuery) {
        super(message);
        this.ofThisQuery = ofThisQuery;
    }

    /** Whether the server may well answer another query. */
    boolean isOfThisQuery() {
        return ofThisQuery;
    }
}

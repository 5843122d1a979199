package org.trdcds.cdshooks;

/** A FHIR server could not be read from; the message names no patient and no token. */
final class FhirAccessException extends Exception {

    private static final long serialVersionUID = 1L;

    FhirAccessException(String message) {
        super(message);
    }
}

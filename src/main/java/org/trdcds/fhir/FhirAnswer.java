package org.trdcds.fhir;

import java.util.Optional;

/**
 * What a FHIR server answered.
 *
 * @param resourceType of the answer as a whole, {@code Bundle} for a search
 * @param next         address of the next page; empty when this is the last
 * @param failed       whether an OperationOutcome is, or is among, the answer: then it cannot be taken as complete
 */
public record FhirAnswer(String resourceType, Optional<String> next, boolean failed) {
}

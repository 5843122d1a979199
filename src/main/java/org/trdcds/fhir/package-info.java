/**
 * Reads FHIR R4 Bundles into patient records. Translates structure only: what an entry means is for {@code history}. May use
 * {@code patient} and Jackson.
 */
package org.trdcds.fhir;

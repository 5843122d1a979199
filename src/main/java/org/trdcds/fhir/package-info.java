/**
 * Reads FHIR R4 Bundles into patient records and writes assessments as FHIR R4 Bundles. Translates structure only: what an entry means
 * is for {@code history}. May use {@code patient}, {@code knowledge}, {@code assessment} and Jackson.
 */
package org.trdcds.fhir;

/**
 * Reads the case format into patient records and writes assessments as JSON, both with published schemas. May use {@code patient},
 * {@code assessment} and Jackson.
 */
package org.trdcds.json;

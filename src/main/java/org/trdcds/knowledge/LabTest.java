package org.trdcds.knowledge;

import java.util.OptionalDouble;

/**
 * A laboratory test.
 *
 * @param id          tsh, free-t4, sodium, lithium, hemoglobin, ferritin, b12, folate, vitamin-d, magnesium, calcium, cbc, tca-level …
 * @param defaultLow  used with a warning when the report has neither range nor flag; empty when no default is allowed
 */
public record LabTest(String id, String name, OptionalDouble defaultLow, OptionalDouble defaultHigh, String unit, String source) {
}

package org.trdcds.knowledge;

/** A named number of the specification: a time window, a cut-off, a count. */
public record Limit(String name, double value, String unit, String statement, String source) {
}

package org.trdcds.knowledge;

/**
 * A pair of medicines (named by ingredient or role) that a label speaks of together.
 *
 * @param first       ingredient or {@code role:…}
 * @param second      ingredient or {@code role:…}
 * @param kind        what the label says of the pair
 * @param washoutDaysAfterFirst  days after the last dose of {@code first} before {@code second} may begin; 0 when only overlap counts
 * @param washoutDaysAfterSecond the other way round
 */
public record Interaction(
        String first, String second, Kind kind, int washoutDaysAfterFirst, int washoutDaysAfterSecond, String statement, String source) {

    /** CONTRAINDICATED raises an alert; the others ask for a medication safety review. */
    public enum Kind { CONTRAINDICATED, CAUTION, QT, KINETIC }
}

package org.trdcds.patient;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A score, item answer, laboratory result, vital sign or finding.
 *
 * @param value      numeric value in {@code unit}; empty when the value is not a number
 * @param unit       unit as recorded, or an empty string
 * @param coded      coded or textual value ("Yes", LA33-6); {@link CodedText#NONE} when numeric
 * @param rangeLow   lower limit of the report's own reference range
 * @param rangeHigh  upper limit of the report's own reference range
 * @param flag       the report's interpretation
 */
public record Observation(
        String source,
        CodedText concept,
        Optional<LocalDate> date,
        OptionalDouble value,
        String unit,
        CodedText coded,
        OptionalDouble rangeLow,
        OptionalDouble rangeHigh,
        Flag flag) {

    /** How the report itself interprets the value. */
    public enum Flag { LOW, HIGH, NORMAL, ABNORMAL, NOT_RECORDED }

    public Observation {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(concept, "concept");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(coded, "coded");
        Objects.requireNonNull(rangeLow, "rangeLow");
        Objects.requireNonNull(rangeHigh, "rangeHigh");
        Objects.requireNonNull(flag, "flag");
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException("value must be a finite number but is " + value.getAsDouble());
        }
    }

    /** A numeric observation without range or flag. */
    public static Observation number(String source, CodedText concept, LocalDate date, double value) {
        return new Observation(source, concept, Optional.of(date), OptionalDouble.of(value), "", CodedText.NONE,
                OptionalDouble.empty(), OptionalDouble.empty(), Flag.NOT_RECORDED);
    }
}

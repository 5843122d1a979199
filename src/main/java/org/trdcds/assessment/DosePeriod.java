package org.trdcds.assessment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalDouble;

import org.trdcds.patient.Answer;

/**
 * A stretch of a trial on one daily dose.
 *
 * @param until    day on which the dose changed, or the last day of the trial
 * @param mgPerDay daily dose in milligrams; empty while it is not known
 * @param adequate whether the dose reaches the minimum adequate dose of the chosen profile
 */
public record DosePeriod(LocalDate from, LocalDate until, OptionalDouble mgPerDay, Answer adequate) {

    public DosePeriod {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(mgPerDay, "mgPerDay");
        Objects.requireNonNull(adequate, "adequate");
    }
}

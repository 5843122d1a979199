package org.trdcds.patient;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * Who the patient is, as far as the rules ask.
 *
 * @param bornFrom  earliest possible date of birth; empty when nothing is recorded
 * @param bornUntil latest possible date of birth; the same day when the full date is recorded
 * @param deceased  MET when the record says that the patient has died
 */
public record Demographics(String source, Sex sex, Optional<LocalDate> bornFrom, Optional<LocalDate> bornUntil, Answer deceased) {

    public Demographics {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(deceased, "deceased");
        if (bornFrom.isPresent() != bornUntil.isPresent()) {
            throw new IllegalArgumentException("bornFrom and bornUntil must both be present or both be empty");
        }
    }

    /** A patient of whom nothing is recorded, taken as alive. */
    public static Demographics unknown(String source) {
        return new Demographics(source, Sex.UNKNOWN, Optional.empty(), Optional.empty(), Answer.UNMET);
    }

    /** Whether the patient is at least {@code years} old on {@code day}. */
    public Answer agedAtLeast(int years, LocalDate day) {
        if (bornFrom.isEmpty() || bornUntil.isEmpty()) {
            return Answer.UNKNOWN;
        }
        return Answer.atLeast(years, yearsBetween(bornUntil.get(), day), yearsBetween(bornFrom.get(), day));
    }

    /** Age in whole years on {@code day} as text: "54", or "17 to 18" when only the year of birth is known. */
    public Optional<String> ageText(LocalDate day) {
        return bornFrom.map(from -> {
            int oldest = yearsBetween(from, day);
            int youngest = yearsBetween(bornUntil.orElseThrow(), day);
            return oldest == youngest ? Integer.toString(oldest) : youngest + " to " + oldest;
        });
    }

    private static int yearsBetween(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.YEARS.between(from, to);
    }
}

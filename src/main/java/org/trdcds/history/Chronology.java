package org.trdcds.history;

import java.time.LocalDate;
import java.util.Optional;

import org.trdcds.patient.Notice;

/** Which dates of a chart can be read on the as-of date, and how far apart two of them are. */
public final class Chronology {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private Chronology() {
    }

    /** Whether an entry of this date can be read on the as-of date: not before 1900 and not after it. */
    public static boolean speaksBy(LocalDate date, LocalDate asOf) {
        return !date.isBefore(EARLIEST) && !date.isAfter(asOf);
    }

    /** The notice for an entry whose date cannot be read. */
    public static Notice setAside(String source, String what, LocalDate date) {
        String why = date.isBefore(EARLIEST) ? "lies before 1900" : "lies after the as-of date";
        return new Notice(source, what + " was set aside: its date " + date + " " + why + ".");
    }

    /** An end after the as-of date is read as the as-of date. */
    static Optional<LocalDate> clipped(Optional<LocalDate> end, LocalDate asOf) {
        return end.isPresent() && end.get().isAfter(asOf) ? Optional.of(asOf) : end;
    }

    /** Elapsed days from one day to another; negative when the second is earlier. */
    static long days(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }

    /** Elapsed weeks: 42 days are 6 weeks. */
    static double weeks(LocalDate from, LocalDate to) {
        return weeks(days(from, to));
    }

    static double weeks(long days) {
        return days / 7.0;
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? other : one;
    }
}

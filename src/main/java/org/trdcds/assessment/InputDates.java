package org.trdcds.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.trdcds.patient.Evidence;

/**
 * How recent the chart entries are that something rests on.
 *
 * @param newest  empty when none has a date; likewise {@code oldest}
 * @param undated how many entries have no date
 */
public record InputDates(Optional<LocalDate> newest, Optional<LocalDate> oldest, int undated) {

    public InputDates {
        Objects.requireNonNull(newest, "newest");
        Objects.requireNonNull(oldest, "oldest");
    }

    /** Of these entries. */
    public static InputDates of(List<Evidence> entries) {
        List<LocalDate> days = entries.stream().flatMap(entry -> entry.date().stream()).sorted().toList();
        int undated = (int) entries.stream().filter(entry -> entry.date().isEmpty()).map(Evidence::source).distinct().count();
        return days.isEmpty() ? new InputDates(Optional.empty(), Optional.empty(), undated)
                : new InputDates(Optional.of(days.get(days.size() - 1)), Optional.of(days.get(0)), undated);
    }
}

package org.trdcds.report.html;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

import org.trdcds.assessment.Assessment;

/**
 * Where a day stands on the picture, from 0 at its left to 100 at its right. What came long before the present episode is drawn on a
 * smaller scale to the left of a break, so that the episode keeps its room.
 */
final class TimeScale {

    /** A mark on the axis; a minor one is left out on a narrow screen. */
    record Tick(double at, String label, boolean year, boolean minor) {
    }

    private static final double EARLIER_SHARE = 18;
    private static final double MARGIN = 0.02;
    private static final double EARLIER_WORTH_A_BREAK = 0.6;
    private static final int SHORTEST_DAYS = 60;
    private static final int MOST_TICKS = 12;
    private static final double DAYS_OF_MONTH = 30.44;
    private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 60, 120};
    private static final int YEAR = 12;
    private static final int SHORT_NAME = 3;
    private static final double NARROW_ROOM = 22;
    private static final double LAST_LABEL = 95;

    private final LocalDate earliest;
    private final LocalDate from;
    private final LocalDate until;
    private final LocalDate today;
    private final boolean broken;

    private TimeScale(LocalDate earliest, LocalDate from, LocalDate until, LocalDate today, boolean broken) {
        this.earliest = earliest;
        this.from = from;
        this.until = until;
        this.today = today;
        this.broken = broken;
    }

    /** The scale that shows everything dated; empty when nothing is. */
    static Optional<TimeScale> of(Assessment assessment) {
        LocalDate today = assessment.assessedOn();
        TreeSet<LocalDate> days = days(assessment);
        days.removeIf(day -> day.isAfter(today));
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = days.first();
        LocalDate episode = assessment.episode().start().filter(day -> !day.isAfter(today)).orElse(first);
        LocalDate present = Optional.ofNullable(days.ceiling(episode)).orElse(episode);
        boolean longBefore = ChronoUnit.DAYS.between(episode, present) > ChronoUnit.DAYS.between(present, today);
        LocalDate start = longBefore ? present : episode;
        long span = Math.max(SHORTEST_DAYS, ChronoUnit.DAYS.between(start, today));
        boolean broken = ChronoUnit.DAYS.between(first, start) > span * EARLIER_WORTH_A_BREAK;
        LocalDate from = broken || start.isBefore(first) ? start : first;
        span = Math.max(SHORTEST_DAYS, ChronoUnit.DAYS.between(from, today));
        long margin = Math.max(2, Math.round(span * MARGIN));
        return Optional.of(new TimeScale(first.minusDays(margin), today.minusDays(span + margin), today.plusDays(margin), today, broken));
    }

    private static TreeSet<LocalDate> days(Assessment assessment) {
        TreeSet<LocalDate> days = new TreeSet<>();
        assessment.trials().forEach(trial -> {
            trial.start().ifPresent(days::add);
            trial.end().ifPresent(days::add);
        });
        assessment.courses().forEach(course -> {
            course.start().ifPresent(days::add);
            course.end().ifPresent(days::add);
        });
        assessment.scores().forEach(series -> series.points().forEach(point -> days.add(point.date())));
        return days;
    }

    /** Place of a day; days outside the picture stand at its edge. */
    double at(LocalDate day) {
        if (!broken) {
            return share(day, from, until) * 100;
        }
        return day.isBefore(from) ? share(day, earliest, from) * EARLIER_SHARE
                : EARLIER_SHARE + share(day, from, until) * (100 - EARLIER_SHARE);
    }

    private static double share(LocalDate day, LocalDate from, LocalDate until) {
        double share = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, until);
        return Math.min(1, Math.max(0, share));
    }

    /** Where the scale changes. */
    Optional<Double> breakAt() {
        return broken ? Optional.of(EARLIER_SHARE) : Optional.empty();
    }

    LocalDate first() {
        return broken ? earliest : from;
    }

    boolean shows(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** The first year of an earlier part, then months or years of the present one; labels that would run into another are left out. */
    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        if (broken) {
            ticks.add(new Tick(1, Integer.toString(earliest.getYear()), true, false));
        }
        int step = step();
        LocalDate first = from.getDayOfMonth() == 1 ? from : from.plusMonths(1).withDayOfMonth(1);
        boolean yearNamed = false;
        for (LocalDate month = first; !month.isAfter(today); month = month.plusMonths(1)) {
            if (index(month) % step == 0) {
                boolean year = month.getMonthValue() == 1;
                double toNewYear = at(month.plusYears(1).withDayOfYear(1)) - at(month);
                boolean withYear = !year && !yearNamed && toNewYear > NARROW_ROOM;
                boolean odd = index(month) / step % 2 != 0;
                String label = year ? Integer.toString(month.getYear()) : name(month) + (withYear ? " " + month.getYear() : "");
                ticks.add(new Tick(at(month), at(month) > LAST_LABEL ? "" : label, year || withYear, !year && !withYear && odd));
                yearNamed = yearNamed || year || withYear;
            }
        }
        return ticks;
    }

    private static String name(LocalDate month) {
        String name = month.getMonth().name();
        return name.charAt(0) + name.substring(1, SHORT_NAME).toLowerCase(Locale.ROOT);
    }

    private static int index(LocalDate month) {
        return month.getYear() * YEAR + month.getMonthValue() - 1;
    }

    private int step() {
        double months = ChronoUnit.DAYS.between(from, until) / DAYS_OF_MONTH;
        for (int step : STEPS) {
            if (months / step <= MOST_TICKS) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}

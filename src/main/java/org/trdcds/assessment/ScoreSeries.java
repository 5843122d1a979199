package org.trdcds.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The scores of one depression scale over time, earliest first, with the marks they are read against. Higher is worse.
 *
 * @param instrument   key of the instrument table, such as {@code phq-9}
 * @param name         name clinicians use, such as "PHQ-9"
 * @param lowest       lowest possible score
 * @param highest      highest possible score
 * @param remissionMax highest score that is remission; likewise lowest scores of the mild, moderate and severe bands
 * @param responses    for each trial with a usable baseline, the score at which it would have brought response
 */
public record ScoreSeries(
        String instrument, String name, double lowest, double highest, OptionalDouble remissionMax, OptionalDouble mildMin,
        OptionalDouble moderateMin, OptionalDouble severeMin, List<Point> points, List<ResponseMark> responses) {

    /**
     * One score.
     *
     * @param source reference of the chart entry
     */
    public record Point(LocalDate date, double value, String source) {

        public Point {
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(source, "source");
        }
    }

    /**
     * Where response begins for one trial: half of its baseline score.
     *
     * @param trial   id of the trial, such as {@code trial/1}
     * @param from    first day of the trial
     * @param until   last day of the trial
     * @param atMost  highest score that is response
     */
    public record ResponseMark(String trial, LocalDate from, LocalDate until, double atMost) {

        public ResponseMark {
            Objects.requireNonNull(trial, "trial");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(until, "until");
        }
    }

    public ScoreSeries {
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(name, "name");
        points = List.copyOf(points);
        responses = List.copyOf(responses);
    }
}

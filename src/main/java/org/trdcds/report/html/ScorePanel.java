package org.trdcds.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.trdcds.assessment.ScoreSeries;
import org.trdcds.report.Words;

/** The scores of one scale as a line, with its bands, the mark of remission, and for each trial the mark of response. */
final class ScorePanel {

    static final double HEIGHT = 138;
    private static final double TITLE = 20;
    private static final double BOTTOM = 14;
    private static final double LINE = 11;
    private static final double REMISSION_DROP = 9;
    private static final double LABEL_PERCENT = 4.2;
    private static final double NARROW_LABEL_PERCENT = 9;
    private static final double RESPONSE_LABEL_PERCENT = 16;

    private final ScoreSeries series;
    private final TimeScale scale;
    private final double top;
    private final List<ScoreSeries.Point> points;

    ScorePanel(ScoreSeries series, TimeScale scale, double top) {
        this.series = series;
        this.scale = scale;
        this.top = top;
        this.points = series.points();
    }

    double height() {
        return TITLE + HEIGHT + BOTTOM;
    }

    /** Name, range and bands in the margin of a wide picture. */
    Html marginLabel() {
        List<Html> words = new ArrayList<>(List.of(Shape.inMargin("name", top + TITLE + 4, series.name()),
                Shape.inMargin("about", top + TITLE + 19, number(series.lowest()) + " to " + number(series.highest())),
                Shape.inMargin("about", top + TITLE + 33, "higher is worse")));
        labels().forEach((y, label) -> words.add(Shape.besidePicture("band", y, label)));
        return Html.of(words);
    }

    /** Remission and the bands by their place; a band that would run into another label stays unnamed. */
    private Map<Double, String> labels() {
        Map<Double, String> labels = new LinkedHashMap<>();
        series.remissionMax().ifPresent(max -> labels.put(y(max) + REMISSION_DROP, "remission \u2264 " + number(max)));
        bands().forEach((name, from) -> {
            double place = y(from) + 4;
            if (labels.keySet().stream().allMatch(other -> Math.abs(other - place) >= LINE)) {
                labels.put(place, name + " \u2265 " + number(from));
            }
        });
        return labels;
    }

    Html drawing() {
        Element group = Element.of("g", "scores").add(
                Shape.box("panel", 0, top + TITLE, 100, HEIGHT),
                Shape.words("name narrow", 0, top + TITLE - 6, series.name() + " (" + number(series.lowest()) + " to " + number(series.highest())
                        + ", higher is worse)"));
        series.remissionMax().ifPresent(max -> group.add(Shape.box("remission", 0, y(max), 100, y(series.lowest()) - y(max))));
        bands().values().forEach(from -> group.add(Shape.line("band-line", 0, y(from), 100, y(from))));
        series.remissionMax().ifPresent(max -> group.add(Shape.line("remission-line", 0, y(max), 100, y(max))));
        labels().forEach((y, label) -> group.add(Shape.words("band narrow", 0.5, y, label)));
        return group.add(responses(), curve(), values());
    }

    private Map<String, Double> bands() {
        Map<String, Double> bands = new LinkedHashMap<>();
        series.mildMin().ifPresent(from -> bands.put("mild", from));
        series.moderateMin().ifPresent(from -> bands.put("moderate", from));
        series.severeMin().ifPresent(from -> bands.put("severe", from));
        return bands;
    }

    /** Where response begins differs between trials: half of each baseline. */
    private Html responses() {
        List<Html> marks = new ArrayList<>();
        double labelled = -RESPONSE_LABEL_PERCENT;
        for (ScoreSeries.ResponseMark mark : series.responses()) {
            double left = scale.at(mark.from());
            double right = scale.at(mark.until());
            marks.add(Shape.line("response-line", left, y(mark.atMost()), right, y(mark.atMost())));
            if (left - labelled >= RESPONSE_LABEL_PERCENT && left <= 100 - RESPONSE_LABEL_PERCENT) {
                marks.add(Shape.words("response-label wide", left, y(mark.atMost()) - 4, "response \u2264 " + number(mark.atMost())));
                labelled = left;
            }
        }
        return Html.of(marks);
    }

    private Html curve() {
        List<Html> parts = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            parts.add(Shape.line("curve", x(i - 1), y(points.get(i - 1).value()), x(i), y(points.get(i).value())));
        }
        for (int i = 0; i < points.size(); i++) {
            parts.add(Shape.dot("point", x(i), y(points.get(i).value()), 3.5)
                    .add(Shape.tip(series.name() + " " + number(points.get(i).value()) + " on " + points.get(i).date())));
        }
        return Html.of(parts);
    }

    /** The last score always, every other one that finds room before it. */
    private Html values() {
        List<Html> labels = new ArrayList<>();
        double next = 200;
        double narrow = 200;
        for (int i = points.size() - 1; i >= 0; i--) {
            if (next - x(i) >= LABEL_PERCENT) {
                next = x(i);
                String value = number(points.get(i).value());
                double above = y(points.get(i).value()) - 8;
                labels.add(i == points.size() - 1 ? Shape.wordsUntil("value latest", x(i), above, value).with("dx", "-4")
                        : Shape.wordsAround(narrow - x(i) < NARROW_LABEL_PERCENT ? "value wide" : "value", x(i), above, value));
                narrow = narrow - x(i) < NARROW_LABEL_PERCENT ? narrow : x(i);
            }
        }
        return Html.of(labels);
    }

    private double x(int point) {
        return scale.at(points.get(point).date());
    }

    private double y(double score) {
        double share = (series.highest() - score) / (series.highest() - series.lowest());
        return top + TITLE + HEIGHT * share;
    }

    private static String number(double value) {
        return Words.number(OptionalDouble.of(value));
    }
}

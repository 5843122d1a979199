package org.trdcds.report.html;

import java.time.LocalDate;
import java.util.Optional;

import org.trdcds.patient.Answer;

/**
 * One treatment of the timeline: a label in the margin, a bar over time, and a note under it.
 *
 * @param name   bold part of the label
 * @param about  second line of the label
 * @param result what became of it, in a word or two
 * @param reason why, or more of it; may be empty
 */
record Lane(TimeScale scale, double top, double bar, String name, String about, String result, String reason) {

    /** Room for dose labels, or on a narrow screen for the name, above the bar. */
    static final double ABOVE = 15;
    static final double BELOW = 29;
    private static final double CHARACTER = 6.1;
    private static final double LEAST_WIDTH = 548;
    private static final int NARROW_CHARACTERS = 52;
    private static final int MARGIN_CHARACTERS = 29;
    private static final int SHORTEST_REASON = 8;

    double height() {
        return ABOVE + bar + BELOW;
    }

    double barTop() {
        return top + ABOVE;
    }

    double barBottom() {
        return top + ABOVE + bar;
    }

    /** The label in the margin of a wide picture. */
    Html marginLabel() {
        double middle = barTop() + bar / 2;
        return Html.of(Shape.inMargin("name", middle - 1, Shape.shortened(name, MARGIN_CHARACTERS)),
                Shape.inMargin("about", middle + 13, Shape.shortened(about, MARGIN_CHARACTERS + 2)));
    }

    /** Label of a narrow picture, and the note of both. */
    Html words(double start, double end) {
        double y = barBottom() + 17;
        boolean leftHalf = start < 50;
        int room = (int) ((leftHalf ? 100 - start : end) / 100 * LEAST_WIDTH / CHARACTER);
        Element wide = note("note wide", leftHalf ? start : end, y, room);
        if (!leftHalf) {
            wide.with("text-anchor", "end").with("dx", "-5");
        }
        return Html.of(Shape.words("name narrow", 0, top + 11, Shape.shortened(name + ", " + about, NARROW_CHARACTERS)), wide,
                note("note narrow", 0, y, NARROW_CHARACTERS));
    }

    private Element note(String cssClass, double x, double y, int room) {
        Element note = Shape.words(cssClass, x, y, "").add(Element.of("tspan", "result", result));
        int left = room - result.length() - 2;
        return reason.isEmpty() || left < SHORTEST_REASON ? note : note.text(": " + Shape.shortened(reason, left));
    }

    /** A lane without dates says so where the bar would be. */
    Html undated() {
        return Html.of(Shape.words("note undated", 0, barTop() + bar / 2 + 4, "dates not in the record"), words(0, 100));
    }

    /** An arrow where a treatment goes on, a broken line where its end is not sure. */
    Html end(double at, Answer ongoing, boolean inferred) {
        double middle = bar / 2;
        if (ongoing == Answer.MET) {
            return Shape.at(at, barTop(), Shape.path("onward", "M2," + (middle - 5) + " l6,5 l-6,5 z"));
        }
        return ongoing == Answer.UNKNOWN || inferred ? Shape.line("unsure", at, barTop() - 2, at, barBottom() + 2) : Html.NOTHING;
    }

    double at(Optional<LocalDate> day, double otherwise) {
        return day.map(scale::at).orElse(otherwise);
    }
}

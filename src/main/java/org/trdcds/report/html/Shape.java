package org.trdcds.report.html;

import java.util.Locale;

/** Shapes of a picture that is as wide as its page: across in percent of the width, down in pixels. */
final class Shape {

    /** Pixels that the style sheet keeps free to the left of a wide picture. */
    private static final int MARGIN = 190;

    private Shape() {
    }

    static Element box(String cssClass, double left, double top, double right, double height) {
        return Element.of("rect", cssClass).with("x", percent(left)).with("y", pixels(top)).with("width", percent(Math.max(0.25, right - left)))
                .with("height", pixels(height));
    }

    static Element line(String cssClass, double fromX, double fromY, double toX, double toY) {
        return Element.of("line", cssClass).with("x1", percent(fromX)).with("y1", pixels(fromY)).with("x2", percent(toX)).with("y2", pixels(toY));
    }

    static Element dot(String cssClass, double x, double y, double radius) {
        return Element.of("circle", cssClass).with("cx", percent(x)).with("cy", pixels(y)).with("r", pixels(radius));
    }

    /** Words that begin at a place. */
    static Element words(String cssClass, double x, double y, String words) {
        return Element.of("text", cssClass).with("x", percent(x)).with("y", pixels(y)).text(words);
    }

    /** Words in the margin to the left of the picture, from its edge. */
    static Element inMargin(String cssClass, double y, String words) {
        return Element.of("text", cssClass + " wide").with("x", "-" + MARGIN).with("y", pixels(y)).text(words);
    }

    /** Words in the margin that end where the picture begins. */
    static Element besidePicture(String cssClass, double y, String words) {
        return Element.of("text", cssClass + " wide").with("x", "-7").with("y", pixels(y)).with("text-anchor", "end").text(words);
    }

    /** Words that end at a place. */
    static Element wordsUntil(String cssClass, double x, double y, String words) {
        return words(cssClass, x, y, words).with("text-anchor", "end");
    }

    /** Words around a place. */
    static Element wordsAround(String cssClass, double x, double y, String words) {
        return words(cssClass, x, y, words).with("text-anchor", "middle");
    }

    /** A drawing of its own, in pixels, whose origin is a place of the picture. */
    static Element at(double x, double y, Html drawing) {
        return Element.of("svg").with("x", percent(x)).with("y", pixels(y)).with("overflow", "visible").add(drawing);
    }

    static Element path(String cssClass, String data) {
        return Element.of("path", cssClass).with("d", data);
    }

    /** What a reader sees who rests on a shape. */
    static Element tip(String words) {
        return Element.of("title").text(words);
    }

    static String shortened(String words, int length) {
        if (words.length() <= length) {
            return words;
        }
        int space = words.lastIndexOf(' ', length - 1);
        return words.substring(0, space > length / 2 ? space : length - 1).stripTrailing() + "\u2026";
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    private static String pixels(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}

package org.trdcds.report.html;

import java.util.List;

import org.trdcds.knowledge.AntidepressantClass;

/** The pattern of an antidepressant class, the same on every page; the label beside it says the same in words. */
record ClassPattern(String drugClass, int number) {

    /** Lines and dots inside a tile of 8 by 8. */
    private static final List<String> MOTIFS = List.of(
            "M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4",
            "M-2,6 l4,4 M0,0 l8,8 M6,-2 l4,4",
            "M2,2 h1.6 v1.6 h-1.6 z M6,6 h1.6 v1.6 h-1.6 z",
            "M0,4 h8",
            "M4,0 v8",
            "M0,4 h8 M4,0 v8",
            "M0,0 l8,8 M0,8 l8,-8",
            "M0,6 l2,-4 l2,4 l2,-4 l2,4",
            "M1,4 h3 M5,0 h3");

    static ClassPattern of(String drugClass) {
        AntidepressantClass[] known = AntidepressantClass.values();
        for (AntidepressantClass one : known) {
            if (one.label().equals(drugClass)) {
                return new ClassPattern(drugClass, one.ordinal());
            }
        }
        return new ClassPattern(drugClass, known.length);
    }

    String id() {
        return "class-" + number;
    }

    /** A reference for the fill of a shape. */
    String fill() {
        return "url(#" + id() + ")";
    }

    /** Classes beyond the ninth have the motifs again, larger. */
    Element definition() {
        boolean larger = number >= MOTIFS.size();
        Element pattern = Element.of("pattern").with("id", id()).with("width", "8").with("height", "8").with("patternUnits", "userSpaceOnUse");
        if (larger) {
            pattern.with("patternTransform", "scale(1.6)");
        }
        return pattern.add(Shape.path("motif", MOTIFS.get(number % MOTIFS.size())));
    }
}

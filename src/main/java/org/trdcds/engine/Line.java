package org.trdcds.engine;

/** A line that takes one reason: the first offered that fits. Without one it stays as it was opened. */
final class Line {

    private final String opening;
    private final String joint;
    private String text;

    Line(String opening, String joint) {
        this.opening = opening;
        this.joint = joint;
        text = opening;
    }

    /** Ends the line with this reason if that fits into {@value Wording#LONGEST_LINE} characters. */
    boolean takes(String reason) {
        boolean fits = opening.length() + joint.length() + reason.length() <= Wording.LONGEST_LINE;
        if (fits) {
            text = opening + joint + reason;
        }
        return fits;
    }

    String text() {
        return text;
    }
}

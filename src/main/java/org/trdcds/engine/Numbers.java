package org.trdcds.engine;

/** Writes figures as a chart does: at most one decimal, none when it is zero. */
final class Numbers {

    private Numbers() {
    }

    /** @param value zero or more */
    static String of(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}

package org.trdcds.history;

/** Numbers as a clinician writes them. */
final class Figures {

    private Figures() {
    }

    /** Without needless decimals: 16 for 16.0, 37.5 for 37.5. */
    static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Double.toString(Math.round(value * 1000) / 1000.0);
    }

    /** A share as a whole percentage. */
    static long percent(double share) {
        return Math.round(share * 100);
    }
}

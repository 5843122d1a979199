package org.trdcds.benchmark;

import java.util.Locale;
import java.util.stream.DoubleStream;

/** Milliseconds, from the shortest. */
record Percentiles(double[] sorted) {

    static Percentiles of(DoubleStream milliseconds) {
        return new Percentiles(milliseconds.sorted().toArray());
    }

    /** The time within which this share of all ended; endless when there are none. */
    double at(double share) {
        return sorted.length == 0 ? Double.POSITIVE_INFINITY : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %.1f, p90 %.1f, p99 %.1f, p99.9 %.1f, worst %.1f ms", at(.5), at(.9), at(.99), at(.999), at(1));
    }
}

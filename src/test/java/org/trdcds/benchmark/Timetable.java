package org.trdcds.benchmark;

import java.util.concurrent.atomic.AtomicInteger;

/** When calls are due: evenly, whether or not earlier ones have been answered. Shared by those who call. */
final class Timetable {

    private final AtomicInteger next = new AtomicInteger();
    private final double rate;
    private final long begin = System.nanoTime() + 100_000_000;
    private final long end;

    /** @param rate calls a second */
    Timetable(double rate, int seconds) {
        this.rate = rate;
        this.end = begin + seconds * 1_000_000_000L;
    }

    /** The number of the next call. */
    int next() {
        return next.getAndIncrement();
    }

    /** The moment at which a call is due, by the clock of {@link System#nanoTime}. */
    long due(int number) {
        return begin + (long) (number * 1e9 / rate);
    }

    /** No call is sent after this. */
    long end() {
        return end;
    }
}

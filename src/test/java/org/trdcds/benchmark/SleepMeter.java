package org.trdcds.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * Sleeps for a millisecond at a time and notes how late it is woken: so late is whatever else happens on this machine, with no fault of
 * the service. On Linux.
 */
final class SleepMeter extends Thread {

    private static final int COLUMNS = 8;
    private static final int IDLE = 3;
    private static final int WAITING = 4;
    private static final int STOLEN = 7;

    private final List<Double> late = new ArrayList<>();
    private final long[] before = processorTicks();
    private volatile boolean over;

    @Override
    public void run() {
        while (!over) {
            long slept = System.nanoTime();
            LockSupport.parkNanos(1_000_000);
            late.add((System.nanoTime() - slept) / 1e6 - 1);
        }
    }

    /** Ends the measurement. */
    String read() throws InterruptedException {
        over = true;
        join();
        long[] now = processorTicks();
        double all = Arrays.stream(now).sum() - Arrays.stream(before).sum();
        double idle = now[IDLE] + now[WAITING] - before[IDLE] - before[WAITING];
        return "a sleeper is woken late by " + Percentiles.of(late.stream().mapToDouble(Double::doubleValue))
                + String.format(Locale.ROOT, "; processors %.0f %% busy, %.1f %% taken by other machines", 100 - 100 * idle / all,
                100 * (now[STOLEN] - before[STOLEN]) / all);
    }

    private static long[] processorTicks() {
        try {
            return Arrays.stream(Files.readAllLines(Path.of("/proc/stat")).get(0).split(" +")).skip(1).limit(COLUMNS).mapToLong(Long::parseLong).toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

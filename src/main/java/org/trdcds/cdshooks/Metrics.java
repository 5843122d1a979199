package org.trdcds.cdshooks;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts of what was answered and how fast, by route: addresses as they are declared, never as they were called, so that no identifier gets
 * in. Thread-safe.
 */
final class Metrics {

    private static final double[] SECONDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private final ConcurrentMap<String, ConcurrentMap<String, LongAdder>> answered = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Durations> durations = new ConcurrentHashMap<>();
    private final LongAdder shed = new LongAdder();
    private final long start = System.nanoTime();

    /** Counts a request that is over; {@code status} 0 is one that nobody waited for any more. */
    void answered(String route, int status, long nanoseconds) {
        answered.computeIfAbsent(route, first -> new ConcurrentHashMap<>())
                .computeIfAbsent(status == 0 ? "aborted" : Integer.toString(status), first -> new LongAdder()).increment();
        durations.computeIfAbsent(route, first -> new Durations()).add(nanoseconds);
    }

    /** Counts a request that was refused because there is too much to do. */
    void shed() {
        shed.increment();
    }

    void writeTo(PrometheusText text) {
        text.family("trdcds_requests_total", "counter", "Requests that are over, by route and status.");
        sorted(answered).forEach((route, statuses) -> sorted(statuses).forEach((status, count) ->
                text.sample("trdcds_requests_total", Map.of("route", route, "status", status), count.sum())));
        text.family("trdcds_request_duration_seconds", "histogram", "Time from the first byte of a request to the last of its answer.");
        sorted(durations).forEach((route, histogram) -> histogram.writeTo(text, route));
        text.family("trdcds_requests_shed_total", "counter", "Requests refused with 503 because there was too much to do.");
        text.sample("trdcds_requests_shed_total", Map.of(), shed.sum());
        text.family("trdcds_uptime_seconds", "gauge", "Time since the service was started.");
        text.sample("trdcds_uptime_seconds", Map.of(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    }

    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return new TreeMap<>(map);
    }

    /** How many requests of a route took how long. */
    private static final class Durations {

        private final LongAdder[] buckets = new LongAdder[SECONDS.length + 1];
        private final LongAdder nanoseconds = new LongAdder();

        Durations() {
            Arrays.setAll(buckets, bucket -> new LongAdder());
        }

        void add(long duration) {
            int bucket = 0;
            while (bucket < SECONDS.length && duration > SECONDS[bucket] * 1e9) {
                bucket++;
            }
            buckets[bucket].increment();
            nanoseconds.add(duration);
        }

        void writeTo(PrometheusText text, String route) {
            long total = 0;
            for (int bucket = 0; bucket < buckets.length; bucket++) {
                total += buckets[bucket].sum();
                String bound = bucket == SECONDS.length ? "+Inf" : Double.toString(SECONDS[bucket]);
                text.sample("trdcds_request_duration_seconds_bucket", Map.of("route", route, "le", bound), total);
            }
            text.sample("trdcds_request_duration_seconds_sum", Map.of("route", route), nanoseconds.sum() / 1e9);
            text.sample("trdcds_request_duration_seconds_count", Map.of("route", route), total);
        }
    }
}

package org.trdcds.cdshooks;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.ToLongBiFunction;

/**
 * A memory bounded in number or weight, and in age: what was put in first goes first. What is too old is never given out. It leaves the memory
 * with the next thing that is put in, or by itself where the memory looks after itself. Thread-safe.
 */
final class Remembered<K, V> {

    private final long most;
    private final ToLongBiFunction<K, V> weight;
    private final Duration age;
    private final InstantSource clock;
    private final Executor later;
    private final Map<K, Held<V>> held = new LinkedHashMap<>();

    private long weightHeld;
    private boolean willLook;

    private record Held<V>(V value, long until, long weight) {
    }

    /** A memory of so many. */
    Remembered(int most, Duration age, InstantSource clock) {
        this(most, (key, value) -> 1, age, clock, look -> { });
    }

    /**
     * A memory of so much in all, which looks after itself; what alone weighs more is not kept.
     *
     * @param later runs what it is given after a while; asked again and again while something is held, so that nothing is held long after its age
     */
    Remembered(long most, ToLongBiFunction<K, V> weight, Duration age, InstantSource clock, Executor later) {
        this.most = most;
        this.weight = weight;
        this.age = age;
        this.clock = clock;
        this.later = later;
    }

    synchronized Optional<V> get(K key) {
        Held<V> found = held.get(key);
        return found == null || clock.millis() >= found.until() ? Optional.empty() : Optional.of(found.value());
    }

    /** Keeps it from now on, as the youngest. */
    synchronized void put(K key, V value) {
        Held<V> fresh = new Held<>(value, clock.millis() + age.toMillis(), weight.applyAsLong(key, value));
        Held<V> before = held.remove(key);
        held.put(key, fresh);
        weightHeld += fresh.weight() - (before == null ? 0 : before.weight());
        forget();
        lookLater();
    }

    synchronized int size() {
        return held.size();
    }

    private void forget() {
        long now = clock.millis();
        Iterator<Held<V>> eldest = held.values().iterator();
        while (eldest.hasNext()) {
            Held<V> oldest = eldest.next();
            if (weightHeld <= most && now < oldest.until()) {
                return;
            }
            eldest.remove();
            weightHeld -= oldest.weight();
        }
    }

    private void lookLater() {
        if (!willLook && !held.isEmpty()) {
            willLook = true;
            later.execute(this::look);
        }
    }

    private synchronized void look() {
        willLook = false;
        forget();
        lookLater();
    }
}

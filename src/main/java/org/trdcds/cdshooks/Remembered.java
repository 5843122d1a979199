package org.trdcds.cdshooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;

/** A memory bounded in number or weight, and in age: what was put in first goes first. Thread-safe. */
final class Remembered<K, V> {

    private final long most;
    private final ToLongBiFunction<K, V> weight;
    private final Duration age;
    private final InstantSource clock;
    private final Map<K, Held<V>> held = new LinkedHashMap<>();

    private long weightHeld;

    private record Held<V>(V value, Instant until, long weight) {
    }

    /** A memory of so many. */
    Remembered(int most, Duration age, InstantSource clock) {
        this(most, (key, value) -> 1, age, clock);
    }

    /** A memory of so much in all; what alone weighs more is not kept. */
    Remembered(long most, ToLongBiFunction<K, V> weight, Duration age, InstantSource clock) {
        this.most = most;
        this.weight = weight;
        this.age = age;
        this.clock = clock;
    }

    synchronized Optional<V> get(K key) {
        Held<V> found = held.get(key);
        return found == null || !clock.instant().isBefore(found.until()) ? Optional.empty() : Optional.of(found.value());
    }

    /** Keeps it from now on, as the youngest. */
    synchronized void put(K key, V value) {
        Instant now = clock.instant();
        Held<V> before = held.remove(key);
        Held<V> fresh = new Held<>(value, now.plus(age), weight.applyAsLong(key, value));
        held.put(key, fresh);
        weightHeld += fresh.weight() - (before == null ? 0 : before.weight());
        forget(now);
    }

    /** What is held, else what is made now and kept. */
    synchronized V computeIfAbsent(K key, Supplier<V> maker) {
        Optional<V> known = get(key);
        if (known.isPresent()) {
            return known.get();
        }
        V made = maker.get();
        put(key, made);
        return made;
    }

    synchronized int size() {
        return held.size();
    }

    private void forget(Instant now) {
        Iterator<Held<V>> eldest = held.values().iterator();
        while (eldest.hasNext()) {
            Held<V> oldest = eldest.next();
            if (weightHeld <= most && now.isBefore(oldest.until())) {
                return;
            }
            eldest.remove();
            weightHeld -= oldest.weight();
        }
    }
}

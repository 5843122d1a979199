package org.trdcds.cdshooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A memory bounded in number and age: what was put in first goes first. Thread-safe. */
final class Remembered<K, V> {

    private final int most;
    private final Duration age;
    private final InstantSource clock;
    private final Map<K, Held<V>> held = new LinkedHashMap<>();

    private record Held<V>(V value, Instant until) {
    }

    Remembered(int most, Duration age, InstantSource clock) {
        this.most = most;
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
        held.remove(key);
        held.put(key, new Held<>(value, now.plus(age)));
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
            if (held.size() <= most && now.isBefore(oldest.until())) {
                return;
            }
            eldest.remove();
        }
    }
}

package org.trdcds.cdshooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/**
 * Remembers for a while which numbers it has seen. There are two generations. The younger takes what is new; when it is full or old it
 * becomes the elder, and the elder is forgotten. Thread-safe.
 */
final class SeenNumbers {

    private final int most;
    private final Duration age;
    private final InstantSource clock;
    private Generation younger;
    private Generation elder;

    /**
     * @param most of each of the two generations
     * @param age  a number is known for so long at least, unless there are too many, and for twice as long at most
     */
    SeenNumbers(int most, Duration age, InstantSource clock) {
        this.most = most;
        this.age = age;
        this.clock = clock;
        this.younger = new Generation(clock.instant());
        this.elder = younger;
    }

    /** Whether this number is seen for the first time, as far as is remembered. */
    synchronized boolean isNew(long number) {
        Instant now = clock.instant();
        if (younger.numbers.size() == most || younger.isAsOldAs(age, now)) {
            elder = younger;
            younger = new Generation(now);
        }
        return (elder.isAsOldAs(age.multipliedBy(2), now) || !elder.numbers.contains(number)) && younger.numbers.add(number);
    }

    /** @param begun when its first number could come */
    private record Generation(Instant begun, Set<Long> numbers) {

        Generation(Instant begun) {
            this(begun, new HashSet<>());
        }

        boolean isAsOldAs(Duration age, Instant now) {
            return !now.isBefore(begun.plus(age));
        }
    }
}

package org.trdcds.cdshooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Remembers for a while which numbers it has seen, each in 16 to 32 bytes: the numbers are parts of hashes, so the slot of each is in itself.
 * There are two generations. The younger takes what is new; when it is full or old it becomes the elder, and the elder is forgotten.
 * Thread-safe.
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

    /** Whether this number is seen for the first time, as far as is remembered; 0 counts as 1. */
    synchronized boolean isNew(long number) {
        Instant now = clock.instant();
        if (younger.size == most || younger.isAsOldAs(age, now)) {
            elder = younger;
            younger = new Generation(now);
        }
        return (elder.isAsOldAs(age.multipliedBy(2), now) || !elder.holds(number)) && younger.add(number);
    }

    /** A set without an object for each number: slots of which at least half are empty, and a taken one sends on to the next. */
    private static final class Generation {

        private static final long EMPTY = 0;

        private final Instant begun;
        private long[] slots = new long[64];
        private int size;

        Generation(Instant begun) {
            this.begun = begun;
        }

        boolean isAsOldAs(Duration age, Instant now) {
            return !now.isBefore(begun.plus(age));
        }

        boolean holds(long number) {
            return slots[slotOf(number)] != EMPTY;
        }

        boolean add(long number) {
            int slot = slotOf(number);
            if (slots[slot] != EMPTY) {
                return false;
            }
            slots[slot] = stored(number);
            size++;
            if (size > slots.length / 2) {
                spread();
            }
            return true;
        }

        private void spread() {
            long[] narrow = slots;
            slots = new long[2 * narrow.length];
            for (long number : narrow) {
                if (number != EMPTY) {
                    slots[slotOf(number)] = number;
                }
            }
        }

        /** Where the number is, or where it belongs. */
        private int slotOf(long number) {
            long sought = stored(number);
            int slot = (int) sought & slots.length - 1;
            while (slots[slot] != EMPTY && slots[slot] != sought) {
                slot = slot + 1 & slots.length - 1;
            }
            return slot;
        }

        private static long stored(long number) {
            return number == EMPTY ? 1 : number;
        }
    }
}

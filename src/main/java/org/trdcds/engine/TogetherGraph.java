package org.trdcds.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Failed trials and which of them cannot both be counted. How many count is the size of the largest set without such a pair, so that
 * learning of one more failed trial never lowers the count.
 */
final class TogetherGraph {

    private static final int LARGEST = 24;

    private final List<Object> keys;
    private final List<Set<Integer>> rivals = new ArrayList<>();

    /** @param keys what must differ between counted trials, one for each trial */
    TogetherGraph(List<Object> keys) {
        this.keys = List.copyOf(keys);
        for (int index = 0; index < keys.size(); index++) {
            rivals.add(new HashSet<>());
        }
    }

    /** These two trials add one together. */
    void join(int one, int other) {
        rivals.get(one).add(other);
        rivals.get(other).add(one);
    }

    /** How many count beside each other; fewer when there are too many combinations to try them all. */
    int atLeast() {
        return aloneKeys().size() + (open().size() > LARGEST ? 1 : largest(open()));
    }

    /** How many count beside each other; more when there are too many combinations to try them all. */
    int atMost() {
        return aloneKeys().size() + (open().size() > LARGEST ? (int) distinctKeys(open()) : largest(open()));
    }

    private Set<Object> aloneKeys() {
        Set<Object> alone = new HashSet<>();
        for (int index = 0; index < keys.size(); index++) {
            if (rivals.get(index).isEmpty()) {
                alone.add(keys.get(index));
            }
        }
        return alone;
    }

    /** Trials of what never failed alone. */
    private List<Integer> open() {
        Set<Object> alone = aloneKeys();
        return IntStream.range(0, keys.size()).filter(index -> !alone.contains(keys.get(index))).boxed().toList();
    }

    private int largest(List<Integer> open) {
        if (open.isEmpty()) {
            return 0;
        }
        int first = open.get(0);
        List<Integer> others = open.subList(1, open.size());
        List<Integer> beside = others.stream().filter(other -> !excludes(first, other)).toList();
        int with = 1 + largest(beside);
        return beside.size() == others.size() || with > distinctKeys(others) ? with : Math.max(with, largest(others));
    }

    private boolean excludes(int one, int other) {
        return keys.get(one).equals(keys.get(other)) || rivals.get(one).contains(other);
    }

    private long distinctKeys(List<Integer> indices) {
        return indices.stream().map(keys::get).distinct().count();
    }
}

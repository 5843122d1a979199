package org.trdcds.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds known phrases as whole words in a text, whatever the case; at each place the longest phrase wins, and its words are used up:
 * "esketamine" is not ketamine, and "history of suicide attempt" is not a suicide attempt.
 */
final class PhraseIndex<T> {

    private record Phrase<T>(String[] words, List<T> values) {
    }

    private final Map<String, List<Phrase<T>>> byFirstWord = new HashMap<>();

    /** Adds a meaning of a phrase; a phrase may have several. */
    void add(String phrase, T value) {
        String[] words = Tokens.of(phrase).toArray(new String[0]);
        if (words.length == 0) {
            throw new IllegalArgumentException("A phrase needs at least one word");
        }
        List<Phrase<T>> candidates = byFirstWord.get(words[0]);
        if (candidates == null) {
            candidates = new ArrayList<>(2);
            byFirstWord.put(words[0], candidates);
        }
        int place = 0;
        for (Phrase<T> candidate : candidates) {
            if (candidate.words().length == words.length && startsWith(words, candidate.words(), 0)) {
                candidate.values().add(value);
                return;
            }
            if (candidate.words().length >= words.length) {
                place++;
            }
        }
        List<T> values = new ArrayList<>(1);
        values.add(value);
        candidates.add(place, new Phrase<>(words, values));
    }

    /** Collects the meanings of every phrase in the words, from left to right. */
    void find(List<String> words, Listener<T> listener) {
        String[] text = words.toArray(new String[0]);
        int at = 0;
        while (at < text.length) {
            Phrase<T> found = longestAt(text, at);
            if (found == null) {
                at++;
            } else {
                for (T value : found.values()) {
                    listener.found(value, at, at + found.words().length);
                }
                at += found.words().length;
            }
        }
    }

    /** Hears of each phrase found. */
    interface Listener<T> {

        /**
         * @param from position of the phrase's first word
         * @param to   position after its last word
         */
        void found(T value, int from, int to);
    }

    private Phrase<T> longestAt(String[] text, int at) {
        List<Phrase<T>> candidates = byFirstWord.get(text[at]);
        if (candidates != null) {
            for (Phrase<T> candidate : candidates) {
                if (startsWith(text, candidate.words(), at)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    private static boolean startsWith(String[] text, String[] words, int at) {
        if (at + words.length > text.length) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!words[i].equals(text[at + i])) {
                return false;
            }
        }
        return true;
    }
}

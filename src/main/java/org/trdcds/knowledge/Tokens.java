package org.trdcds.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Splits text into lower-case words of letters and digits; everything else separates. */
final class Tokens {

    private Tokens() {
    }

    static List<String> of(String text) {
        List<String> tokens = new ArrayList<>(12);
        int length = text.length();
        int from = -1;
        for (int i = 0; i <= length; i++) {
            boolean inWord = i < length && Character.isLetterOrDigit(text.charAt(i));
            if (inWord && from < 0) {
                from = i;
            } else if (!inWord && from >= 0) {
                tokens.add(lowerCase(text, from, i));
                from = -1;
            }
        }
        return tokens;
    }

    private static String lowerCase(String text, int from, int to) {
        char[] word = new char[to - from];
        for (int i = from; i < to; i++) {
            word[i - from] = Character.toLowerCase(text.charAt(i));
        }
        return new String(word);
    }
}

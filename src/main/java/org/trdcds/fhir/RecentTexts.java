package org.trdcds.fhir;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * Reads the texts of a document. Most say what another has said before (addresses of code systems, codes, references, dates): they become
 * the same String. Older texts give way to newer ones.
 */
final class RecentTexts {

    private static final int SLOTS = 2_048;
    private static final int LONGEST = 100;
    /** Powers of 31: four characters are hashed in one step. */
    private static final int SQUARE = 31 * 31;
    private static final int CUBE = 31 * SQUARE;
    private static final int FOURTH = 31 * CUBE;

    private final String[] recent = new String[SLOTS];

    /** The text on which the parser stands. */
    String read(JsonParser parser) throws IOException {
        if (!parser.hasTextCharacters() || parser.getTextLength() > LONGEST) {
            return parser.getText();
        }
        char[] text = parser.getTextCharacters();
        int from = parser.getTextOffset();
        int length = parser.getTextLength();
        int hash = hash(text, from, length);
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        String known = recent[slot];
        if (known == null || known.length() != length || !isAt(text, from, known)) {
            known = new String(text, from, length);
            recent[slot] = known;
        }
        return known;
    }

    private static int hash(char[] text, int from, int length) {
        int hash = length;
        int at = from;
        int end = from + length;
        for (; at + 3 < end; at += 4) {
            hash = hash * FOURTH + text[at] * CUBE + text[at + 1] * SQUARE + text[at + 2] * 31 + text[at + 3];
        }
        for (; at < end; at++) {
            hash = hash * 31 + text[at];
        }
        return hash;
    }

    private static boolean isAt(char[] text, int from, String known) {
        for (int i = 0; i < known.length(); i++) {
            if (known.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }
}

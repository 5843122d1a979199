package org.trdcds.cli;

import java.util.ArrayList;
import java.util.List;

/** Lines of labels and words for a terminal of {@value #WIDTH} columns. */
final class LabelledLines {

    private static final int WIDTH = 100;
    private static final int COLUMN = 24;

    private final List<String> lines = new ArrayList<>();

    List<String> all() {
        return List.copyOf(lines);
    }

    /** A line as it is. */
    void add(String line) {
        lines.add(line);
    }

    /** Words under a label, in as many lines as they need. */
    void add(String label, String words) {
        StringBuilder line = new StringBuilder("  ").append(label).append(" ".repeat(COLUMN - 2 - label.length()));
        for (String word : words.split(" ")) {
            if (line.length() > COLUMN && line.length() + word.length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                line.append(" ".repeat(COLUMN));
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
    }
}

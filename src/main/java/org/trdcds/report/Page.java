package org.trdcds.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A growing page of plain text, {@value #WIDTH} columns wide.
 */
final class Page {

    static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder(4096);
    private final boolean colours;

    Page(boolean colours) {
        this.colours = colours;
    }

    /** A section heading with an empty line above it. */
    void heading(String words) {
        blank();
        line(Tone.HEADING, words);
    }

    void blank() {
        text.append('\n');
    }

    /** One paragraph, wrapped. */
    void line(Tone tone, String words) {
        block(tone, "", 0, words);
    }

    /** A paragraph behind a lead such as a number; further lines stand under its first word. */
    void item(String lead, String words) {
        block(Tone.PLAIN, lead, lead.length(), words);
    }

    /** Pieces side by side, as many on a line as fit, none broken unless it is wider than the page. */
    void flow(List<String> pieces) {
        String line = "";
        for (String piece : pieces) {
            String longer = line.isEmpty() ? piece : line + "  " + piece;
            if (longer.length() > WIDTH && !line.isEmpty()) {
                line(Tone.PLAIN, line);
                longer = piece;
            }
            line = longer;
        }
        line(Tone.PLAIN, line);
    }

    /** Whether an item stands on one line. */
    static boolean fits(String lead, String words) {
        return lead.length() + PrintableText.of(words).length() <= WIDTH;
    }

    /** Like {@link #item}, the whole paragraph in one tone. */
    void item(Tone tone, String lead, String words) {
        block(tone, lead, lead.length(), words);
    }

    /** A paragraph behind a label in a column of its own; nothing when there are no words. */
    void labelled(int indent, String label, int column, String words) {
        if (words.isBlank()) {
            return;
        }
        String gap = " ".repeat(Math.max(1, column - label.length()));
        List<String> lines = wrap(words, WIDTH - indent - column);
        text.append(" ".repeat(indent)).append(paint(Tone.LABEL, label)).append(gap).append(lines.get(0)).append('\n');
        for (String more : lines.subList(1, lines.size())) {
            text.append(" ".repeat(indent + column)).append(more).append('\n');
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void block(Tone tone, String lead, int hang, String words) {
        List<String> lines = wrap(words, WIDTH - hang);
        text.append(paint(tone, lead + lines.get(0))).append('\n');
        for (String more : lines.subList(1, lines.size())) {
            text.append(" ".repeat(hang)).append(paint(tone, more)).append('\n');
        }
    }

    private String paint(Tone tone, String words) {
        return colours ? tone.paint(words) : words;
    }

    private static List<String> wrap(String words, int width) {
        List<String> lines = new ArrayList<>();
        String rest = PrintableText.of(words);
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int cut = space > 0 ? space : width;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }
}

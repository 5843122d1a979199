package org.trdcds.cdshooks;

import java.util.List;
import java.util.regex.Pattern;

import org.trdcds.report.PrintableText;
import org.trdcds.report.Words;

/**
 * Writes GitHub-flavoured Markdown in which no text, least of all a chart's, can become markup: not a heading or list, not HTML, not a link
 * or an image, not even an address that a viewer would turn into a link.
 */
final class Markdown {

    private static final String MARKUP = "\\`*_[]<>&|~#!$@";
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|ftp|mailto|xmpp)(?=:)|\\bwww(?=\\.)");
    private static final Pattern BLOCK = Pattern.compile("^(\\d{1,9})(?=[.)])|^(?=[-+=])");

    private final StringBuilder text = new StringBuilder(512);

    /** A text in which every character stands for itself. */
    static String plain(String words) {
        String line = PrintableText.of(words).strip();
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (MARKUP.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        String unlinked = ADDRESS.matcher(escaped).replaceAll("$0\\\\");
        return BLOCK.matcher(unlinked).replaceFirst("$1\\\\");
    }

    /** A heading over what follows, unless nothing does. */
    Markdown points(String heading, List<String> points) {
        if (!points.isEmpty()) {
            paragraph("**" + plain(heading) + "**");
            text.append('\n');
            points.forEach(point -> text.append("\n- ").append(plain(Words.sentence(point))));
        }
        return this;
    }

    /** A labelled sentence, unless it is empty. */
    Markdown labelled(String label, String words) {
        if (!words.isBlank()) {
            paragraph("**" + plain(label) + ":** " + plain(Words.sentence(words)));
        }
        return this;
    }

    Markdown sentence(String words) {
        if (!words.isBlank()) {
            paragraph(plain(Words.sentence(words)));
        }
        return this;
    }

    private void paragraph(String markdown) {
        if (text.length() > 0) {
            text.append("\n\n");
        }
        text.append(markdown);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

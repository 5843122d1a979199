package org.trdcds.cdshooks;

import java.util.List;

import org.trdcds.report.PrintableText;
import org.trdcds.report.Words;

/**
 * Writes GitHub-flavoured Markdown in which no text, least of all a chart's, can become markup: not a heading or list, not HTML, not a link
 * or an image, not even an address that a viewer would turn into a link.
 */
final class Markdown {

    private static final String LIST_OR_RULE = "-+=";
    private static final List<String> SCHEMES = List.of("http", "https", "ftp", "mailto", "xmpp");
    private static final String WEB = "www";

    private final StringBuilder text = new StringBuilder(1024);

    /** A text in which every character stands for itself. */
    static String plain(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        escape(words, escaped);
        return escaped.toString();
    }

    private static void escape(String words, StringBuilder escaped) {
        String line = PrintableText.of(words).strip();
        int digits = leadingDigits(line);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean block = i == 0 ? LIST_OR_RULE.indexOf(c) >= 0 : i == digits && (c == '.' || c == ')');
            if (block || isMarkup(c) || c == ':' && endsScheme(line, i) || c == '.' && ends(WEB, line, i)) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
    }

    private static boolean isMarkup(char c) {
        return switch (c) {
            case '\\', '`', '*', '_', '[', ']', '<', '>', '&', '|', '~', '#', '!', '$', '@' -> true;
            default -> false;
        };
    }

    private static int leadingDigits(String line) {
        int digits = 0;
        while (digits < line.length() && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
            digits++;
        }
        return digits;
    }

    private static boolean endsScheme(String line, int end) {
        for (String scheme : SCHEMES) {
            if (ends(scheme, line, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(String word, String line, int end) {
        return line.regionMatches(true, end - word.length(), word, 0, word.length());
    }

    /** A heading over what follows, unless nothing does. */
    Markdown points(String heading, List<String> points) {
        if (!points.isEmpty()) {
            paragraph("**" + plain(heading) + "**");
            text.append('\n');
            for (String point : points) {
                text.append("\n- ");
                escape(Words.sentence(point), text);
            }
        }
        return this;
    }

    /** A labelled sentence, unless it is empty. */
    Markdown labelled(String label, String words) {
        if (!words.isBlank()) {
            paragraph("**" + plain(label) + ":** ");
            escape(Words.sentence(words), text);
        }
        return this;
    }

    Markdown sentence(String words) {
        if (!words.isBlank()) {
            paragraph("");
            escape(Words.sentence(words), text);
        }
        return this;
    }

    private void paragraph(String beginning) {
        if (text.length() > 0) {
            text.append("\n\n");
        }
        text.append(beginning);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

package org.trdcds.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.trdcds.report.PrintableText;

/**
 * A piece of a page. Pieces are made of elements, which the code names, and of text, which is always escaped; there is no other kind, so
 * text from a chart cannot become markup.
 */
sealed interface Html permits Html.Text, Html.Day, Html.Sequence, Element, StyleSheet {

    /** Nothing. */
    Html NOTHING = new Sequence(List.of());

    /** Appends the markup of this piece. */
    void writeTo(StringBuilder page);

    /** Words, shown as they are; days in them are marked as such and stay on one line. */
    static Html text(String words) {
        Matcher day = Day.WRITTEN.matcher(words);
        List<Html> pieces = new ArrayList<>();
        int done = 0;
        while (day.find()) {
            pieces.add(new Text(words.substring(done, day.start())));
            pieces.add(new Day(day.group()));
            done = day.end();
        }
        pieces.add(new Text(words.substring(done)));
        return new Sequence(pieces);
    }

    /** Pieces one after the other. */
    static Html of(List<? extends Html> pieces) {
        return new Sequence(List.copyOf(pieces));
    }

    /** Pieces one after the other. */
    static Html of(Html... pieces) {
        return new Sequence(List.of(pieces));
    }

    /** Words of any origin; what would be read as markup, or would steer the reader's program, is made harmless. */
    record Text(String words) implements Html {

        @Override
        public void writeTo(StringBuilder page) {
            escape(words, page);
        }

        /** The one place where text becomes markup. */
        static void escape(String words, StringBuilder page) {
            String printable = PrintableText.of(words);
            for (int i = 0; i < printable.length(); i++) {
                char c = printable.charAt(i);
                switch (c) {
                    case '&' -> page.append("&amp;");
                    case '<' -> page.append("&lt;");
                    case '>' -> page.append("&gt;");
                    case '"' -> page.append("&quot;");
                    case '\'' -> page.append("&#39;");
                    case '`' -> page.append("&#96;");
                    default -> page.append(c);
                }
            }
            if (printable.length() < words.length()) {
                page.append(' ');
            }
        }
    }

    /** A day, in digits. */
    record Day(String digits) implements Html {

        private static final Pattern WRITTEN = Pattern.compile("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)");

        @Override
        public void writeTo(StringBuilder page) {
            page.append("<time>");
            Text.escape(digits, page);
            page.append("</time>");
        }
    }

    /** Pieces in order. */
    record Sequence(List<? extends Html> pieces) implements Html {

        public Sequence {
            pieces = List.copyOf(pieces);
        }

        @Override
        public void writeTo(StringBuilder page) {
            pieces.forEach(piece -> piece.writeTo(page));
        }
    }
}

package org.trdcds.report.html;

import java.util.List;

import org.trdcds.report.PrintableText;

/**
 * A piece of a page. Pieces are made of elements, which the code names, and of text, which is always escaped; there is no third kind, so
 * text from a chart cannot become markup.
 */
sealed interface Html permits Html.Text, Html.Sequence, Element, StyleSheet {

    /** Nothing. */
    Html NOTHING = new Sequence(List.of());

    /** Appends the markup of this piece. */
    void writeTo(StringBuilder page);

    /** Words, shown as they are. */
    static Html text(String words) {
        return new Text(words);
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

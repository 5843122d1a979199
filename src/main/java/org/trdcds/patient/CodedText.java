package org.trdcds.patient;

import java.util.List;
import java.util.Objects;

/**
 * Codes and text for one concept, as a chart gives them.
 *
 * @param text free text of the concept, or an empty string
 */
public record CodedText(List<Code> codes, String text) {

    /** Neither code nor words. */
    public static final CodedText NONE = new CodedText(List.of(), "");

    private static final int LONGEST_LABEL = 500;

    public CodedText {
        codes = List.copyOf(codes);
        Objects.requireNonNull(text, "text");
    }

    /** One code whose display is the text. */
    public static CodedText of(CodeSystem system, String value, String text) {
        return new CodedText(List.of(new Code(system, value, text)), text);
    }

    /** Words without a code. */
    public static CodedText text(String text) {
        return new CodedText(List.of(), text);
    }

    /** Equal concepts have the same first code and words; the rest need not be looked at to spread them. */
    @Override
    public int hashCode() {
        return codes.isEmpty() ? text.hashCode() : 31 * text.hashCode() + codes.get(0).value().hashCode();
    }

    /** Whether there is neither a code nor a word. */
    public boolean isEmpty() {
        return codes.isEmpty() && text.isBlank();
    }

    /** The words to show for this concept: its text, else the first display, else the first code, else "unnamed"; a long text is cut. */
    public String label() {
        if (!text.isBlank()) {
            return shown(text);
        }
        if (codes.isEmpty()) {
            return "unnamed";
        }
        Code first = codes.get(0);
        return shown(first.display().isBlank() ? first.value() : first.display());
    }

    /** A label is repeated wherever it matters: a text of megabytes would become a page of hundreds. */
    private static String shown(String words) {
        if (words.length() <= LONGEST_LABEL) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(LONGEST_LABEL - 2)) ? LONGEST_LABEL - 2 : LONGEST_LABEL - 1;
        return words.substring(0, end) + "…";
    }
}

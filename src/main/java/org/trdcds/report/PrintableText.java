package org.trdcds.report;

/** Text from a chart or a file, made safe to show: what a terminal would obey becomes a space. */
public final class PrintableText {

    private PrintableText() {
    }

    /** The text with control and invisible formatting characters, line breaks among them, replaced by spaces. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isObeyed(text.charAt(i))) {
                return cleaned(text, i).stripTrailing();
            }
        }
        return text.stripTrailing();
    }

    private static String cleaned(String text, int from) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = from; i < clean.length(); i++) {
            if (isObeyed(clean.charAt(i))) {
                clean.setCharAt(i, ' ');
            }
        }
        return clean.toString();
    }

    private static boolean isObeyed(char c) {
        if (c >= ' ' && c <= '~') {
            return false;
        }
        int type = Character.getType(c);
        return Character.isISOControl(c) || type == Character.FORMAT || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }
}

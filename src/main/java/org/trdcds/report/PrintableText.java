package org.trdcds.report;

/** Text from a chart or a file, made safe to show: what a terminal would obey becomes a space. */
public final class PrintableText {

    private PrintableText() {
    }

    /** The text with control and invisible formatting characters, line breaks among them, replaced by spaces. */
    public static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean obeyed = (c < ' ' || c > '~') && isObeyed(c);
            clean.append(obeyed ? ' ' : c);
        }
        return clean.toString().stripTrailing();
    }

    private static boolean isObeyed(char c) {
        int type = Character.getType(c);
        return Character.isISOControl(c) || type == Character.FORMAT || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }
}

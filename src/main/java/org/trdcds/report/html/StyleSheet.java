package org.trdcds.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet that lies beside this class. */
enum StyleSheet implements Html {
    REPORT("report.css");

    private final String text;

    StyleSheet(String resource) {
        try (InputStream in = StyleSheet.class.getResourceAsStream(resource)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    /** What the element holds, character for character. */
    String text() {
        return text;
    }

    @Override
    public void writeTo(StringBuilder page) {
        page.append("<style>").append(text).append("</style>");
    }
}

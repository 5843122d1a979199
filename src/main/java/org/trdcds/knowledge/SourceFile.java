package org.trdcds.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code knowledge/sources.csv}. */
final class SourceFile {

    static final String FILE = "knowledge/sources.csv";

    private SourceFile() {
    }

    static Map<String, Source> read(RulesFolder folder) {
        Map<String, Source> sources = new LinkedHashMap<>(256);
        for (CsvRow row : CsvTable.read(folder, FILE, "key", "title", "section", "year", "link", "taken", "reviewed").rows()) {
            String key = row.required("key");
            String reviewed = row.required("reviewed");
            if (!isDate(reviewed)) {
                throw row.wrong("reviewed", "expected a date such as 2026-11-21 but found " + reviewed);
            }
            row.putOnce(sources, "key", key, new Source(key, row.required("title"), row.text("section"),
                    row.requiredWholeNumber("year"), row.text("link"), row.required("taken"), reviewed));
        }
        return sources;
    }

    /** Whether this is a calendar date; written out because a date formatter costs more than the whole table. */
    private static boolean isDate(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        try {
            LocalDate.of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5, 7)), Integer.parseInt(text.substring(8)));
            return true;
        } catch (DateTimeException | NumberFormatException notADate) {
            return false;
        }
    }
}

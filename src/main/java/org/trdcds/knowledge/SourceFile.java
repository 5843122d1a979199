package org.trdcds.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads {@code knowledge/sources.csv}. */
final class SourceFile {

    static final String FILE = "knowledge/sources.csv";

    /** Stands in the column {@code reviewed} of a source whose text nobody has compared yet. */
    private static final String NOT_YET = "not-yet";
    private static final Pattern LINK = Pattern.compile("https://[a-z0-9-]+(\\.[a-z0-9-]+)+(/[^\\s]*)?");
    private static final String DOI = "https://doi.org/";
    private static final Pattern DOI_LINK = Pattern.compile(DOI + "10\\.\\d{4,9}/[^\\s]+");

    private SourceFile() {
    }

    static Map<String, Source> read(RulesFolder folder) {
        Map<String, Source> sources = new LinkedHashMap<>(256);
        for (CsvRow row : CsvTable.read(folder, FILE, "key", "title", "section", "year", "link", "taken", "reviewed").rows()) {
            String key = row.required("key");
            String reviewed = row.required("reviewed");
            row.expect("reviewed", reviewed.equals(NOT_YET) || isDate(reviewed), "a date such as 2026-11-21, or " + NOT_YET + ",", reviewed);
            String link = row.text("link");
            row.expect("link", link.isEmpty() || isLink(link), "an https address, or https://doi.org/ and a DOI,", link);
            row.putOnce(sources, "key", key, new Source(key, row.required("title"), row.text("section"),
                    row.requiredWholeNumber("year"), link, row.required("taken"),
                    reviewed.equals(NOT_YET) ? "" : reviewed));
        }
        return sources;
    }

    private static boolean isLink(String text) {
        return (text.startsWith(DOI) ? DOI_LINK : LINK).matcher(text).matches();
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

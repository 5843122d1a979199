package org.trdcds.report;

import java.util.Map;

import org.trdcds.knowledge.Source;

/**
 * Says which publications the keys of the source table stand for.
 *
 * @param table sources by key
 */
record SourceTitles(Map<String, Source> table) {

    /** One source in full; a key that the table does not hold stands for itself. */
    String describe(String key) {
        Source source = table.get(key);
        if (source == null) {
            return key;
        }
        return key + ": " + source.title() + part(", ", source.section()) + " (" + source.year() + ")" + part(" ", source.link())
                + (source.isReviewed() ? ", reviewed " + source.reviewed() : ", not yet reviewed against the original");
    }

    private static String part(String lead, String words) {
        return words.isBlank() ? "" : lead + words;
    }
}

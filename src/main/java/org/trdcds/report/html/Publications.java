package org.trdcds.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.trdcds.knowledge.Source;

/**
 * The publications that the keys of the source table stand for.
 *
 * @param table sources by key
 */
record Publications(Map<String, Source> table) {

    /** Title with its link, section, year and date of review, if any; a key that the table does not hold stands for itself. */
    Html full(String key) {
        Source source = table.get(key);
        if (source == null) {
            return Html.text(key);
        }
        List<String> parts = new ArrayList<>();
        if (!source.section().isBlank()) {
            parts.add(source.section());
        }
        parts.add(Integer.toString(source.year()));
        parts.add(source.isReviewed() ? "reviewed " + source.reviewed() : "not yet reviewed against the original");
        return Html.of(Element.link(source.link(), source.title()), Html.text(", " + String.join(", ", parts)));
    }

    /** Links to the full entries of this page. */
    Html cited(List<String> keys) {
        List<Html> links = new ArrayList<>();
        for (String key : keys) {
            if (!links.isEmpty()) {
                links.add(Html.text(", "));
            }
            links.add(Element.to(id(key), key));
        }
        return Html.of(links);
    }

    /** Id of the entry of a source on this page. */
    static String id(String key) {
        return "source-" + key.replaceAll("[^A-Za-z0-9-]", "-");
    }
}

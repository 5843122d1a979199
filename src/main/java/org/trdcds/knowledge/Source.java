package org.trdcds.knowledge;

/**
 * A publication, guideline or label that the rules rest on.
 *
 * @param key      short key that rules cite
 * @param taken    what we take from it, in our own words
 * @param link     https address, a DOI where there is one; empty when none is known
 * @param reviewed date (ISO) on which what we take was last compared with the text itself; empty when it never was
 */
public record Source(String key, String title, String section, int year, String link, String taken, String reviewed) {

    /** Whether what we take was compared with the text itself. */
    public boolean isReviewed() {
        return !reviewed.isEmpty();
    }
}

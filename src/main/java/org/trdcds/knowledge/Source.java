package org.trdcds.knowledge;

/**
 * A publication, guideline or label that the rules rest on.
 *
 * @param key      short key that rules cite
 * @param taken    what we take from it, in our own words
 * @param reviewed date (ISO) the source was last reviewed for this library
 */
public record Source(String key, String title, String section, int year, String link, String taken, String reviewed) {
}

package org.trdcds.patient;

import java.util.Objects;

/**
 * Something a reader of the assessment must know about the record: an entry set aside, a date inferred, a warning.
 *
 * @param source reference of the chart entry, or the record's id
 * @param text   what happened and why, in one sentence
 */
public record Notice(String source, String text) {

    public Notice {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(text, "text");
    }
}

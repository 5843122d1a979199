package org.trdcds.assessment;

/**
 * Something the chart does not say.
 *
 * @param item  key of the question table, such as {@code adherence} or {@code pregnancy}
 * @param about what it is asked of, such as "venlafaxine from 2026-01-04"
 */
public record OpenQuestion(String item, String about) {
}

package org.trdcds.knowledge;

import java.util.OptionalInt;
import java.util.OptionalDouble;

/**
 * A rating scale, screen or item.
 *
 * @param id            short name: phq-9, qids, hamd-17, madrs, bdi-ii, gad-7, cgi-i, mdq, audit-c, dast-10, isi, stop-bang, moca, phq-9-item-9, c-ssrs-1 …
 * @param outcomeRank   order in which instruments decide an outcome (1 first); empty when it never decides one
 * @param remissionMax  highest score that is remission
 * @param relapseMin    lowest score that is a relapse after remission
 * @param mildMin       lowest score of the mild band
 * @param moderateMin   lowest score of the moderate band
 * @param severeMin     lowest score of the severe band
 * @param worseByPoints points of rise that count as worse whatever the percentage
 * @param positiveMin   lowest score of a positive screen
 */
public record Instrument(
        String id, String name, double min, double max, OptionalInt outcomeRank, OptionalDouble remissionMax,
        OptionalDouble relapseMin, OptionalDouble mildMin, OptionalDouble moderateMin, OptionalDouble severeMin,
        OptionalDouble worseByPoints, OptionalDouble positiveMin, String source) {
}

package org.trdcds.knowledge;

import java.util.OptionalDouble;

/**
 * One row of the antidepressant table.
 *
 * @param countsAs        TRIAL for oral and transdermal antidepressants; COURSE for agents listed as courses, never as trials;
 *                        NEVER for agents that are no depression trial in this library
 * @param doses           minimum adequate daily dose by reference, in milligrams
 * @param contestedLowMg  lower end of the dose band on which references disagree
 * @param contestedHighMg upper end of that band
 * @param usualMaxMg      usual maximum daily dose in milligrams
 * @param sedatingBelowMg for sedating and pain agents: a daily dose below this is no depression treatment beside another one
 * @param washoutDaysBeforeMaoi days to wait after the last dose before an MAOI, from the label
 * @param source          key of the source table
 */
public record Antidepressant(
        String ingredient,
        AntidepressantClass drugClass,
        CountsAs countsAs,
        MinimumDoses doses,
        OptionalDouble contestedLowMg,
        OptionalDouble contestedHighMg,
        OptionalDouble usualMaxMg,
        OptionalDouble sedatingBelowMg,
        int washoutDaysBeforeMaoi,
        String source) {

    /** Whether a stretch of it is a trial, a course, or neither. */
    public enum CountsAs { TRIAL, COURSE, NEVER }
}

package org.trdcds.assessment;

import org.trdcds.patient.Answer;

/**
 * Something the chart does not say.
 *
 * @param item    key of the question table, such as {@code adherence} or {@code pregnancy}
 * @param about   what it is asked of, such as "venlafaxine from 2026-01-04"
 * @param ongoing UNMET when it is asked of a trial that has ended, so that it is asked in the past tense
 */
public record OpenQuestion(String item, String about, Answer ongoing) {

    /** A question about the present. */
    public OpenQuestion(String item, String about) {
        this(item, about, Answer.MET);
    }
}

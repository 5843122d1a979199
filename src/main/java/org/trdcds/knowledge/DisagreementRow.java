package org.trdcds.knowledge;

import java.util.List;

/**
 * A question on which sources differ.
 *
 * @param topic     what is disputed
 * @param positions who holds what
 * @param here      what the rules go by
 * @param concerns  what in a record makes it matter; one suffices
 * @param sources   keys of the sources that differ
 */
public record DisagreementRow(String id, String topic, String positions, String here, List<Concern> concerns, List<String> sources) {

    /** What can make a disagreement matter. */
    public enum Kind {
        /** The next step of this code is suggested or waits. */
        STEP,
        /** The profile of this name gives another answer than the one in use. */
        PROFILE,
        /** A trial of the episode has this verdict. */
        TRIAL,
        /** The dose of an SSRI at or above its minimum is to be reviewed. */
        SSRI_AT_DOSE,
        /** A trial is long enough for some definitions only. */
        WEEKS_BETWEEN,
        /** A trial helped by some cut-offs only. */
        OUTCOME_BETWEEN,
        /** A dose is adequate by some tables only. */
        BORDERLINE_DOSE,
        /** More trials failed over the lifetime than in the episode. */
        EARLIER_FAILURES
    }

    /** One of these, with the code it asks for; an empty code where it asks for none. */
    public record Concern(Kind kind, String code) {
    }

    public DisagreementRow {
        concerns = List.copyOf(concerns);
        sources = List.copyOf(sources);
    }
}

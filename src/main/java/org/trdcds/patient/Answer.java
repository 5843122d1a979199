package org.trdcds.patient;

import java.util.Collection;

/**
 * The answer to a clinical question about a chart, in Kleene's strong three-valued logic.
 *
 * <p>A chart has gaps: {@link #UNKNOWN} is neither yes nor no, and no rule may take it for either.
 */
public enum Answer {
    /** Surely yes. */
    MET,
    /** Surely no. */
    UNMET,
    /** The record does not say. */
    UNKNOWN;

    /** MET for true, UNMET for false. */
    public static Answer of(boolean yes) {
        return yes ? MET : UNMET;
    }

    /** MET only when both are MET, UNMET as soon as one is UNMET. */
    public Answer and(Answer other) {
        if (this == UNMET || other == UNMET) {
            return UNMET;
        }
        return this == MET && other == MET ? MET : UNKNOWN;
    }

    /** MET as soon as one is MET, UNMET only when both are UNMET. */
    public Answer or(Answer other) {
        return negate().and(other.negate()).negate();
    }

    /** MET and UNMET change places; UNKNOWN stays. */
    public Answer negate() {
        return switch (this) {
            case MET -> UNMET;
            case UNMET -> MET;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** The disjunction of all; UNMET for none. */
    public static Answer any(Collection<Answer> answers) {
        return answers.stream().reduce(UNMET, Answer::or);
    }

    /** The conjunction of all; MET for none. */
    public static Answer all(Collection<Answer> answers) {
        return answers.stream().reduce(MET, Answer::and);
    }

    /** Whether a count is at least {@code needed}, when it is surely {@code confirmed} and at most {@code possible}. */
    public static Answer atLeast(int needed, int confirmed, int possible) {
        if (confirmed >= needed) {
            return MET;
        }
        return possible >= needed ? UNKNOWN : UNMET;
    }
}

package org.trdcds.history;

import java.util.Locale;

/** Outcome of a trial or course: fall of one instrument's score of 50 % or more, 25-49 %, less, or a rise. */
public enum Outcome {
    REMISSION, RESPONSE, PARTIAL, NONE, WORSE, UNKNOWN;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The code used in every output. */
    public String code() {
        return code;
    }
}

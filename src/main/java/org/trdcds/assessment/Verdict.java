package org.trdcds.assessment;

import java.util.Locale;

/** What is said of a next-step category. */
public enum Verdict {
    SUGGESTED, DEFERRED, NOT_INDICATED, CONTRAINDICATED, INSUFFICIENT_DATA;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code used in every output. */
    public String code() {
        return code;
    }
}

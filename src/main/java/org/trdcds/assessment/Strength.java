package org.trdcds.assessment;

import java.util.Locale;

/** Strength of the recommendation as its sources grade it. */
public enum Strength {
    STRONG, MODERATE, WEAK, INFO;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code used in every output. */
    public String code() {
        return code;
    }
}

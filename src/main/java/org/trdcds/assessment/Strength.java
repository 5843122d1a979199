package org.trdcds.assessment;

import java.util.Locale;

/** Strength of the recommendation as its sources grade it. */
public enum Strength {
    STRONG, MODERATE, WEAK, INFO;

    /** The code used in every output. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.trdcds.assessment;

import java.util.Locale;

/** How soon a next step matters; FIRST comes before any change of treatment. */
public enum Urgency {
    IMMEDIATE, SAME_DAY, FIRST, NEXT, SUPPORTING;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code used in every output. */
    public String code() {
        return code;
    }
}

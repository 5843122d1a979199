package org.trdcds.assessment;

import java.util.Locale;

/** What is said of a medication trial; the first that applies, in this order. */
public enum TrialVerdict {
    OTHER_USE, RELAPSED, RESPONDED, INTOLERANT, IN_PROGRESS, INADEQUATE, INDETERMINATE, FAILED;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code used in every output. */
    public String code() {
        return code;
    }
}

package org.trdcds.assessment;

import java.util.Locale;

/** What is said of a medication trial; the first that applies, in this order. */
public enum TrialVerdict {
    OTHER_USE, RELAPSED, RESPONDED, INTOLERANT, IN_PROGRESS, INADEQUATE, INDETERMINATE, FAILED;

    /** The code used in every output. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

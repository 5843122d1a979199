package org.trdcds.assessment;

import java.util.Locale;

/** What a criterion does to the verdict. */
public enum CriterionKind {
    REQUIRED, EXCLUSION, DEFERRAL;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code used in every output. */
    public String code() {
        return code;
    }
}

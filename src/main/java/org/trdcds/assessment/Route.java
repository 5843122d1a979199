package org.trdcds.assessment;

import java.util.Locale;

/** Who a safety alert is for. */
public enum Route {
    PSYCHIATRIC, MEDICAL, PRESCRIBER;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code used in every output. */
    public String code() {
        return code;
    }
}

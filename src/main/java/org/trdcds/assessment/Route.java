package org.trdcds.assessment;

import java.util.Locale;

/** Who a safety alert is for. */
public enum Route {
    PSYCHIATRIC, MEDICAL, PRESCRIBER;

    /** The code used in every output. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.trdcds.assessment;

import java.util.Locale;

/** Whether a record meets a definition of treatment resistance. */
public enum ResistanceStatus {
    MET, POSSIBLE, NOT_MET, NOT_ASSESSED;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code used in every output. */
    public String code() {
        return code;
    }
}

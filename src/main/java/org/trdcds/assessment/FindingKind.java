package org.trdcds.assessment;

import java.util.Locale;

/** What a finding means for the treatment plan. */
public enum FindingKind {
    BIPOLAR_SUSPICION, BIPOLAR_FAMILY_HISTORY, THYROID, DEPRESSOGENIC_MEDICINE, DEFICIENCY, ANAEMIA, COGNITION, PERSISTENT_DEPRESSION,
    ADJUSTMENT, PREMENSTRUAL, SEASONAL, BEREAVEMENT, SUBSTANCE_INDUCED, COMORBIDITY, SUBSTANCE, STRESSOR, DISCONTINUATION, NICOTINE;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code used in every output. */
    public String code() {
        return code;
    }
}

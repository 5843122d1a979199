package org.trdcds.history;

import java.util.Locale;

/** States of a patient that safety rules speak of. */
public enum StateKind {
    SUICIDAL_INTENT_OR_PLAN, SUICIDE_ATTEMPT_OR_SELF_HARM, SUICIDAL_IDEATION, NON_SUICIDAL_SELF_INJURY, INTENT_TO_HARM_OTHERS,
    COMMAND_HALLUCINATIONS, PSYCHOTIC_FEATURES, CATATONIA, MANIA, RECENT_DELIVERY, REFUSAL_OF_FOOD_OR_DRINK, SEVERE_SELF_NEGLECT,
    AKATHISIA, SEROTONIN_SYNDROME, NEUROLEPTIC_MALIGNANT_SYNDROME, DELIRIUM, ALCOHOL_OR_SEDATIVE_WITHDRAWAL;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code used in every output. */
    public String code() {
        return code;
    }

    boolean isSuicidality() {
        return this == SUICIDAL_INTENT_OR_PLAN || this == SUICIDE_ATTEMPT_OR_SELF_HARM || this == SUICIDAL_IDEATION
                || this == NON_SUICIDAL_SELF_INJURY;
    }
}

package org.trdcds.assessment;

import java.util.Locale;

/** The closed vocabulary of next steps, in the order of the clinical specification. */
public enum Category {
    URGENT_SAFETY_EVALUATION, CONSIDER_HIGHER_LEVEL_OF_CARE, REVIEW_ADHERENCE, REVIEW_DOSE, ALLOW_MORE_TIME, REVIEW_TOLERABILITY,
    REVIEW_MEDICATION_SAFETY, REASSESS_DIAGNOSIS, REVIEW_CONTRIBUTING_MEDICATION, ORDER_LABORATORY_WORKUP, TREAT_COMORBIDITY,
    ADDRESS_SUBSTANCE_USE, ADDRESS_PSYCHOSOCIAL_STRESSORS, OFFER_FIRST_LINE_TREATMENT, RESUME_EFFECTIVE_TREATMENT, SWITCH_CLASS,
    SWITCH_WITHIN_CLASS, SWITCH_TCA_MAOI, AUGMENT, COMBINE_ANTIDEPRESSANTS, ADD_PSYCHOTHERAPY, CHANGE_PSYCHOTHERAPY, REFER_PSYCHIATRY,
    REFER_TMS, REFER_ESKETAMINE, REFER_ECT, REFER_VNS, CONSIDER_INVESTIGATIONAL, PHARMACOGENETIC_TESTING, LIFESTYLE_MEASURES,
    SCHEDULE_FOLLOW_UP, COMPLETE_RECORD, CONTINUE_AND_MAINTAIN;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code used in every output, such as {@code refer-tms}. */
    public String code() {
        return code;
    }

    /** The category with this code; throws when there is none. */
    public static Category of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

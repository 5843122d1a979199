package org.trdcds.patient;

import java.util.Locale;

/** Attributes of a patient whose use decision support has to state: 45 CFR 170.315(b)(11)(iv)(A)(5) to (13), in that order. */
public enum PatientAttribute {
    RACE, ETHNICITY, LANGUAGE, SEXUAL_ORIENTATION, GENDER_IDENTITY, SEX, DATE_OF_BIRTH, SOCIAL_DETERMINANTS, HEALTH_STATUS_ASSESSMENTS;

    /** The attribute as a reader calls it: "date of birth". */
    public String words() {
        return switch (this) {
            case SOCIAL_DETERMINANTS -> "social determinants of health";
            case RACE, ETHNICITY, LANGUAGE, SEXUAL_ORIENTATION, GENDER_IDENTITY, SEX, DATE_OF_BIRTH, HEALTH_STATUS_ASSESSMENTS ->
                name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}

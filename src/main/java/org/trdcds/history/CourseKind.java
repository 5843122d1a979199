package org.trdcds.history;

import java.util.Locale;

/** Treatments that are courses, never medication trials. */
public enum CourseKind {
    PSYCHOTHERAPY, TMS, ECT, VNS, ESKETAMINE, KETAMINE, NEUROSTEROID, AUGMENTATION;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The code used in every output. */
    public String code() {
        return code;
    }
}

package org.trdcds.engine;

import org.trdcds.knowledge.Knowledge;

/**
 * How many failed or intolerant trials a next step asks for where no profile says so (clinical.md section 6).
 *
 * @param workup                       failures that ask for a thyroid test
 * @param pharmacogenetics             failures that make a pharmacogenetic test an option
 * @param secondOpinion                failures under psychiatric care that ask for a second opinion
 * @param higherCare                   failures that, in severe illness, ask for a higher level of care
 * @param ect                          failures that make a referral for ECT strong
 * @param investigational              failures before research treatment is mentioned
 * @param intolerantForReferral        intolerant trials that ask for a psychiatric opinion
 * @param intolerantForPharmacogenetics intolerant trials that make a pharmacogenetic test an option
 * @param intolerantForEct             intolerant trials that open the resistance branch of ECT
 * @param intolerantClassesForEct      classes those trials come from
 */
record NeededTrials(
        int workup, int pharmacogenetics, int secondOpinion, int higherCare, int ect, int investigational, int intolerantForReferral,
        int intolerantForPharmacogenetics, int intolerantForEct, int intolerantClassesForEct) {

    static NeededTrials of(Knowledge knowledge) {
        return new NeededTrials((int) knowledge.limit("workup-failures"), (int) knowledge.limit("pharmacogenetic-failures"),
                (int) knowledge.limit("second-opinion-failures"), (int) knowledge.limit("higher-care-failures"),
                (int) knowledge.limit("ect-failures"), (int) knowledge.limit("investigational-failures"),
                (int) knowledge.limit("referral-intolerant-trials"), (int) knowledge.limit("pharmacogenetic-intolerant-trials"),
                (int) knowledge.limit("ect-intolerant-trials"), (int) knowledge.limit("ect-intolerant-classes"));
    }
}

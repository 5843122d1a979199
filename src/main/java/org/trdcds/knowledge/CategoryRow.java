package org.trdcds.knowledge;

import java.util.List;
import java.util.Map;

/**
 * What the category table says of a next-step category.
 *
 * @param code      code of the category
 * @param title     "Referral for TMS evaluation"
 * @param consider  opening words of the line: "Consider referral for TMS evaluation"
 * @param urgency   usual urgency code
 * @param strength  usual strength code
 * @param general   general criteria that apply, by id: in-scope, not-in-remission, d-safety, d-dx, d-med, d-opt, d-course, d-psychosis, d-medication-safety, not-in-hand, not-declined
 * @param against   the strongest general reason against, from the sources
 * @param alternatives codes of categories to consider instead
 * @param sources   keys of the source table
 * @param needs     what a criterion with several alternatives asks for, in a few words, by id of the criterion
 */
public record CategoryRow(
        String code, String title, String consider, String urgency, String strength, List<String> general, String against,
        List<String> alternatives, List<String> sources, Map<String, String> needs) {
}

package org.trdcds.assessment;

import java.util.List;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;
import org.trdcds.patient.Evidence;

/**
 * Failures counted in this episode under the chosen profile, with the answers that rules ask of the count. Always exactly one.
 *
 * @param trd              at least the profile's number of failures (and classes, and psychotherapy where required)
 * @param forTms           at least the profile's number for TMS
 * @param forVns           at least the profile's number for VNS
 * @param forInvestigational at least the limit table's number for research treatment; likewise {@code forWorkup} (laboratory),
 *                         {@code forPharmacogenetics}, {@code forSecondOpinion}, {@code forHigherCare} and {@code forEct}
 * @param intolerantForReferral at least the limit table's number of intolerant trials for a psychiatric opinion; likewise
 *                         {@code intolerantForPharmacogenetics} and {@code intolerantForEct}, which also asks for several classes
 * @param ssriFailed       an SSRI failed; likewise {@code snriFailed}, {@code tcaAndMaoiFailed} (both classes failed)
 * @param classLeft        a class not yet failed exists
 * @param classesLeft      labels of the usual classes not yet failed
 */
public record FailureCount(
        int confirmed, int possible, Answer trd, Answer forTms, Answer forVns, Answer forWorkup, Answer forPharmacogenetics,
        Answer forSecondOpinion, Answer forHigherCare, Answer forEct, Answer forInvestigational, Answer intolerantForReferral,
        Answer intolerantForPharmacogenetics, Answer intolerantForEct, Answer ssriFailed, Answer snriFailed, Answer tcaAndMaoiFailed, Answer classLeft, List<String> classesLeft, String statement, List<Evidence> evidence) implements Citable {

    public FailureCount {
        classesLeft = List.copyOf(classesLeft);
        evidence = List.copyOf(evidence);
    }

    @Override
    public String about() {
        return "antidepressant trials of this episode";
    }
}

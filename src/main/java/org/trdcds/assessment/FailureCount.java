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
 * @param twoIntolerant    at least two intolerant trials
 * @param threeIntolerantTwoClasses at least three intolerant trials in at least two classes
 * @param ssriFailed       an SSRI failed; likewise {@code snriFailed}, {@code tcaAndMaoiFailed} (both classes failed)
 * @param classLeft        a class not yet failed exists
 * @param classesLeft      labels of the usual classes not yet failed
 */
public record FailureCount(
        int confirmed, int possible, Answer atLeastOne, Answer atLeastTwo, Answer atLeastThree, Answer trd, Answer forTms,
        Answer forVns, Answer twoIntolerant, Answer threeIntolerantTwoClasses, Answer ssriFailed, Answer snriFailed,
        Answer tcaAndMaoiFailed, Answer classLeft, List<String> classesLeft, String statement, List<Evidence> evidence) implements Citable {

    public FailureCount {
        classesLeft = List.copyOf(classesLeft);
        evidence = List.copyOf(evidence);
    }

    @Override
    public String about() {
        return "antidepressant trials of this episode";
    }
}

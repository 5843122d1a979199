package org.trdcds.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/**
 * One course of psychotherapy, TMS, ECT, VNS, esketamine or augmentation.
 *
 * @param kind psychotherapy, tms, ect, vns, esketamine or augmentation
 * @param name modality or agent
 */
public record CourseAssessment(
        String kind, String name, Optional<LocalDate> start, Optional<LocalDate> end, int sessions, Answer adequate, Answer underWay,
        Answer inEpisode, String outcome, List<Evidence> evidence) {

    public CourseAssessment {
        evidence = List.copyOf(evidence);
    }
}

package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;
import org.trdcds.patient.Evidence;

/**
 * One course of psychotherapy, neuromodulation, esketamine or augmentation (clinical.md section 2, "other courses").
 *
 * @param name       modality ({@code cbt}), agent ({@code lithium}) or the kind's own name
 * @param nameKnown  UNKNOWN when psychotherapy has no recorded modality
 * @param adequate   enough sessions or weeks
 * @param underWay   not finished, by the rules for its kind
 * @param outcome    documented, else by paired scores
 * @param failed     adequate and without benefit, as its kind counts it
 * @param responded  MET for remission or response; for ECT only "successful"
 * @param tolerated  UNMET when side effects ended it
 * @param takenNow   MET when an augmentation agent is still taken, or a session was in the last 30 days
 */
public record Course(
        CourseKind kind, String name, Answer nameKnown, Optional<LocalDate> start, Optional<LocalDate> lastDay, int sessions,
        Answer adequate, Answer underWay, Outcome outcome, Answer failed, Answer responded, Answer tolerated, Answer takenNow,
        Answer inEpisode, List<Evidence> evidence) implements Citable {

    public Course {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String about() {
        return start.map(day -> name + " from " + day).orElse(name);
    }
}

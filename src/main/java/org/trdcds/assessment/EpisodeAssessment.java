package org.trdcds.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/**
 * The current depressive episode.
 *
 * @param start     onset of the latest active depressive diagnosis; empty when the chart does not say
 * @param countFrom first day from which trials surely belong to the episode
 * @param recurrent MET when a recurrent code or several episodes are on record
 */
public record EpisodeAssessment(Optional<LocalDate> start, Optional<LocalDate> countFrom, Answer recurrent, List<Evidence> evidence) {

    /** Nothing is known of an episode. */
    public static final EpisodeAssessment UNKNOWN = new EpisodeAssessment(Optional.empty(), Optional.empty(), Answer.UNKNOWN, List.of());

    public EpisodeAssessment {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(countFrom, "countFrom");
        Objects.requireNonNull(recurrent, "recurrent");
        evidence = List.copyOf(evidence);
    }
}

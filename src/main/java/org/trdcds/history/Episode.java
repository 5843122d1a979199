package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/**
 * The current depressive episode.
 *
 * @param onset       onset of the latest active confirmed depressive diagnosis; empty when unknown
 * @param countFrom   first day from which trials surely count
 * @param recurrent   MET when a recurrent code or several episodes are on record
 */
public record Episode(Optional<LocalDate> onset, Optional<LocalDate> countFrom, Answer recurrent, List<Evidence> evidence) {

    public Episode {
        evidence = List.copyOf(evidence);
    }
}

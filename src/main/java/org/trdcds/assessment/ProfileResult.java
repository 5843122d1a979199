package org.trdcds.assessment;

import java.util.Optional;

/**
 * What one definition of treatment resistance says of this patient.
 *
 * @param differsBecause the trial and field on which it differs from the chosen profile
 */
public record ProfileResult(
        String name, String title, ResistanceStatus status, int confirmed, int possible, int needed, boolean namesResistance,
        Optional<String> differsBecause) {
}

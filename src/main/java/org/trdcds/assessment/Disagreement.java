package org.trdcds.assessment;

import java.util.List;

/**
 * A question on which sources differ and that matters for this patient.
 *
 * @param id        key in the table of disagreements: {@code C1} …
 * @param topic     what is disputed: "weeks of an adequate trial"
 * @param positions who holds what, in words
 * @param here      what this assessment goes by
 * @param concerns  what in this record makes it matter: a next step, trials, other definitions
 * @param sources   keys of the sources that differ
 */
public record Disagreement(String id, String topic, String positions, String here, String concerns, List<String> sources) {

    public Disagreement {
        sources = List.copyOf(sources);
    }
}

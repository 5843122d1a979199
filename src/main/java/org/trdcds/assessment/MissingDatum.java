package org.trdcds.assessment;

import java.util.List;

/**
 * An open question with the categories that its answer would decide.
 *
 * @param question phrased as a clinician can ask it in the room
 */
public record MissingDatum(String item, String about, String question, List<Category> decides) {

    public MissingDatum {
        decides = List.copyOf(decides);
    }
}

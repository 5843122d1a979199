package org.trdcds.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * Something that could explain non-response or stands in its way, and how a chart shows it.
 *
 * @param code       code of the finding
 * @param label      what it is called in a sentence: "Vitamin B12 deficiency"
 * @param concepts   conditions that name it
 * @param screen     instrument whose positive screen shows it
 * @param test       laboratory test that shows it
 * @param side       on which side of the range the test shows it
 * @param major      whether it comes first among comorbidities when untreated
 * @param treatments what counts as treatment on record: medicines by ingredient or {@code role:…}, procedures and devices by concept
 */
public record ContributorRow(
        String code, ContributorKind kind, String label, List<String> concepts, Optional<String> screen, Optional<String> test, Side side,
        boolean major, List<String> treatments, String source) {

    /** Side of a reference range; NONE when no test shows it. */
    public enum Side { LOW, HIGH, NONE }

    public ContributorRow {
        concepts = List.copyOf(concepts);
        treatments = List.copyOf(treatments);
    }
}

package org.trdcds.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the rule base says of one of its own rules, so that a reader can check it without running anything.
 *
 * @param id         stable id, such as {@code refer-vns.failures}
 * @param stage      folder of the rule base: trials, contributors, safety, resistance or nextsteps
 * @param category   next-step category it speaks of; empty for a rule that several categories share or none uses
 * @param statement  the condition in plain English
 * @param heuristics heuristics of the clinical specification that it encodes, such as {@code H65}
 * @param sources    keys of the source table
 * @param text       the rule as it stands in the rule base
 */
public record RuleDescription(
        String id, String stage, Optional<Category> category, String statement, List<String> heuristics, List<String> sources,
        String text) {

    public RuleDescription {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(statement, "statement");
        heuristics = List.copyOf(heuristics);
        sources = List.copyOf(sources);
        Objects.requireNonNull(text, "text");
    }
}

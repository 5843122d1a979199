package org.trdcds.assessment;

import java.util.List;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/**
 * One question a category's verdict rests on, its answer for this patient, and what was looked at.
 *
 * @param id          {@code failures}, {@code d-safety} …, unique within its category
 * @param closedWorld true when silence in the chart was taken as "none recorded"
 * @param observed    what the record says of it, in words; empty when it says nothing
 * @param evidence    the chart entries that answer it; for an unmet criterion, those looked at
 * @param open        what the chart would have to say to answer it, when it is unknown
 * @param cited       the rules that fired for it
 */
public record Criterion(
        String id, CriterionKind kind, Answer status, boolean closedWorld, String statement, String observed,
        List<Evidence> evidence,
        List<OpenQuestion> open, List<RuleDescription> cited) {

    public Criterion {
        evidence = List.copyOf(evidence);
        open = List.copyOf(open);
        cited = List.copyOf(cited);
    }

    /** Ids of the rules that fired for it. */
    public List<String> rules() {
        return cited.stream().map(RuleDescription::id).toList();
    }
}

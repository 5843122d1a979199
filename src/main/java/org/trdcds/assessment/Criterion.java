package org.trdcds.assessment;

import java.util.ArrayList;
import java.util.List;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/**
 * One question a category's verdict rests on, its answer for this patient, and what was looked at.
 *
 * @param id          {@code failures}, {@code d-safety} …, unique within its category
 * @param closedWorld true when silence in the chart was taken as "none recorded"
 * @param observed    what the record says of it, in words, observations parted by "; "; empty when it says nothing
 * @param evidence    the chart entries that answer it; for an unmet criterion, those looked at
 * @param open        what the chart would have to say to answer it, when it is unknown
 * @param cited       the rules that fired for it
 */
public record Criterion(
        String id, CriterionKind kind, Answer status, boolean closedWorld, String statement, String observed,
        List<Evidence> evidence,
        List<OpenQuestion> open, List<RuleDescription> cited) {

    private static final String JOINT = "; ";
    private static final String SILENCE = ": none recorded";

    public Criterion {
        evidence = List.copyOf(evidence);
        open = List.copyOf(open);
        cited = List.copyOf(cited);
    }

    /** What the record says of it, one observation after the other; none when it says nothing. */
    public List<String> observations() {
        if (observed.isBlank()) {
            return List.of();
        }
        List<String> observations = new ArrayList<>(4);
        int from = 0;
        for (int to = observed.indexOf(JOINT); to >= 0; to = observed.indexOf(JOINT, from)) {
            observations.add(observed.substring(from, to));
            from = to + JOINT.length();
        }
        observations.add(observed.substring(from));
        return observations;
    }

    /** Of what nothing is recorded, as clauses: "psychiatric care in the last 180 days". */
    public List<String> silences() {
        return observations().stream().filter(Criterion::isSilence)
                .map(silence -> Clause.of(silence.substring(0, silence.length() - SILENCE.length()))).toList();
    }

    /** Whether an observation says that nothing is recorded: "Psychiatric care in the last 180 days: none recorded". */
    public static boolean isSilence(String observation) {
        return observation.endsWith(SILENCE);
    }

    /** Ids of the rules that fired for it. */
    public List<String> rules() {
        return cited.stream().map(RuleDescription::id).toList();
    }
}

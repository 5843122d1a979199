package org.trdcds.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/**
 * What one rule says of a next step beside its criteria, and what it saw in this record: when it fired or, for a caution, when it looked in vain.
 *
 * @param holds    MET; UNKNOWN for a caution that the chart leaves open, UNMET for one that was looked for and not found
 * @param says     code of the urgency or strength that it gives; empty for the other kinds
 * @param observed what the record says of it, in words; empty when it says nothing
 * @param evidence the chart entries it rests on; for an unmet caution, those looked at
 */
public record Remark(Kind kind, Answer holds, Optional<String> says, RuleDescription rule, String observed, List<Evidence> evidence) {

    /** What a remark is about. */
    public enum Kind {
        /** How soon the step matters. */
        URGENCY,
        /** How strongly it is supported. */
        STRENGTH,
        /** Something to weigh before acting. */
        CAUTION,
        /** A reason against. */
        AGAINST,
        /** What the step could mean here. */
        OPTION;

        /** The code used in every output. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Remark {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(holds, "holds");
        Objects.requireNonNull(says, "says");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(observed, "observed");
        evidence = List.copyOf(evidence);
    }

    /** The condition of the rule, in words. */
    public String statement() {
        return rule.statement();
    }
}

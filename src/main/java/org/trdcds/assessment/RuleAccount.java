package org.trdcds.assessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.trdcds.patient.Answer;

/**
 * A rule as a clinician can check it, read off the rule itself.
 *
 * @param firesWhen    conditions in plain words, all of which hold of one patient; none for a rule that always fires
 * @param whenNotKnown what answers that nobody knows do to it, as a sentence without its full stop
 * @param concludes    what follows, in plain words
 * @param cases        how many cases test it: that it fires, stays open, or does not fire; empty for a site's own rule
 * @param attributes   which attributes of the patient it uses, each of them once
 * @param history      what changed and with which version, oldest first; empty for a site's own rule
 */
public record RuleAccount(
        RuleDescription rule, List<String> firesWhen, String whenNotKnown, String concludes, Map<Answer, Integer> cases,
        List<AttributeUse> attributes, List<String> history) {

    public RuleAccount {
        Objects.requireNonNull(rule, "rule");
        firesWhen = List.copyOf(firesWhen);
        Objects.requireNonNull(whenNotKnown, "whenNotKnown");
        Objects.requireNonNull(concludes, "concludes");
        cases = Map.copyOf(cases);
        attributes = List.copyOf(attributes);
        history = List.copyOf(history);
    }
}

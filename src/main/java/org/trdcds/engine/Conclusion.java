package org.trdcds.engine;

import java.util.List;

import org.trdcds.assessment.RuleDescription;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;
import org.trdcds.patient.Evidence;

/**
 * One firing of a rule, as the engine recorded it.
 *
 * @param by    the rule, ready to be told of
 * @param grade MET when every question of the rule was answered as asked, UNKNOWN when some were open
 * @param facts the facts it matched, one for each pattern
 * @param open  the questions that were open, by fact and component
 */
record Conclusion(GradedRule by, Answer grade, List<Object> facts, List<OpenComponent> open) {

    /** A component of a fact that is UNKNOWN where the rule asked for it. */
    record OpenComponent(Citable fact, String component) {
    }

    /** The same firing of a rule that matches the same. */
    Conclusion of(GradedRule alike) {
        return new Conclusion(alike, grade, facts, open);
    }

    RuleText rule() {
        return by.text();
    }

    /** The rule, for readers. */
    RuleDescription description() {
        return by.description();
    }

    Object argument(int index) {
        return by.arguments().get(index);
    }

    <T> T fact(Class<T> type) {
        for (int at = 0; at < facts.size(); at++) {
            if (type.isInstance(facts.get(at))) {
                return type.cast(facts.get(at));
            }
        }
        throw new RuleException(rule().file(), rule().id(), "must match a fact of type " + type.getSimpleName());
    }

    List<Evidence> evidence() {
        return CitedEntries.of(facts);
    }
}

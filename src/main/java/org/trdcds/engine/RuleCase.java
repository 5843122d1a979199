package org.trdcds.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.trdcds.patient.Answer;

/**
 * One case beside a rule: facts, and how the rule must be graded on them.
 *
 * @param file     file it stands in, relative to the rule folder
 * @param line     line it begins on
 * @param rule     id of the rule
 * @param facts    components by fact key ("ChartAnswer", "ChartAnswer#2"), as written: words, lists and components of components
 * @param expected MET fires surely, UNKNOWN fires with open questions, UNMET does not fire
 */
public record RuleCase(RuleStage stage, String file, int line, String rule, String name, Map<String, Map<String, Object>> facts, Answer expected) {

    /** The facts themselves; what the case does not mention is unknown or empty. */
    List<Object> makeFacts() {
        List<Object> made = new ArrayList<>();
        facts.forEach((key, components) -> made.add(WrittenFact.of(stage, key, components)));
        return made;
    }

    /** A mistake in it, named with its place. */
    RuleException mistake(String problem) {
        return new RuleException(file + ":" + line, rule, "case \"" + name + "\": " + problem);
    }

    @Override
    public String toString() {
        return rule + " " + expected + ": " + name;
    }
}

package org.trdcds.engine;

import java.util.List;

/**
 * A rule as its author wrote it.
 *
 * @param id         stable id, the rule's name
 * @param file       file it stands in, relative to the rule folder
 * @param statement  what holds when it fires, in plain English
 * @param heuristics H01 … H82 that it encodes
 * @param sources    keys of the source table
 * @param patterns   what it matches
 * @param verb       what it concludes, a method of {@link Conclusions}
 * @param arguments  constants it concludes with, without the context
 * @param text       the rule's own lines
 */
record RuleText(
        String id, RuleStage stage, String file, String statement, List<String> heuristics, List<String> sources,
        List<FactPattern> patterns, String verb, List<String> arguments, String text) {

    RuleText {
        heuristics = List.copyOf(heuristics);
        sources = List.copyOf(sources);
        patterns = List.copyOf(patterns);
        arguments = List.copyOf(arguments);
        verb = verb.intern();
    }

    /** The same rule with other words. */
    RuleText withStatement(String other) {
        return new RuleText(id, stage, file, other, heuristics, sources, patterns, verb, arguments, text);
    }

    /** Rules are told apart by id alone. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RuleText rule && rule.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}

package org.trdcds.knowledge;

/**
 * A change of the rule base.
 *
 * @param version version it came with, or "unreleased"
 * @param about   id of a rule, a file of rules or {@code *} for all
 */
public record RuleChange(String version, String about, String change) {

    /** Whether it changed the rule with this id. */
    public boolean concerns(String rule) {
        return about.equals("*") || rule.equals(about) || rule.startsWith(about + ".");
    }
}

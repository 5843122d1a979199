package org.trdcds.engine;

/** A rule file that cannot be used; the message names the file, the rule and what was expected. */
public final class RuleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param rule id of the rule, or an empty string when the file as a whole is at fault */
    public RuleException(String file, String rule, String problem) {
        super(rule.isEmpty() ? file + ": " + problem : file + ": rule \"" + rule + "\": " + problem);
    }
}

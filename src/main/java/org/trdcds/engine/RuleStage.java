package org.trdcds.engine;

import java.util.Locale;

/** The stages of the rule base, in the order they run; each is one folder, one DRL package and one KieBase. */
public enum RuleStage {
    TRIALS, CONTRIBUTORS, SAFETY, RESISTANCE, NEXTSTEPS;

    /** Name of the folder below {@code rules/}, and last part of the DRL package. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}

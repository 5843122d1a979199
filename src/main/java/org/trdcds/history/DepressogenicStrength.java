package org.trdcds.history;

import java.util.Collections;
import java.util.Set;

/** How strongly a medicine is associated with depression (readings.md 19). */
public enum DepressogenicStrength {
    /** Boxed warning or strong evidence. */
    STRONG("depressogenic-boxed", "depressogenic-strong"),
    /** Moderate evidence, or reported. */
    MODERATE("depressogenic-moderate", "depressogenic-reported"),
    /** Weak, historic, debated or conflicting evidence. */
    WEAK("depressogenic-weak", "depressogenic-historic", "depressogenic-debated", "depressogenic-conflicting"),
    /** No association on record. */
    NONE;

    private final Set<String> roles;

    DepressogenicStrength(String... roles) {
        this.roles = Set.of(roles);
    }

    /** The strongest association among the roles of an ingredient. */
    static DepressogenicStrength of(Set<String> roles) {
        for (DepressogenicStrength strength : values()) {
            if (!Collections.disjoint(roles, strength.roles)) {
                return strength;
            }
        }
        return NONE;
    }
}

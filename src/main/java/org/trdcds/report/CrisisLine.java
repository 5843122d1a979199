package org.trdcds.report;

import java.util.Objects;

/**
 * Whom to call in a suicidal crisis, shown with psychiatric alerts only.
 *
 * @param crisis    number of the crisis line
 * @param emergency number for immediate danger
 * @param region    where these numbers hold
 */
public record CrisisLine(String crisis, String emergency, String region) {

    /** 988 Suicide and Crisis Lifeline and 911. */
    public static final CrisisLine UNITED_STATES = new CrisisLine("988", "911", "United States");

    public CrisisLine {
        Objects.requireNonNull(crisis, "crisis");
        Objects.requireNonNull(emergency, "emergency");
        Objects.requireNonNull(region, "region");
    }
}

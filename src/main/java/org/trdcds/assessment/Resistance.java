package org.trdcds.assessment;

import java.util.List;

/** Failures counted in this episode, and what every definition and staging model makes of them. */
public record Resistance(
        ResistanceStatus status, int confirmed, int possible, int lifetimeConfirmed, List<String> classesFailed,
        List<ProfileResult> profiles, List<Stage> staging) {

    public Resistance {
        classesFailed = List.copyOf(classesFailed);
        profiles = List.copyOf(profiles);
        staging = List.copyOf(staging);
    }
}

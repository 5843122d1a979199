package org.trdcds.knowledge;

import java.util.List;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;
import org.trdcds.patient.Evidence;

/**
 * The part of a profile that decides whether one measured trial is a failed one. Profiles that agree on it count the same trials.
 *
 * @param yardstick         what the trial was measured against
 * @param intoleranceCounts whether a trial stopped for side effects is a failed one
 * @param relapseCounts     whether a response that was lost on treatment is a failed trial: UNMET no, UNKNOWN possibly, MET yes
 */
public record CountingRule(Yardstick yardstick, boolean intoleranceCounts, Answer relapseCounts) implements Citable {

    /** How this profile counts. */
    public static CountingRule of(Profile profile) {
        return new CountingRule(profile.yardstick(), profile.intoleranceCounts(), profile.relapseCounts());
    }

    /** Empty: a definition is not a statement about a patient. */
    @Override
    public List<Evidence> evidence() {
        return List.of();
    }

    @Override
    public String about() {
        return "the definition of a failed trial";
    }
}

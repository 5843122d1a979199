package org.trdcds.knowledge;

/** The part of a profile that decides how one trial is measured. */
public record Yardstick(
        double weeks, DoseTable doseTable, Profile.FailureCutOff failure, boolean adherencePresumed, boolean outcomeBySwitch,
        int defaultSupplyDays) {
}

package org.trdcds.knowledge;

/**
 * The part of a profile that decides how one trial is measured. Equality is written out: what a record makes for itself is put together when it
 * is first called, which takes longer than all the counting of a first assessment.
 */
public record Yardstick(
        double weeks, DoseTable doseTable, Profile.FailureCutOff failure, boolean adherencePresumed, boolean outcomeBySwitch,
        int defaultSupplyDays) {

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Yardstick that && Double.compare(weeks, that.weeks) == 0 && doseTable == that.doseTable
                && failure == that.failure && adherencePresumed == that.adherencePresumed && outcomeBySwitch == that.outcomeBySwitch
                && defaultSupplyDays == that.defaultSupplyDays;
    }

    @Override
    public int hashCode() {
        return (Double.hashCode(weeks) * 31 + doseTable.ordinal()) * 31 + failure.ordinal();
    }
}

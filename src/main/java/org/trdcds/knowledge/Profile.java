package org.trdcds.knowledge;

import org.trdcds.patient.Answer;

/**
 * A named definition of treatment resistance: when a trial counts and how many are needed.
 *
 * @param weeks                weeks at adequate dose before a trial can be judged a failure
 * @param failure              how little improvement is a failure
 * @param intoleranceCounts    whether a trial stopped for side effects counts as a failure
 * @param distinctClasses      whether failed trials must be of different classes
 * @param adherencePresumed    whether undocumented adherence is presumed adequate
 * @param outcomeBySwitch      whether an unmeasured outcome is a failure when another ingredient followed
 * @param psychotherapy        whether a failed psychotherapy course counts, or is required
 * @param combinationCountsOne whether trials taken together and judged on one endpoint count once
 * @param lifetime             whether all trials count, not only those of the current episode
 * @param relapseCounts        UNMET no, UNKNOWN among the possible ones, MET yes
 * @param needed               failures needed
 * @param neededForTms         failures needed for a referral for TMS evaluation
 * @param neededForVns         failures needed for a referral for VNS evaluation
 * @param defaultSupplyDays    days an order without supply is taken to last
 * @param namesResistance      whether meeting it may be called treatment resistance (H05)
 */
public record Profile(
        String name, String title, double weeks, DoseTable doseTable, FailureCutOff failure, boolean intoleranceCounts,
        boolean distinctClasses, boolean adherencePresumed, boolean outcomeBySwitch, Psychotherapy psychotherapy,
        boolean combinationCountsOne, boolean lifetime, Answer relapseCounts, int needed, int neededForTms, int neededForVns,
        int defaultSupplyDays, boolean namesResistance, String source) {

    /** Largest improvement that still is a failure. */
    public enum FailureCutOff { BELOW_50_PERCENT, AT_MOST_25_PERCENT, NO_REMISSION }

    /** Whether a failed adequate course of psychotherapy is ignored, adds one failure, or is needed in addition. */
    public enum Psychotherapy { NOT_COUNTED, COUNTS, REQUIRED }

    /** What a trial is measured against; profiles with the same yardstick measure a trial alike. */
    public Yardstick yardstick() {
        return new Yardstick(weeks, doseTable, failure, adherencePresumed, outcomeBySwitch, defaultSupplyDays);
    }
}

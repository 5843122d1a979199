package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.trdcds.knowledge.Antidepressant;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;
import org.trdcds.patient.MedicationEntry;

/**
 * One antidepressant ingredient taken over one continuous stretch, whatever it is judged against.
 *
 * @param id            {@code trial/1} …, in order of start
 * @param lastDay       last day that counts: recorded end, end of supply, or the as-of date while ongoing
 * @param endInferred   true when the end is the end of the last supply
 * @param ongoing       UNKNOWN for 12 months after a lapsed supply
 * @param doses         dose history, earliest first
 * @param takenNowMg    daily dose on the last day
 * @param daysCovered   proportion of days covered (PDC), 0 to 1
 * @param documentedAdherence MET taken as directed, UNMET documented otherwise, UNKNOWN not documented
 * @param tolerated     clinical.md section 2
 * @param effectNoted   MET when an effect is recorded in an ongoing trial that is still tolerated
 * @param doseLowered   MET when the dose was lowered within the trial
 * @param inEpisode     MET when it overlaps the current episode
 * @param overMaximum   MET when the dose taken now is over the label maximum for this patient
 * @param relapsed      MET when a remission or response reached in it was lost while still treated
 * @param relapseEvidence the scores or status the relapse rests on
 * @param stopReason    the reason recorded for its end; NOT_RECORDED while ongoing
 * @param remarks       what a reader must know of how it was read: "given for anxiety", "one score, repeat"
 * @param evidence      the chart entries it is built from
 */
public record Trial(
        String id, Antidepressant drug, TrialUse use, Optional<LocalDate> start, Optional<LocalDate> lastDay, boolean endInferred,
        Answer ongoing, boolean current, List<DoseStep> doses, OptionalDouble highestDailyDoseMg, OptionalDouble takenNowMg,
        OptionalDouble daysCovered, Answer documentedAdherence, Answer tolerated, Answer effectNoted, Answer doseLowered,
        Answer inEpisode, Answer overMaximum, Answer relapsed, List<Evidence> relapseEvidence,
        MedicationEntry.StopReason stopReason, List<String> remarks, List<Evidence> evidence) {

    public Trial {
        doses = List.copyOf(doses);
        relapseEvidence = List.copyOf(relapseEvidence);
        remarks = List.copyOf(remarks);
        evidence = List.copyOf(evidence);
    }
}

package org.trdcds.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;
import org.trdcds.patient.Evidence;

/**
 * One antidepressant trial and what is said of it under the chosen profile.
 *
 * @param drugClass        class label of the antidepressant table
 * @param weeks            elapsed weeks of the trial
 * @param weeksAtDose      weeks at or above the minimum adequate dose
 * @param doses            daily doses from the first day to the last, where these are known; neighbours differ
 * @param borderline       reference that would judge the dose otherwise, when it lies in the contested band
 * @param reasons          why this verdict, most telling first
 * @param missing          what the chart does not say and the verdict needs: dose, dates, adherence, outcome, indication
 */
public record TrialAssessment(
        String id, String ingredient, String drugClass, Optional<LocalDate> start, Optional<LocalDate> end, boolean endInferred,
        Answer ongoing, boolean current, Answer inEpisode, OptionalDouble weeks, OptionalDouble weeksAtDose,
        OptionalDouble highestDailyDoseMg, OptionalDouble minimumAdequateDoseMg, List<DosePeriod> doses, Answer dose, Answer duration, Answer adherence,
        Answer tolerated, Optional<String> borderline, String outcome, List<Evidence> scores, TrialVerdict verdict,
        List<String> reasons, List<String> missing, List<Evidence> evidence, String rule) implements Citable {

    public TrialAssessment {
        doses = List.copyOf(doses);
        scores = List.copyOf(scores);
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
        evidence = List.copyOf(evidence);
    }

    @Override
    public String about() {
        return start.map(day -> ingredient + " from " + day).orElse(ingredient);
    }
}

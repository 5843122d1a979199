package org.trdcds.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.trdcds.assessment.TrialAssessment;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.history.Outcome;
import org.trdcds.patient.Answer;

/** Shows judged trials: figures, reasons in words, and what the chart would have to say for a verdict it leaves open. */
final class TrialAssessments {

    /** The item that asks whether a supply that lapsed was the end. */
    static final String STILL_TAKEN = "ongoing";
    private static final String RELAPSE_LASTED = "relapse-lasted";

    private TrialAssessments() {
    }

    /** @param relapseCounts whether the profile counts a lost response as a failed trial */
    static List<TrialAssessment> of(List<JudgedTrial> judged, Answer relapseCounts) {
        return judged.stream().map(trial -> of(trial, relapseCounts)).toList();
    }

    private static TrialAssessment of(JudgedTrial judged, Answer relapseCounts) {
        MeasuredTrial measured = judged.measured();
        var trial = measured.trial();
        return new TrialAssessment(trial.id(), measured.ingredient(), measured.drugClass().label(), trial.start(), trial.lastDay(),
                trial.endInferred(), measured.ongoing(), measured.current(), measured.inEpisode(), measured.weeks(), measured.weeksAtDose(),
                trial.highestDailyDoseMg(), measured.minimumDoseMg(), DosePeriods.of(measured), measured.dose(), measured.duration(),
                measured.adherence(), measured.tolerated(), measured.borderline(), measured.outcome().code(), measured.outcomeEvidence(), judged.verdict(),
                reasons(judged), missing(judged, relapseCounts), measured.evidence(), judged.rule());
    }

    /** What a clinician could answer so that the verdict is settled; keys of the question table. */
    private static List<String> missing(JudgedTrial judged, Answer relapseCounts) {
        MeasuredTrial trial = judged.measured();
        if (judged.verdict() == TrialVerdict.OTHER_USE) {
            return List.of();
        }
        List<String> items = new ArrayList<>(switch (judged.verdict()) {
            case INDETERMINATE -> unknown(trial, true);
            case IN_PROGRESS, INTOLERANT, RELAPSED -> unknown(trial, false);
            case FAILED -> episode(trial);
            case OTHER_USE, RESPONDED, INADEQUATE -> List.of();
        });
        if (relapseCounts == Answer.UNKNOWN && isPossibleFailureByRelapse(judged)) {
            items.add(RELAPSE_LASTED);
        }
        addIfUnknown(items, "relapsed", trial.relapsed());
        addIfUnknown(items, STILL_TAKEN, trial.ongoing());
        return items;
    }

    /** A lost response counts as possibly failed as long as dose and intake did not fall short (clinical.md section 2). */
    private static boolean isPossibleFailureByRelapse(JudgedTrial judged) {
        return judged.verdict() == TrialVerdict.RELAPSED && judged.measured().dose() != Answer.UNMET
                && judged.measured().adherence() != Answer.UNMET;
    }

    private static List<String> unknown(MeasuredTrial trial, boolean outcome) {
        List<String> items = new ArrayList<>();
        addIfUnknown(items, "indication", trial.indicated());
        addIfUnknown(items, "dose", trial.dose());
        addIfUnknown(items, "dates", trial.duration());
        addIfUnknown(items, "adherence", trial.adherence());
        if (outcome) {
            addIfUnknown(items, "outcome", trial.failure());
        }
        items.addAll(episode(trial));
        return items;
    }

    /** A trial counts surely only once it is known to belong to this episode: by the onset, or by its own dates where they are missing. */
    private static List<String> episode(MeasuredTrial trial) {
        if (trial.inEpisode() != Answer.UNKNOWN) {
            return List.of();
        }
        boolean dated = trial.trial().start().isPresent() && trial.trial().lastDay().isPresent();
        return List.of(dated ? "onset" : "in-episode");
    }

    private static void addIfUnknown(List<String> items, String item, Answer answer) {
        if (answer == Answer.UNKNOWN) {
            items.add(item);
        }
    }

    private static List<String> reasons(JudgedTrial judged) {
        MeasuredTrial trial = judged.measured();
        List<String> reasons = new ArrayList<>(judged.reasons());
        if (judged.verdict() == TrialVerdict.OTHER_USE) {
            return reasons;
        }
        boolean outcomeFirst = switch (judged.verdict()) {
            case FAILED, RESPONDED, RELAPSED -> true;
            case IN_PROGRESS, INDETERMINATE -> !trial.outcomeEvidence().isEmpty();
            default -> false;
        };
        if (judged.verdict() == TrialVerdict.RELAPSED && !trial.trial().relapseEvidence().isEmpty()) {
            reasons.add(lost(trial));
        }
        if (outcomeFirst) {
            reasons.add(outcome(trial));
        }
        addUse(reasons, trial, Answer.UNMET);
        addUse(reasons, trial, Answer.UNKNOWN);
        addUse(reasons, trial, Answer.MET);
        if (!outcomeFirst) {
            reasons.add(outcome(trial));
        }
        trial.trial().remarks().forEach(remark -> reasons.add(Character.toUpperCase(remark.charAt(0)) + remark.substring(1)));
        trial.borderline().ifPresent(reference -> reasons.add("The dose lies where references differ: " + reference));
        return reasons;
    }

    private static void addUse(List<String> reasons, MeasuredTrial trial, Answer answer) {
        if (trial.tolerated() == Answer.UNMET && answer == Answer.UNMET) {
            reasons.add("Not tolerated");
        }
        if (trial.dose() == answer) {
            reasons.add(dose(trial));
        }
        if (trial.duration() == answer) {
            reasons.add(duration(trial));
        }
        if (trial.adherence() == answer) {
            reasons.add(adherence(trial));
        }
    }

    private static String dose(MeasuredTrial trial) {
        OptionalDouble highest = trial.trial().highestDailyDoseMg();
        if (highest.isEmpty()) {
            return "Dose not documented";
        }
        String taken = "Highest dose " + Numbers.of(highest.getAsDouble()) + " mg a day";
        OptionalDouble minimum = trial.minimumDoseMg();
        return minimum.isEmpty() ? taken + "; no minimum adequate dose is known"
                : taken + "; minimum adequate dose " + Numbers.of(minimum.getAsDouble()) + " mg";
    }

    private static String duration(MeasuredTrial trial) {
        OptionalDouble weeks = trial.weeksAtDose().isPresent() ? trial.weeksAtDose() : trial.weeks();
        if (weeks.isEmpty()) {
            return "Dates not documented";
        }
        String where = trial.weeksAtDose().isPresent() ? " weeks at an adequate dose; " : " weeks; ";
        return Numbers.of(weeks.getAsDouble()) + where + Numbers.of(trial.yardstick().weeks()) + " needed";
    }

    private static String adherence(MeasuredTrial trial) {
        OptionalDouble covered = trial.trial().daysCovered();
        String days = covered.isPresent() ? ", " + Math.round(covered.getAsDouble() * 100) + " % of days covered" : "";
        return switch (trial.adherence()) {
            case MET -> "Taken as directed" + days;
            case UNMET -> "Not taken as directed" + days;
            case UNKNOWN -> "Adherence not documented";
        };
    }

    /** "PHQ-9 3 on 2026-02-15, then PHQ-9 16 on 2026-06-29". */
    private static String lost(MeasuredTrial trial) {
        return trial.trial().relapseEvidence().stream()
                .map(cited -> cited.statement() + cited.date().map(day -> cited.statement().contains(day.toString()) ? "" : " on " + day).orElse(""))
                .collect(Collectors.joining(", then "));
    }

    private static String outcome(MeasuredTrial trial) {
        if (trial.outcome() == Outcome.UNKNOWN && trial.outcomeReason().isBlank()) {
            return "Outcome not documented";
        }
        return trial.outcomeReason();
    }
}

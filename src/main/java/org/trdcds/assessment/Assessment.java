package org.trdcds.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.trdcds.patient.Notice;

/**
 * Everything the library says of one record on one day, immutable and complete: every category has a verdict.
 *
 * @param courses     psychotherapy, neuromodulation, esketamine and augmentation courses, in words
 * @param scores      scores of each depression scale on record, the scale that decides outcomes first
 * @param disagreements questions on which sources differ and that matter for this patient
 * @param newestEntry date of the newest chart entry; empty for a record without dates
 * @param derivation  how the verdicts came about; only where the record was assessed to explain it in full
 */
public record Assessment(
        String patientId, LocalDate assessedOn, Optional<LocalDate> newestEntry, String profile, Versions versions, Scope scope,
        Resistance resistance, EpisodeAssessment episode, List<TrialAssessment> trials, List<CourseAssessment> courses,
        List<ScoreSeries> scores, List<Finding> findings, List<SafetyAlert> safetyAlerts, List<NextStep> nextSteps,
        List<MissingDatum> missingData, List<Disagreement> disagreements, List<Notice> notices, String disclaimer,
        Optional<Derivation> derivation) {

    public Assessment {
        trials = List.copyOf(trials);
        courses = List.copyOf(courses);
        scores = List.copyOf(scores);
        findings = List.copyOf(findings);
        safetyAlerts = List.copyOf(safetyAlerts);
        nextSteps = List.copyOf(nextSteps);
        missingData = List.copyOf(missingData);
        disagreements = List.copyOf(disagreements);
        notices = List.copyOf(notices);
    }

    /** The suggested next steps, most important first. */
    public List<NextStep> suggestions() {
        return nextSteps.stream().filter(step -> step.verdict() == Verdict.SUGGESTED).toList();
    }

    /** What is said of one category; none only for a deceased patient, of whom nothing is assessed. */
    public Optional<NextStep> nextStep(Category category) {
        return nextSteps.stream().filter(step -> step.category() == category).findFirst();
    }

    /** What was assumed in reading the record for a next step: ends taken from supply, silence taken as none. */
    public List<String> assumptions(NextStep step) {
        return new ReadingOfStep(this, step).assumptions();
    }

    /** What was noticed about the entries a next step cites: dates corrected, values that differ, entries that are old. */
    public List<Notice> notices(NextStep step) {
        return new ReadingOfStep(this, step).notices();
    }

    /** How the verdict of one category came about; empty where derivations were not asked for, and for a deceased patient. */
    public Optional<Derivation> explain(Category category) {
        return derivation.map(all -> all.of(category)).filter(own -> !own.nodes().isEmpty());
    }
}

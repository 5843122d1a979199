package org.trdcds.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.trdcds.assessment.TrialVerdict;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Course;
import org.trdcds.history.CourseKind;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.history.MedicationUse;
import org.trdcds.history.Outcome;
import org.trdcds.history.Topic;
import org.trdcds.history.TreatmentHistory;
import org.trdcds.knowledge.AntidepressantClass;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.LabTable;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Observation;
import org.trdcds.patient.PatientRecord;

/** Answers the topics of medication safety that need judged trials (clinical.md section 6, {@code review-medication-safety}). */
final class MedicationTopics {

    private static final String CITALOPRAM = "citalopram";
    private static final String LITHIUM = "lithium";
    private static final String TCA_LEVEL = "tca-level";
    private static final AskedTopic OVER_MAXIMUM = new AskedTopic(Topic.DOSE_OVER_LABEL_MAXIMUM, "Dose over the label maximum: ");

    private final LabTable labs;
    private final int levelMonths;
    private final int leftoverDays;
    private final AskedTopic levelMissing;
    private final AskedTopic leftover;

    MedicationTopics(Knowledge knowledge) {
        labs = knowledge.labs();
        levelMonths = (int) knowledge.limit("level-fresh-months");
        leftoverDays = knowledge.days("leftover-treatment-days");
        levelMissing = new AskedTopic(Topic.LEVEL_MISSING_12_MONTHS, "Taken without a level in the last " + levelMonths + " months: ");
        leftover = new AskedTopic(Topic.FAILED_STILL_TAKEN_8_WEEKS,
                "Failed and still taken beside another for more than " + leftoverDays / 7 + " weeks: ");
    }

    List<ChartAnswer> of(List<JudgedTrial> judged, TreatmentHistory history, PatientRecord record) {
        return List.of(overMaximum(judged).answer(OVER_MAXIMUM), levelMissing(judged, history, record).answer(levelMissing),
                leftover(judged, history).answer(leftover));
    }

    /** Citalopram has alerts of its own and is left out. */
    private static TopicEvidence overMaximum(List<JudgedTrial> judged) {
        TopicEvidence found = new TopicEvidence();
        for (JudgedTrial trial : judged) {
            MeasuredTrial measured = trial.measured();
            if (!measured.ingredient().equals(CITALOPRAM)) {
                found.add(measured, measured.trial().overMaximum().and(measured.ongoing()));
            }
        }
        return found;
    }

    /** A TCA needs a level once it is known to have reached its minimum dose; an undocumented dose is asked for elsewhere. */
    private TopicEvidence levelMissing(List<JudgedTrial> judged, TreatmentHistory history, PatientRecord record) {
        TopicEvidence found = new TopicEvidence();
        for (JudgedTrial trial : judged) {
            MeasuredTrial measured = trial.measured();
            if (measured.drugClass() == AntidepressantClass.TCA && measured.ongoing() != Answer.UNMET) {
                found.add(measured, measured.ongoing().and(Answer.of(measured.dose() == Answer.MET))
                        .and(Answer.of(!hasLevel(record, TCA_LEVEL, history.asOf()))));
            }
        }
        for (MedicationUse use : history.uses()) {
            if (use.ingredient().equals(LITHIUM) && use.ongoing() != Answer.UNMET) {
                found.add(use, use.ongoing().and(Answer.of(!hasLevel(record, LITHIUM, history.asOf()))));
            }
        }
        return found;
    }

    private boolean hasLevel(PatientRecord record, String test, LocalDate asOf) {
        LocalDate from = asOf.minusMonths(levelMonths);
        return record.observations().stream().filter(result -> result.date().filter(day -> !day.isBefore(from)).isPresent())
                .map(Observation::concept).anyMatch(concept -> labs.match(concept).filter(lab -> lab.id().equals(test)).isPresent());
    }

    /** Without benefit only: a partial response may be the reason why the other was added. An augmentation needs its antidepressant. */
    private TopicEvidence leftover(List<JudgedTrial> judged, TreatmentHistory history) {
        TopicEvidence found = new TopicEvidence();
        for (JudgedTrial trial : judged) {
            if (trial.verdict() == TrialVerdict.FAILED && noBenefit(trial.measured().outcome())) {
                found.add(trial.measured(), trial.measured().ongoing().and(besideAnother(trial, judged, history.asOf())));
            }
        }
        for (Course course : history.courses()) {
            if (course.kind() == CourseKind.AUGMENTATION && noBenefit(course.outcome())) {
                Answer beside = besideAntidepressant(course, judged, history.asOf()).or(besideAugmentation(course, history));
                found.add(course, course.failed().and(course.takenNow()).and(beside));
            }
        }
        return found;
    }

    private static boolean noBenefit(Outcome outcome) {
        return outcome == Outcome.NONE || outcome == Outcome.WORSE;
    }

    private Answer besideAnother(JudgedTrial trial, List<JudgedTrial> all, LocalDate asOf) {
        Answer beside = Answer.UNMET;
        for (JudgedTrial other : all) {
            MeasuredTrial measured = other.measured();
            if (!measured.ingredient().equals(trial.measured().ingredient())) {
                beside = beside.or(measured.ongoing().and(measured.indicated())
                        .and(longEnough(trial.measured().trial().start(), measured.trial().start(), asOf)));
            }
        }
        return beside;
    }

    private Answer besideAntidepressant(Course course, List<JudgedTrial> judged, LocalDate asOf) {
        Answer beside = Answer.UNMET;
        for (JudgedTrial trial : judged) {
            MeasuredTrial measured = trial.measured();
            beside = beside.or(measured.ongoing().and(measured.indicated()).and(longEnough(course.start(), measured.trial().start(), asOf)));
        }
        return beside;
    }

    private Answer besideAugmentation(Course course, TreatmentHistory history) {
        Answer beside = Answer.UNMET;
        for (Course other : history.courses()) {
            if (other.kind() == CourseKind.AUGMENTATION && !other.name().equals(course.name())) {
                beside = beside.or(other.takenNow().and(longEnough(course.start(), other.start(), history.asOf())));
            }
        }
        return beside;
    }

    private Answer longEnough(Optional<LocalDate> one, Optional<LocalDate> other, LocalDate asOf) {
        if (one.isEmpty() || other.isEmpty()) {
            return Answer.UNKNOWN;
        }
        LocalDate together = one.get().isAfter(other.get()) ? one.get() : other.get();
        return Answer.of(ChronoUnit.DAYS.between(together, asOf) > leftoverDays);
    }
}

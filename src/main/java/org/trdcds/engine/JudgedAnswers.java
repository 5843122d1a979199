package org.trdcds.engine;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.trdcds.assessment.LatestJudgedTrial;
import org.trdcds.assessment.Route;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Course;
import org.trdcds.history.CourseKind;
import org.trdcds.history.DoseStep;
import org.trdcds.history.MeasuredTrial;
import org.trdcds.history.Topic;
import org.trdcds.history.TreatmentHistory;
import org.trdcds.history.Trial;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/** Answers the topics about treatment now and before that need the verdicts of the trials. */
final class JudgedAnswers {

    private static final AskedTopic ONGOING = new AskedTopic(Topic.ANTIDEPRESSANT_ONGOING, "Antidepressant taken now: ");
    private static final AskedTopic DEVICE_NOW = new AskedTopic(Topic.TMS_ECT_OR_ESKETAMINE_NOW, "TMS, ECT or esketamine now: ");
    private static final AskedTopic TREATMENT_NOW = new AskedTopic(Topic.TREATMENT_NOW, "Treatment now: ");
    private static final AskedTopic ADEQUATE_OR_POSSIBLE =
            new AskedTopic(Topic.ADEQUATE_OR_POSSIBLE_TRIAL_THIS_EPISODE, "Adequate or possibly adequate trial in this episode: ");
    private static final AskedTopic PAST_RESPONDER = new AskedTopic(Topic.PAST_RESPONDER, "Treatment that helped before: ");
    private static final AskedTopic RESPONSE_TO_ECT = new AskedTopic(Topic.PAST_RESPONSE_TO_ECT, "Response to ECT: ");
    private static final AskedTopic WORSE = new AskedTopic(Topic.WORSENING, "Worse on the current trial: ");
    private static final AskedTopic CHANGED = new AskedTopic(Topic.TREATMENT_CHANGED_2_WEEKS, "Treatment changed in the last 2 weeks: ");
    private static final Set<CourseKind> DEVICE_OR_ESKETAMINE = EnumSet.of(CourseKind.TMS, CourseKind.ECT, CourseKind.ESKETAMINE);
    private static final Set<CourseKind> CONTINUED = EnumSet.of(CourseKind.TMS, CourseKind.ECT, CourseKind.ESKETAMINE, CourseKind.PSYCHOTHERAPY);
    private static final Set<CourseKind> ECT = EnumSet.of(CourseKind.ECT);

    private final int changedDays;

    JudgedAnswers(Knowledge knowledge) {
        changedDays = knowledge.days("follow-up-change-days");
    }

    /** @param latest the latest judged trial */
    List<ChartAnswer> of(List<JudgedTrial> judged, Optional<LatestJudgedTrial> latest, TreatmentHistory history) {
        TopicEvidence ongoing = antidepressantOngoing(judged);
        List<Course> courses = history.courses();
        return List.of(
                ongoing.answer(ONGOING),
                courses(courses, DEVICE_OR_ESKETAMINE, course -> course.takenNow().or(course.underWay())).answer(DEVICE_NOW),
                ongoing.or(courses(courses, CONTINUED, Course::takenNow)).answer(TREATMENT_NOW),
                adequateOrPossible(judged).answer(ADEQUATE_OR_POSSIBLE),
                PastResponders.of(judged, courses).answer(PAST_RESPONDER),
                courses(courses, ECT, Course::responded).answer(RESPONSE_TO_ECT),
                worsening(judged).answer(WORSE),
                withoutBenefit(latest),
                changed(judged, history).answer(CHANGED));
    }

    /** Whether the latest judged trial brought no benefit; no when there is no such trial. */
    private static ChartAnswer withoutBenefit(Optional<LatestJudgedTrial> latest) {
        return latest.map(trial -> new ChartAnswer(Topic.LATEST_TRIAL_WITHOUT_BENEFIT, trial.noBenefit(),
                        "Latest judged trial: " + trial.about(), false, trial.evidence()))
                .orElseGet(() -> new ChartAnswer(Topic.LATEST_TRIAL_WITHOUT_BENEFIT, Answer.UNMET, "No trial to judge", true, List.of()));
    }

    /** In remission is out of the question while a psychiatric alert stands (clinical.md section 2). */
    static ChartAnswer remission(ChartAnswer inRemission, List<SafetyAlert> alerts) {
        if (inRemission.answer() == Answer.UNMET || alerts.isEmpty()) {
            return inRemission;
        }
        Optional<SafetyAlert> psychiatric = alerts.stream().filter(alert -> alert.route() == Route.PSYCHIATRIC).findFirst();
        if (psychiatric.isEmpty()) {
            return inRemission;
        }
        List<Evidence> evidence = Stream.concat(psychiatric.get().evidence().stream(), inRemission.evidence().stream()).distinct().toList();
        return new ChartAnswer(Topic.IN_REMISSION, Answer.UNMET,
                "Not taken as in remission while a psychiatric alert stands: " + psychiatric.get().statement(), false, evidence);
    }

    private static TopicEvidence antidepressantOngoing(List<JudgedTrial> judged) {
        TopicEvidence found = new TopicEvidence();
        for (JudgedTrial trial : judged) {
            found.add(trial.measured(), trial.measured().ongoing().and(trial.measured().indicated()));
        }
        return found;
    }

    /** Met or possible is met on possible: what may have been adequate is enough. */
    private static TopicEvidence adequateOrPossible(List<JudgedTrial> judged) {
        TopicEvidence found = new TopicEvidence();
        for (JudgedTrial trial : judged) {
            MeasuredTrial measured = trial.measured();
            Answer adequate = measured.indicated().and(measured.inEpisode()).and(measured.dose()).and(measured.duration())
                    .and(measured.adherence());
            found.add(measured, Answer.of(adequate != Answer.UNMET));
        }
        return found;
    }

    private static TopicEvidence worsening(List<JudgedTrial> judged) {
        TopicEvidence found = new TopicEvidence();
        for (JudgedTrial trial : judged) {
            if (trial.measured().current()) {
                found.add(trial.measured(), trial.measured().worse().or(Answer.of(trial.verdict() == TrialVerdict.RELAPSED)));
            }
        }
        return found;
    }

    private TopicEvidence changed(List<JudgedTrial> judged, TreatmentHistory history) {
        TopicEvidence found = new TopicEvidence();
        LocalDate from = history.asOf().minusDays(changedDays);
        for (JudgedTrial trial : judged) {
            if (trial.verdict() != TrialVerdict.OTHER_USE) {
                found.add(trial.measured(), Answer.of(changedSince(from, trial.measured(), history.asOf())));
            }
        }
        for (Course course : history.courses()) {
            found.add(course, Answer.of(lies(course.start(), from, history.asOf())));
        }
        return found;
    }

    private static boolean changedSince(LocalDate from, MeasuredTrial measured, LocalDate asOf) {
        Trial trial = measured.trial();
        boolean endStated = measured.ongoing() == Answer.UNMET && !trial.endInferred();
        if (lies(trial.start(), from, asOf) || endStated && lies(trial.lastDay(), from, asOf)) {
            return true;
        }
        for (DoseStep step : trial.doses()) {
            if (lies(step.from(), from, asOf)) {
                return true;
            }
        }
        return false;
    }

    private static boolean lies(Optional<LocalDate> day, LocalDate from, LocalDate until) {
        return day.isPresent() && lies(day.get(), from, until);
    }

    private static boolean lies(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    private static TopicEvidence courses(List<Course> courses, Set<CourseKind> kinds, Function<Course, Answer> question) {
        TopicEvidence found = new TopicEvidence();
        for (Course course : courses) {
            if (kinds.contains(course.kind())) {
                found.add(course, question.apply(course));
            }
        }
        return found;
    }
}

package org.trdcds.engine;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.trdcds.history.MeasuredTrial;
import org.trdcds.history.Topic;
import org.trdcds.history.TreatmentHistory;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/** Answers the topics about treatment now and before that need the verdicts of the trials. */
final class JudgedAnswers {

    private static final Set<CourseKind> DEVICE_OR_ESKETAMINE = Set.of(CourseKind.TMS, CourseKind.ECT, CourseKind.ESKETAMINE);
    private static final Set<CourseKind> CONTINUED = Set.of(CourseKind.TMS, CourseKind.ECT, CourseKind.ESKETAMINE, CourseKind.PSYCHOTHERAPY);

    private final int changedDays;

    JudgedAnswers(Knowledge knowledge) {
        changedDays = knowledge.days("follow-up-change-days");
    }

    List<ChartAnswer> of(List<JudgedTrial> judged, TreatmentHistory history) {
        TopicEvidence ongoing = antidepressantOngoing(judged);
        TopicEvidence device = courses(history, DEVICE_OR_ESKETAMINE, course -> course.takenNow().or(course.underWay()));
        return List.of(
                ongoing.answer(Topic.ANTIDEPRESSANT_ONGOING, "Antidepressant taken now: "),
                device.answer(Topic.TMS_ECT_OR_ESKETAMINE_NOW, "TMS, ECT or esketamine now: "),
                ongoing.or(courses(history, CONTINUED, Course::takenNow)).answer(Topic.TREATMENT_NOW, "Treatment now: "),
                adequateOrPossible(judged).answer(Topic.ADEQUATE_OR_POSSIBLE_TRIAL_THIS_EPISODE,
                        "Adequate or possibly adequate trial in this episode: "),
                PastResponders.of(judged, history.courses()).answer(Topic.PAST_RESPONDER, "Treatment that helped before: "),
                courses(history, Set.of(CourseKind.ECT), Course::responded).answer(Topic.PAST_RESPONSE_TO_ECT, "Response to ECT: "),
                worsening(judged).answer(Topic.WORSENING, "Worse on the current trial: "),
                latestWithoutBenefit(judged, history.asOf()),
                changed(judged, history).answer(Topic.TREATMENT_CHANGED_2_WEEKS, "Treatment changed in the last 2 weeks: "));
    }

    /** Whether the latest judged trial brought no benefit; no when there is no such trial. */
    static ChartAnswer withoutBenefit(Optional<LatestJudgedTrial> latest) {
        return latest.map(trial -> new ChartAnswer(Topic.LATEST_TRIAL_WITHOUT_BENEFIT, trial.noBenefit(),
                        "Latest judged trial: " + trial.about(), false, trial.evidence()))
                .orElseGet(() -> new ChartAnswer(Topic.LATEST_TRIAL_WITHOUT_BENEFIT, Answer.UNMET, "No trial to judge", true, List.of()));
    }

    /** In remission is out of the question while a psychiatric alert stands (clinical.md section 2). */
    static ChartAnswer remission(ChartAnswer inRemission, List<SafetyAlert> alerts) {
        Optional<SafetyAlert> psychiatric = alerts.stream().filter(alert -> alert.route() == Route.PSYCHIATRIC).findFirst();
        if (inRemission.answer() == Answer.UNMET || psychiatric.isEmpty()) {
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

    private static ChartAnswer latestWithoutBenefit(List<JudgedTrial> judged, LocalDate asOf) {
        return LatestJudged.of(judged, asOf).map(trial -> {
            String benefit = switch (trial.noBenefit()) {
                case MET -> "No benefit from the latest judged antidepressant: ";
                case UNMET -> "Some benefit from the latest judged antidepressant: ";
                case UNKNOWN -> "Benefit not documented for the latest judged antidepressant: ";
            };
            return new ChartAnswer(Topic.LATEST_TRIAL_WITHOUT_BENEFIT, trial.noBenefit(), benefit + trial.about(), false, trial.evidence());
        }).orElseGet(() -> new ChartAnswer(Topic.LATEST_TRIAL_WITHOUT_BENEFIT, Answer.UNMET, "No judged antidepressant trial in this episode",
                true, List.of()));
    }

    private static TopicEvidence worsening(List<JudgedTrial> judged) {
        TopicEvidence found = new TopicEvidence();
        judged.stream().filter(trial -> trial.measured().current()).forEach(trial -> {
            boolean relapsed = trial.verdict() == TrialVerdict.RELAPSED;
            found.add(trial.measured(), trial.measured().worse().or(Answer.of(relapsed)));
        });
        return found;
    }

    private TopicEvidence changed(List<JudgedTrial> judged, TreatmentHistory history) {
        TopicEvidence found = new TopicEvidence();
        for (JudgedTrial trial : judged) {
            if (trial.verdict() != TrialVerdict.OTHER_USE) {
                found.add(trial.measured(), Answer.of(changes(trial.measured()).anyMatch(day -> recent(day, history.asOf()))));
            }
        }
        for (Course course : history.courses()) {
            found.add(course, Answer.of(course.start().filter(day -> recent(day, history.asOf())).isPresent()));
        }
        return found;
    }

    private static Stream<LocalDate> changes(MeasuredTrial measured) {
        var trial = measured.trial();
        List<LocalDate> days = new ArrayList<>(trial.start().stream().toList());
        trial.doses().forEach(step -> days.add(step.from()));
        if (measured.ongoing() == Answer.UNMET && !trial.endInferred()) {
            trial.lastDay().ifPresent(days::add);
        }
        return days.stream();
    }

    private boolean recent(LocalDate day, LocalDate asOf) {
        return !day.isBefore(asOf.minusDays(changedDays)) && !day.isAfter(asOf);
    }

    private static TopicEvidence courses(TreatmentHistory history, Set<CourseKind> kinds, Function<Course, Answer> question) {
        TopicEvidence found = new TopicEvidence();
        for (Course course : history.courses()) {
            if (kinds.contains(course.kind())) {
                found.add(course, question.apply(course));
            }
        }
        return found;
    }
}

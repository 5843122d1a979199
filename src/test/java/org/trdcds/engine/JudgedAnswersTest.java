package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.trdcds.assessment.Route;
import org.trdcds.assessment.SafetyAlert;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Course;
import org.trdcds.history.CourseKind;
import org.trdcds.history.MedicationUse;
import org.trdcds.history.Outcome;
import org.trdcds.history.Topic;
import org.trdcds.history.TreatmentHistory;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Observation;
import org.trdcds.patient.PatientRecord;

/** Topics about treatment that need the verdicts of the trials. */
class JudgedAnswersTest {

    private static TreatmentHistory history(List<Course> courses, MedicationUse... uses) {
        return Facts.make(TreatmentHistory.class, Map.of("asOf", SampleTrial.AS_OF, "courses", courses, "uses", List.of(uses)));
    }

    private static Answer answer(Topic topic, List<Course> courses, SampleTrial... trials) {
        List<JudgedTrial> judged = ResistanceBench.under("default").judged(trials);
        return new JudgedAnswers(ResistanceBench.KNOWLEDGE).of(judged, LatestJudged.of(judged, SampleTrial.AS_OF), history(courses)).stream()
                .filter(answer -> answer.topic() == topic).findFirst().orElseThrow().answer();
    }

    private static Answer medication(Topic topic, PatientRecord record, TreatmentHistory history, SampleTrial... trials) {
        return new MedicationTopics(ResistanceBench.KNOWLEDGE).of(ResistanceBench.under("default").judged(trials), history, record).stream()
                .filter(answer -> answer.topic() == topic).findFirst().orElseThrow().answer();
    }

    private static final PatientRecord EMPTY = PatientRecord.builder("Patient/1").build();

    @Test
    void silenceIsNoneRecorded() {
        List<ChartAnswer> answers = new JudgedAnswers(ResistanceBench.KNOWLEDGE).of(List.of(), Optional.empty(), history(List.of()));

        assertThat(answers).extracting(ChartAnswer::answer).containsOnly(Answer.UNMET);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.closedWorld()).isTrue());
    }

    @Test
    void anAntidepressantIsOngoingWhenTakenForDepression() {
        assertThat(answer(Topic.ANTIDEPRESSANT_ONGOING, List.of(), SampleTrial.of("sertraline").ongoing())).isEqualTo(Answer.MET);
        assertThat(answer(Topic.ANTIDEPRESSANT_ONGOING, List.of(), SampleTrial.of("sertraline"))).isEqualTo(Answer.UNMET);
        assertThat(answer(Topic.ANTIDEPRESSANT_ONGOING, List.of(), SampleTrial.of("sertraline").with("ongoing", Answer.UNKNOWN)))
                .isEqualTo(Answer.UNKNOWN);
        assertThat(answer(Topic.ANTIDEPRESSANT_ONGOING, List.of(), SampleTrial.of("bupropion").ongoing().with("indicated", Answer.UNMET)))
                .isEqualTo(Answer.UNMET);
    }

    @Test
    void treatmentNowIncludesRecentSessions() {
        List<Course> cbt = List.of(SampleCourse.of(CourseKind.PSYCHOTHERAPY, "cbt", Map.of("takenNow", Answer.MET)));

        assertThat(answer(Topic.TREATMENT_NOW, cbt)).isEqualTo(Answer.MET);
        assertThat(answer(Topic.TMS_ECT_OR_ESKETAMINE_NOW, cbt)).isEqualTo(Answer.UNMET);
        assertThat(answer(Topic.TMS_ECT_OR_ESKETAMINE_NOW, List.of(SampleCourse.of(CourseKind.TMS, "tms", Map.of("underWay", Answer.MET)))))
                .isEqualTo(Answer.MET);
    }

    @Test
    void aPossiblyAdequateTrialIsEnough() {
        assertThat(answer(Topic.ADEQUATE_OR_POSSIBLE_TRIAL_THIS_EPISODE, List.of(),
                SampleTrial.of("sertraline").with("adherence", Answer.UNKNOWN))).isEqualTo(Answer.MET);
        assertThat(answer(Topic.ADEQUATE_OR_POSSIBLE_TRIAL_THIS_EPISODE, List.of(), SampleTrial.of("sertraline").mg(25))).isEqualTo(Answer.UNMET);
        assertThat(answer(Topic.ADEQUATE_OR_POSSIBLE_TRIAL_THIS_EPISODE, List.of(),
                SampleTrial.of("sertraline").with("inEpisode", Answer.UNMET))).isEqualTo(Answer.UNMET);
    }

    @Test
    void aPastResponderHelpedWasToleratedAndDidNotFailLater() {
        SampleTrial helped = SampleTrial.of("sertraline").from("2019-01-05").improved(0.8).with("inEpisode", Answer.UNMET);

        assertThat(answer(Topic.PAST_RESPONDER, List.of(), helped)).isEqualTo(Answer.MET);
        assertThat(answer(Topic.PAST_RESPONDER, List.of(), helped, SampleTrial.of("sertraline"))).isEqualTo(Answer.UNMET);
        assertThat(answer(Topic.PAST_RESPONDER, List.of(), helped, SampleTrial.of("venlafaxine"))).isEqualTo(Answer.MET);
        assertThat(answer(Topic.PAST_RESPONDER, List.of(), helped, SampleTrial.of("sertraline").outcomeUnknown())).isEqualTo(Answer.UNKNOWN);
        assertThat(answer(Topic.PAST_RESPONDER, List.of(), SampleTrial.of("sertraline").improved(0.8).ongoing())).isEqualTo(Answer.UNMET);
        assertThat(answer(Topic.PAST_RESPONDER, List.of(), SampleTrial.of("sertraline").improved(0.8).with("tolerated", Answer.UNMET)))
                .isEqualTo(Answer.UNMET);
        assertThat(answer(Topic.PAST_RESPONDER, List.of(), SampleTrial.of("sertraline").outcomeUnknown())).isEqualTo(Answer.UNKNOWN);
        assertThat(answer(Topic.PAST_RESPONDER, List.of(), SampleTrial.of("sertraline").outcomeUnknown().weeks(2).verdict(TrialVerdict.INADEQUATE)))
                .isEqualTo(Answer.UNMET);
    }

    @Test
    void pastCoursesAreResponders() {
        List<Course> ect = List.of(SampleCourse.of(CourseKind.ECT, "ect", Map.of("responded", Answer.MET, "inEpisode", Answer.UNMET)));
        List<Course> unknown = List.of(SampleCourse.of(CourseKind.ECT, "ect", Map.of("responded", Answer.UNKNOWN)));

        assertThat(answer(Topic.PAST_RESPONDER, ect)).isEqualTo(Answer.MET);
        assertThat(answer(Topic.PAST_RESPONSE_TO_ECT, ect)).isEqualTo(Answer.MET);
        assertThat(answer(Topic.PAST_RESPONSE_TO_ECT, unknown)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void startsStopsAndDoseChangesOfTheLastTwoWeeksAreChanges() {
        assertThat(answer(Topic.TREATMENT_CHANGED_2_WEEKS, List.of(), SampleTrial.of("sertraline").from("2026-06-20").ongoing()))
                .isEqualTo(Answer.MET);
        assertThat(answer(Topic.TREATMENT_CHANGED_2_WEEKS, List.of(), SampleTrial.of("sertraline").from("2026-05-01").weeks(8)))
                .isEqualTo(Answer.MET);
        assertThat(answer(Topic.TREATMENT_CHANGED_2_WEEKS, List.of(), SampleTrial.of("sertraline").from("2026-06-05").ongoing()
                .raised(25, 50, 100))).isEqualTo(Answer.MET);
        assertThat(answer(Topic.TREATMENT_CHANGED_2_WEEKS, List.of(), SampleTrial.of("sertraline").ongoing())).isEqualTo(Answer.UNMET);
    }

    @Test
    void theLatestJudgedTrialSaysWhetherThereWasBenefit() {
        assertThat(answer(Topic.LATEST_TRIAL_WITHOUT_BENEFIT, List.of(), SampleTrial.of("sertraline"))).isEqualTo(Answer.MET);
        assertThat(answer(Topic.LATEST_TRIAL_WITHOUT_BENEFIT, List.of(), SampleTrial.of("sertraline").improved(0.6))).isEqualTo(Answer.UNMET);
        assertThat(answer(Topic.LATEST_TRIAL_WITHOUT_BENEFIT, List.of(), SampleTrial.of("sertraline").outcomeUnknown()))
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void worseningIsOfTheCurrentTrial() {
        assertThat(answer(Topic.WORSENING, List.of(), SampleTrial.of("sertraline").improved(-0.3).ongoing().current())).isEqualTo(Answer.MET);
        assertThat(answer(Topic.WORSENING, List.of(), SampleTrial.of("sertraline").improved(-0.3).ongoing())).isEqualTo(Answer.UNMET);
        assertThat(answer(Topic.WORSENING, List.of(), SampleTrial.of("sertraline").ongoing().verdict(TrialVerdict.RELAPSED).current()))
                .isEqualTo(Answer.MET);
    }

    @Test
    void aPsychiatricAlertSpeaksAgainstRemission() {
        ChartAnswer inRemission = new ChartAnswer(Topic.IN_REMISSION, Answer.MET, "PHQ-9 3", false, List.of());
        SafetyAlert psychiatric = Facts.make(SafetyAlert.class, Map.of("route", Route.PSYCHIATRIC));
        SafetyAlert prescriber = Facts.make(SafetyAlert.class, Map.of("route", Route.PRESCRIBER));

        assertThat(JudgedAnswers.remission(inRemission, List.of(psychiatric)).answer()).isEqualTo(Answer.UNMET);
        assertThat(JudgedAnswers.remission(inRemission, List.of(prescriber)).answer()).isEqualTo(Answer.MET);
        assertThat(JudgedAnswers.remission(inRemission, List.of())).isSameAs(inRemission);
    }

    @Test
    void aDoseOverTheLabelMaximumIsAskedWhileTakenAndLeavesCitalopramToItsAlert() {
        SampleTrial over = SampleTrial.of("sertraline").ongoing().with("overMaximum", Answer.MET);

        assertThat(medication(Topic.DOSE_OVER_LABEL_MAXIMUM, EMPTY, history(List.of()), over)).isEqualTo(Answer.MET);
        assertThat(medication(Topic.DOSE_OVER_LABEL_MAXIMUM, EMPTY, history(List.of()),
                SampleTrial.of("sertraline").with("overMaximum", Answer.MET))).isEqualTo(Answer.UNMET);
        assertThat(medication(Topic.DOSE_OVER_LABEL_MAXIMUM, EMPTY, history(List.of()),
                SampleTrial.of("citalopram").ongoing().with("overMaximum", Answer.MET))).isEqualTo(Answer.UNMET);
    }

    @Test
    void tcaAtAdequateDoseAndLithiumNeedALevel() {
        SampleTrial nortriptyline = SampleTrial.of("nortriptyline").ongoing();
        PatientRecord level = PatientRecord.builder("Patient/1").add(new Observation("Observation/1", CodedText.text("Nortriptyline level"),
                Optional.of(LocalDate.of(2026, 1, 1)), OptionalDouble.of(90), "ng/mL", CodedText.NONE, OptionalDouble.empty(),
                OptionalDouble.empty(), Observation.Flag.NOT_RECORDED)).build();
        Map<String, Object> lithium = new HashMap<>(Map.of("ingredient", "lithium", "ongoing", Answer.MET));

        assertThat(medication(Topic.LEVEL_MISSING_12_MONTHS, EMPTY, history(List.of()), nortriptyline)).isEqualTo(Answer.MET);
        assertThat(medication(Topic.LEVEL_MISSING_12_MONTHS, level, history(List.of()), nortriptyline)).isEqualTo(Answer.UNMET);
        assertThat(medication(Topic.LEVEL_MISSING_12_MONTHS, EMPTY, history(List.of()), SampleTrial.of("nortriptyline").mg(25).ongoing()))
                .isEqualTo(Answer.UNMET);
        assertThat(medication(Topic.LEVEL_MISSING_12_MONTHS, level, history(List.of(), Facts.make(MedicationUse.class, lithium))))
                .isEqualTo(Answer.MET);
    }

    @Test
    void aFailedTrialTakenBesideAnotherForTwoMonthsIsNamed() {
        SampleTrial failed = SampleTrial.of("sertraline").ongoing();

        assertThat(medication(Topic.FAILED_STILL_TAKEN_8_WEEKS, EMPTY, history(List.of()), failed,
                SampleTrial.of("venlafaxine").from("2026-05-04").ongoing().verdict(TrialVerdict.IN_PROGRESS))).isEqualTo(Answer.MET);
        assertThat(medication(Topic.FAILED_STILL_TAKEN_8_WEEKS, EMPTY, history(List.of()), failed,
                SampleTrial.of("venlafaxine").from("2026-05-05").ongoing().verdict(TrialVerdict.IN_PROGRESS))).isEqualTo(Answer.UNMET);
        assertThat(medication(Topic.FAILED_STILL_TAKEN_8_WEEKS, EMPTY, history(List.of()), SampleTrial.of("sertraline").ongoing().improved(0.3),
                SampleTrial.of("venlafaxine").from("2026-05-04").ongoing().verdict(TrialVerdict.IN_PROGRESS))).isEqualTo(Answer.UNMET);
    }

    @Test
    void aFailedAugmentationStillTakenIsNamed() {
        Course failed = SampleCourse.of(CourseKind.AUGMENTATION, "lithium", Map.of("failed", Answer.MET, "takenNow", Answer.MET));
        Course partial = SampleCourse.of(CourseKind.AUGMENTATION, "lithium",
                Map.of("failed", Answer.MET, "takenNow", Answer.MET, "outcome", Outcome.PARTIAL));
        SampleTrial base = SampleTrial.of("sertraline").ongoing().improved(0.3);

        assertThat(medication(Topic.FAILED_STILL_TAKEN_8_WEEKS, EMPTY, history(List.of(failed)), base)).isEqualTo(Answer.MET);
        assertThat(medication(Topic.FAILED_STILL_TAKEN_8_WEEKS, EMPTY, history(List.of(partial)), base)).isEqualTo(Answer.UNMET);
    }
}

package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.trdcds.assessment.Stage;
import org.trdcds.assessment.TrialVerdict;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Course;
import org.trdcds.history.CourseKind;
import org.trdcds.history.Topic;
import org.trdcds.patient.Answer;

/** The worked examples S1 to S7 of the four staging models, and what missing inputs do to them. */
class StagingTest {

    private static final Map<Topic, ChartAnswer> MODERATE = severity(Answer.UNMET, Answer.MET, Answer.UNMET);
    private static final Map<Topic, ChartAnswer> SEVERE = severity(Answer.MET, Answer.MET, Answer.UNMET);
    private static final Map<Topic, ChartAnswer> PSYCHOTIC = severity(Answer.MET, Answer.MET, Answer.MET);
    private static final Course ARIPIPRAZOLE =
            SampleCourse.of(CourseKind.AUGMENTATION, "aripiprazole", Map.of("failed", Answer.MET));
    private static final Course BILATERAL_ECT = SampleCourse.of(CourseKind.ECT, "bilateral ECT", Map.of("failed", Answer.MET));

    private static Map<Topic, ChartAnswer> severity(Answer severe, Answer moderate, Answer psychotic) {
        Map<Topic, ChartAnswer> answers = new EnumMap<>(Topic.class);
        Map.of(Topic.SEVERE, severe, Topic.AT_LEAST_MODERATE, moderate, Topic.PSYCHOTIC_FEATURES, psychotic, Topic.IN_REMISSION, Answer.UNMET)
                .forEach((topic, answer) -> answers.put(topic, new ChartAnswer(topic, answer, "as recorded", false, List.of())));
        return answers;
    }

    private record Patient(int months, Map<Topic, ChartAnswer> severity, List<Course> courses, SampleTrial... trials) {
        Stage stage(String model) {
            Optional<java.time.LocalDate> onset = months < 0 ? Optional.empty() : Optional.of(SampleTrial.AS_OF.minusMonths(months));
            return ResistanceBench.under("default").courses(courses.toArray(Course[]::new)).stage(model, onset, severity, trials);
        }
    }

    private static void assertStages(Patient patient, String thaseRush, double maudsley, String band, double mgh, String european) {
        assertThat(patient.stage("thase-rush").stage()).contains(thaseRush);
        assertThat(patient.stage("maudsley").score()).isEqualTo(OptionalDouble.of(maudsley));
        assertThat(patient.stage("maudsley").band()).contains(band);
        assertThat(patient.stage("mgh-s").score()).isEqualTo(OptionalDouble.of(mgh));
        assertThat(patient.stage("european").stage()).contains(european);
        assertThat(List.of("thase-rush", "maudsley", "mgh-s", "european")).allSatisfy(model ->
                assertThat(patient.stage(model).range()).as(model).isEmpty());
    }

    private static SampleTrial[] trials(String... ingredients) {
        return java.util.Arrays.stream(ingredients).map(SampleTrial::of).toArray(SampleTrial[]::new);
    }

    @Test
    void s1OneSsri() {
        assertStages(new Patient(4, MODERATE, List.of(), trials("sertraline")), "I", 5, "mild", 1, "A");
    }

    @Test
    void s2SsriAndSnri() {
        assertStages(new Patient(14, SEVERE, List.of(), SampleTrial.of("sertraline").mg(100), SampleTrial.of("venlafaxine").mg(225).weeks(10)),
                "II", 7, "moderate", 2, "B1");
    }

    @Test
    void s3TwoOfOneClassStayAtTheFirstStage() {
        assertStages(new Patient(6, MODERATE, List.of(), SampleTrial.of("escitalopram").mg(20), SampleTrial.of("sertraline").mg(200)),
                "I", 5, "mild", 2, "A");
    }

    @Test
    void s3CountsDosesRaisedInTheRecord() {
        Patient patient = new Patient(6, MODERATE, List.of(), SampleTrial.of("escitalopram").raised(10, 20),
                SampleTrial.of("sertraline").raised(25, 50, 200));

        assertThat(patient.stage("mgh-s").score()).isEqualTo(OptionalDouble.of(3));
    }

    @Test
    void s4FourClassesAndAnAugmentation() {
        assertStages(new Patient(30, SEVERE, List.of(ARIPIPRAZOLE), trials("sertraline", "venlafaxine", "bupropion", "nortriptyline")),
                "III", 10, "moderate", 4.5, "C");
    }

    @Test
    void s4WithoutFailedAugmentationIsNumberedByTrials() {
        Course helped = SampleCourse.of(CourseKind.AUGMENTATION, "aripiprazole", Map.of("failed", Answer.UNMET));

        assertThat(new Patient(30, SEVERE, List.of(helped), trials("sertraline", "venlafaxine", "bupropion", "nortriptyline"))
                .stage("european").stage()).contains("B3");
    }

    @Test
    void s5EctOutsideTheOrderIsListed() {
        Course lithium = SampleCourse.of(CourseKind.AUGMENTATION, "lithium", Map.of("failed", Answer.MET));
        Patient patient = new Patient(36, PSYCHOTIC, List.of(lithium, BILATERAL_ECT), trials("sertraline", "venlafaxine", "bupropion",
                "mirtazapine", "nortriptyline", "fluoxetine", "escitalopram", "citalopram"));

        assertStages(patient, "III", 14, "severe", 11.5, "C");
        assertThat(patient.stage("thase-rush").note()).contains("Failed as well, outside the order of the stages: ECT");
    }

    @Test
    void s5ReachesTheLastStageWithAllBeforeIt() {
        SampleTrial[] all = trials("sertraline", "nortriptyline", "phenelzine");
        Course ect = SampleCourse.of(CourseKind.ECT, "ect", Map.of("failed", Answer.MET));

        assertThat(new Patient(36, SEVERE, List.of(BILATERAL_ECT), all).stage("thase-rush").stage()).contains("V");
        assertThat(new Patient(36, SEVERE, List.of(ect), all).stage("thase-rush").range()).contains("IV to V");
    }

    @Test
    void s6NothingAdequateIsNotStaged() {
        Patient patient = new Patient(6, MODERATE, List.of(), SampleTrial.of("paroxetine").mg(10).verdict(TrialVerdict.INADEQUATE),
                SampleTrial.intolerant("mirtazapine"));

        assertThat(patient.stage("thase-rush").stage()).contains("0");
        assertThat(patient.stage("maudsley").score()).isEmpty();
        assertThat(patient.stage("maudsley").range()).contains("not applicable");
        assertThat(patient.stage("mgh-s").score()).isEqualTo(OptionalDouble.of(0));
        assertThat(patient.stage("european").stage()).contains("0");
    }

    @Test
    void s7AnMaoiOutsideTheOrderIsListed() {
        Patient patient = new Patient(6, MODERATE, List.of(), trials("sertraline", "venlafaxine", "phenelzine"));

        assertStages(patient, "II", 6, "mild", 3, "B2");
        assertThat(patient.stage("thase-rush").note()).contains("Failed as well, outside the order of the stages: MAOI");
    }

    @Test
    void missingInputsGiveARange() {
        Stage maudsley = new Patient(-1, Map.of(), List.of(), trials("sertraline")).stage("maudsley");

        assertThat(maudsley.score()).isEmpty();
        assertThat(maudsley.range()).contains("3 to 9");
        assertThat(maudsley.inputs()).contains("onset of the episode not documented");
        assertThat(new Patient(4, severity(Answer.MET, Answer.MET, Answer.UNKNOWN), List.of(), trials("sertraline")).stage("maudsley").range())
                .contains("6 to 7");
    }

    @Test
    void trialsThatCannotBeJudgedScoreNothingAndOpenARange() {
        Patient patient = new Patient(14, SEVERE, List.of(), SampleTrial.of("sertraline"), SampleTrial.of("venlafaxine").outcomeUnknown());

        assertThat(patient.stage("thase-rush").stage()).contains("I");
        assertThat(patient.stage("thase-rush").range()).contains("I to II");
        assertThat(patient.stage("mgh-s").range()).contains("1 to 2");
        assertThat(patient.stage("european").range()).contains("A to B1");
        assertThat(patient.stage("maudsley").score()).isEqualTo(OptionalDouble.of(7));
        assertThat(new Patient(14, SEVERE, List.of(), SampleTrial.of("venlafaxine").outcomeUnknown()).stage("maudsley").range())
                .contains("not applicable or up to 7");
        assertThat(patient.stage("thase-rush").inputs()).contains("not to be judged, scored as not failed: venlafaxine from 2026-01-05 (SNRI)");
    }

    @Test
    void aCombinationIsTwoAntidepressantsForMaudsleyAndOneTrialForTheOthers() {
        Patient patient = new Patient(6, MODERATE, List.of(), SampleTrial.of("sertraline").judgedOn("phq-9 2026-03-01"),
                SampleTrial.of("bupropion").judgedOn("phq-9 2026-03-01"));

        assertThat(patient.stage("mgh-s").score()).isEqualTo(OptionalDouble.of(1.5));
        assertThat(patient.stage("european").stage()).contains("A");
        assertThat(patient.stage("maudsley").score()).isEqualTo(OptionalDouble.of(5));
    }
}

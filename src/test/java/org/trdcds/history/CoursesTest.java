package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.TrialChart.day;
import static org.trdcds.history.TrialChart.depressed;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.MedicationEntry.Kind;
import org.trdcds.patient.MedicationEntry.Status;
import org.trdcds.patient.MedicationEntry.StopReason;
import org.trdcds.patient.Observation;
import org.trdcds.patient.ProcedureEntry;
import org.trdcds.patient.ProcedureEntry.Outcome;

/** Courses other than antidepressant trials (clinical.md section 2, "other courses"). */
class CoursesTest {

    private static TrialChart augmented(String agent, double mg, int from) {
        return depressed().order("sertraline", 100, 300).order(agent, mg, from);
    }

    @Test
    void psychotherapyIsAdequateFromEightSessionsOrTwelveWeeksWithSix() {
        assertThat(depressed().sessions("CBT", 300, 7, 8).course().adequate()).isEqualTo(Answer.MET);
        assertThat(depressed().sessions("CBT", 300, 7, 7).course().adequate()).isEqualTo(Answer.UNMET);
        assertThat(depressed().sessions("CBT", 300, 17, 6).course().adequate()).isEqualTo(Answer.MET);
        assertThat(depressed().sessions("CBT", 300, 16, 6).course().adequate()).isEqualTo(Answer.UNMET);
        assertThat(depressed().sessions("CBT", 300, 30, 5).course().adequate()).isEqualTo(Answer.UNMET);
    }

    @Test
    void tmsEctAndEsketamineAreCountedBySessions() {
        assertThat(depressed().sessions("TMS", 300, 1, 20).course().adequate()).isEqualTo(Answer.MET);
        assertThat(depressed().sessions("TMS", 300, 1, 19).course().adequate()).isEqualTo(Answer.UNMET);
        assertThat(depressed().sessions("ECT", 300, 2, 6).course().adequate()).isEqualTo(Answer.MET);
        assertThat(depressed().sessions("ECT", 300, 2, 5).course().adequate()).isEqualTo(Answer.UNMET);
        assertThat(depressed().sessions("esketamine treatment", 300, 3, 8).course().adequate()).isEqualTo(Answer.MET);
        assertThat(depressed().sessions("esketamine treatment", 300, 3, 7).course().adequate()).isEqualTo(Answer.UNMET);
    }

    @Test
    void administrationsOfEsketamineAreSessions() {
        TrialChart chart = depressed();
        for (int session = 0; session < 8; session++) {
            chart.entry(Kind.ADMINISTRATION, "esketamine", 84, 400 + session * 3, entry -> entry.status(Status.COMPLETED));
        }
        Course course = chart.course();
        assertThat(course.kind()).isEqualTo(CourseKind.ESKETAMINE);
        assertThat(course.sessions()).isEqualTo(8);
    }

    @Test
    void severalEntriesOfOneDayAreOneSession() {
        TrialChart chart = depressed().sessions("CBT", 300, 7, 8).sessions("CBT", 300, 7, 8);
        assertThat(chart.course().sessions()).isEqualTo(8);
    }

    @Test
    void anEncounterForPsychotherapyIsASession() {
        TrialChart chart = depressed();
        for (int session = 0; session < 8; session++) {
            chart.add(new Encounter("Encounter/" + session, Encounter.Setting.AMBULATORY, Encounter.Status.FINISHED, Answer.UNKNOWN,
                    CodedText.text("psychotherapy"), List.of(), Optional.of(day(300 + 7 * session)), Optional.empty()));
        }
        assertThat(chart.course().adequate()).isEqualTo(Answer.MET);
        assertThat(chart.course().nameKnown()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aGapOfMoreThanSixtyDaysBeginsANewCourse() {
        assertThat(depressed().sessions("CBT", 300, 7, 2).sessions("CBT", 367, 7, 2).history().courses()).hasSize(1);
        assertThat(depressed().sessions("CBT", 300, 7, 2).sessions("CBT", 368, 7, 2).history().courses()).hasSize(2);
    }

    @Test
    void anotherModalityBeginsANewCourseAndSessionsWithoutOneBelongToTheCourseTheyAreNear() {
        assertThat(depressed().sessions("CBT", 300, 7, 8).sessions("DBT", 360, 7, 8).history().courses()).extracting(Course::name)
                .containsExactly("cbt", "dbt");
        assertThat(depressed().sessions("CBT", 300, 7, 4).sessions("psychotherapy", 328, 7, 4).course().name()).isEqualTo("cbt");
    }

    @Test
    void theDocumentedOutcomeCountsAndOfSeveralTheLast() {
        assertThat(depressed().sessions("TMS", 300, 1, 20, Outcome.UNSUCCESSFUL).course().failed()).isEqualTo(Answer.MET);
        assertThat(depressed().sessions("TMS", 300, 1, 10, Outcome.UNSUCCESSFUL).sessions("TMS", 310, 1, 10, Outcome.SUCCESSFUL).course()
                .responded()).isEqualTo(Answer.MET);
        assertThat(depressed().sessions("ECT", 300, 1, 10, Outcome.PARTIAL).course().responded()).isEqualTo(Answer.UNMET);
    }

    @Test
    void elsePairedScoresOverTheCourseCount() {
        assertThat(depressed().sessions("TMS", 300, 1, 25).phq9(300, 20).phq9(323, 18).course().failed()).isEqualTo(Answer.MET);
        assertThat(depressed().sessions("TMS", 300, 1, 25).phq9(300, 20).phq9(335, 8).course().responded()).isEqualTo(Answer.MET);
        assertThat(depressed().sessions("TMS", 300, 1, 25).course().failed()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void partialResponseIsFailureOfNeuromodulationButNotOfPsychotherapy() {
        assertThat(depressed().sessions("TMS", 300, 1, 20, Outcome.PARTIAL).course().failed()).isEqualTo(Answer.MET);
        assertThat(depressed().sessions("CBT", 300, 7, 8, Outcome.PARTIAL).course().failed()).isEqualTo(Answer.UNMET);
        assertThat(depressed().sessions("CBT", 300, 7, 8, Outcome.UNSUCCESSFUL).course().failed()).isEqualTo(Answer.MET);
    }

    @Test
    void endedShortIsInadequateNotFailed() {
        assertThat(depressed().sessions("TMS", 300, 1, 10, Outcome.UNSUCCESSFUL).course().failed()).isEqualTo(Answer.UNMET);
    }

    @Test
    void neuromodulationIsUnderWayForTwoWeeksAndOnceAdequateForOne() {
        assertThat(depressed().sessions("TMS", 477, 1, 10).course().underWay()).isEqualTo(Answer.MET);
        assertThat(depressed().sessions("TMS", 476, 1, 10).course().underWay()).isEqualTo(Answer.UNMET);
        assertThat(depressed().sessions("TMS", 474, 1, 20).course().underWay()).isEqualTo(Answer.MET);
        assertThat(depressed().sessions("TMS", 473, 1, 20).course().underWay()).isEqualTo(Answer.UNMET);
        assertThat(depressed().sessions("TMS", 474, 1, 20, Outcome.UNSUCCESSFUL).course().underWay()).isEqualTo(Answer.UNMET);
        assertThat(depressed().sessions("TMS", 474, 1, 20).phq9(474, 20).phq9(493, 18).course().underWay()).isEqualTo(Answer.MET);
    }

    @Test
    void psychotherapyNotYetAdequateIsUnderWayForThirtyDays() {
        assertThat(depressed().sessions("CBT", 449, 7, 4).course().underWay()).isEqualTo(Answer.MET);
        assertThat(depressed().sessions("CBT", 448, 7, 4).course().underWay()).isEqualTo(Answer.UNMET);
        assertThat(depressed().sessions("CBT", 445, 7, 8).course().underWay()).isEqualTo(Answer.UNMET);
    }

    @Test
    void anUndatedCourseIsKnownToHaveBeenButNotWhen() {
        Course course = depressed().add(new ProcedureEntry("Procedure/u", CodedText.text("ECT"), ProcedureEntry.Status.COMPLETED,
                Optional.empty(), Optional.empty(), 8, Outcome.SUCCESSFUL)).course();
        assertThat(course.adequate()).isEqualTo(Answer.MET);
        assertThat(course.responded()).isEqualTo(Answer.MET);
        assertThat(course.inEpisode()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void oneEntryForAWholePeriodMayStandForMoreSessionsThanItSays() {
        Course course = depressed().add(new ProcedureEntry("Procedure/p", CodedText.text("TMS"), ProcedureEntry.Status.COMPLETED,
                Optional.of(day(300)), Optional.of(day(340)), 1, Outcome.UNSUCCESSFUL)).course();
        assertThat(course.adequate()).isEqualTo(Answer.UNKNOWN);
        assertThat(course.failed()).isEqualTo(Answer.UNKNOWN);
        assertThat(course.lastDay()).contains(day(340));
    }

    @Test
    void bilateralEctIsNamed() {
        assertThat(depressed().sessions("bilateral ECT", 300, 2, 6).course().name()).contains("bilateral");
    }

    @Test
    void augmentationIsAdequateAfterFourWeeksInRange() {
        assertThat(augmented("aripiprazole", 5, 472).course().adequate()).isEqualTo(Answer.MET);
        assertThat(augmented("aripiprazole", 5, 473).course().adequate()).isEqualTo(Answer.UNMET);
        assertThat(augmented("aripiprazole", 1, 400).course().adequate()).isEqualTo(Answer.UNMET);
        assertThat(augmented("aripiprazole", 0, 400).course().adequate()).isEqualTo(Answer.UNKNOWN);
        assertThat(augmented("lurasidone", 40, 400).course().adequate()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void lithiumIsJudgedByItsLevel() {
        assertThat(augmented("lithium", 900, 400).course().adequate()).isEqualTo(Answer.UNKNOWN);
        assertThat(lithiumLevel(augmented("lithium", 900, 400), 410, 0.6).course().adequate()).isEqualTo(Answer.MET);
        assertThat(lithiumLevel(augmented("lithium", 900, 400), 480, 0.6).course().adequate()).isEqualTo(Answer.UNMET);
        assertThat(lithiumLevel(augmented("lithium", 900, 400), 410, 0.3).course().adequate()).isEqualTo(Answer.UNMET);
    }

    private static TrialChart lithiumLevel(TrialChart chart, int day, double level) {
        return chart.add(Observation.number("Observation/li", CodedText.text("lithium level"), day(day), level));
    }

    @Test
    void augmentationIsUnderWayWhileItIsNewOrLatelyRaisedUnlessItHasHadItsWeeksAndAnOutcome() {
        assertThat(augmented("aripiprazole", 5, 480).course().underWay()).isEqualTo(Answer.MET);
        assertThat(augmented("aripiprazole", 5, 444).course().underWay()).isEqualTo(Answer.MET);
        assertThat(augmented("aripiprazole", 5, 443).course().underWay()).isEqualTo(Answer.UNMET);
        assertThat(augmented("aripiprazole", 2, 400).order("aripiprazole", 5, 450).course().underWay()).isEqualTo(Answer.MET);
        assertThat(augmented("aripiprazole", 5, 444).phq9(444, 20).phq9(490, 18).course().underWay()).isEqualTo(Answer.UNMET);
        assertThat(augmented("aripiprazole", 2, 400).order("aripiprazole", 5, 450).phq9(400, 20).phq9(445, 18).course().underWay())
                .as("the outcome came before the raise").isEqualTo(Answer.MET);
        assertThat(augmented("aripiprazole", 2, 400).order("aripiprazole", 5, 450).phq9(400, 20).phq9(480, 18).course().underWay())
                .isEqualTo(Answer.UNMET);
        assertThat(augmented("aripiprazole", 1, 400).course().underWay()).isEqualTo(Answer.UNMET);
        assertThat(depressed().order("sertraline", 100, 300).order("aripiprazole", 5, 480, 490).course().underWay()).isEqualTo(Answer.UNMET);
    }

    @Test
    void augmentationFailsWithoutResponse() {
        assertThat(augmented("aripiprazole", 5, 440).phq9(440, 20).phq9(490, 14).course().failed()).isEqualTo(Answer.MET);
        assertThat(augmented("aripiprazole", 5, 440).phq9(440, 20).phq9(490, 8).course().failed()).isEqualTo(Answer.UNMET);
        assertThat(augmented("aripiprazole", 5, 440).phq9(440, 20).phq9(460, 18).course().failed()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void augmentationStoppedForSideEffectsWasNotTolerated() {
        Course course = depressed().order("sertraline", 100, 300).order("aripiprazole", 5, 400,
                entry -> entry.status(Status.STOPPED).end(Optional.of(day(410))).stopReason(StopReason.SIDE_EFFECT)).course();
        assertThat(course.tolerated()).isEqualTo(Answer.UNMET);
        assertThat(course.takenNow()).isEqualTo(Answer.UNMET);
    }

    @Test
    void lowDoseQuetiapineAndAgentsWithAnotherIndicationAreNoAugmentation() {
        assertThat(augmented("quetiapine", 100, 400).history().courses()).isEmpty();
        assertThat(augmented("quetiapine", 150, 400).history().courses()).hasSize(1);
        assertThat(augmented("lamotrigine", 200, 400).history().courses()).hasSize(1);
        assertThat(augmented("lamotrigine", 200, 400).diagnosis("G40.909", 0).history().courses()).isEmpty();
        assertThat(augmented("methylphenidate", 20, 400).diagnosis("F90.0", 0).history().courses()).isEmpty();
        assertThat(augmented("liothyronine", 0.025, 400).diagnosis("E03.9", 0).history().courses()).isEmpty();
        assertThat(depressed().order("sertraline", 100, 300)
                .order("aripiprazole", 5, 400, entry -> entry.indications(List.of(TrialChart.icd("F20.9")))).history().courses()).isEmpty();
    }

    @Test
    void anAgentWithoutAnAntidepressantAugmentsNothing() {
        assertThat(depressed().order("lithium", 900, 400).history().courses()).isEmpty();
    }

    @Test
    void anAntidepressantAddedToAnotherIsATrialOfItsOwn() {
        TreatmentHistory history = augmented("bupropion", 300, 400).history();
        assertThat(history.courses()).isEmpty();
        assertThat(history.trials()).hasSize(2);
    }
}

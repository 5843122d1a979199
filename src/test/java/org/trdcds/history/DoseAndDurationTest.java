package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.TrialChart.day;
import static org.trdcds.history.TrialChart.depressed;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.trdcds.patient.Answer;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.Dosage;
import org.trdcds.patient.MedicationEntry.Kind;
import org.trdcds.patient.MedicationEntry.Status;

/** Dose and weeks of a trial against a profile (clinical.md section 2; readings 1 and 2). */
class DoseAndDurationTest {

    @Test
    void theHighestDailyDoseReachesTheMinimumOrDoesNot() {
        assertThat(depressed().order("sertraline", 25, 300).order("sertraline", 50, 320).trial().dose()).isEqualTo(Answer.MET);
        assertThat(depressed().order("sertraline", 25, 300).trial().dose()).isEqualTo(Answer.UNMET);
    }

    @Test
    void noDoseOrNoThresholdIsUnknown() {
        assertThat(depressed().order("sertraline", 0, 300).trial().dose()).isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().order("gepirone", 54.5, 300).trial().dose()).isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().order("fluvoxamine", 100, 300).trial("nice").dose()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void someOrdersWithoutADoseLeaveItOpenUnlessAKnownOneReachesTheMinimum() {
        assertThat(depressed().order("sertraline", 25, 300).order("sertraline", 0, 330).trial().dose()).isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().order("sertraline", 50, 300).order("sertraline", 0, 330).trial().dose()).isEqualTo(Answer.MET);
    }

    @Test
    void someStatementsWithoutADoseDoTheSameWhenThereAreNoOrders() {
        assertThat(stated(25).takenAsDirected("sertraline", 330).trial().dose()).isEqualTo(Answer.UNKNOWN);
        assertThat(stated(50).takenAsDirected("sertraline", 330).trial().dose()).isEqualTo(Answer.MET);
        assertThat(stated(25).takenAsDirected("sertraline", 290).trial().dose()).isEqualTo(Answer.UNMET);
    }

    private static TrialChart stated(double mg) {
        return depressed().entry(MedicationEntry.Kind.STATEMENT, "sertraline", mg, 300, entry -> entry.status(MedicationEntry.Status.ACTIVE));
    }

    @Test
    void aStatementWithoutADoseLeavesTheOrdersDose() {
        assertThat(depressed().order("sertraline", 25, 300).takenAsDirected("sertraline", 300).trial().dose()).isEqualTo(Answer.UNMET);
    }

    @Test
    void eachProfileHasItsDoseTable() {
        TrialChart chart = depressed().order("venlafaxine", 75, 400);
        assertThat(chart.trial().dose()).isEqualTo(Answer.UNMET);
        assertThat(chart.trial("nice").dose()).isEqualTo(Answer.MET);
        assertThat(chart.trial("who-ddd").dose()).isEqualTo(Answer.UNMET);
    }

    @Test
    void marksADoseInTheContestedBandWithTheReferenceThatJudgesItOtherwise() {
        assertThat(depressed().order("venlafaxine", 75, 400).trial().borderline()).hasValueSatisfying(
                reference -> assertThat(reference).contains("CANMAT"));
        assertThat(depressed().order("mirtazapine", 15, 400).trial().borderline()).hasValueSatisfying(
                reference -> assertThat(reference).contains("CANMAT").contains("WHO DDD"));
        assertThat(depressed().order("venlafaxine", 225, 400).trial().borderline()).isEmpty();
        assertThat(depressed().order("sertraline", 50, 400).trial().borderline()).isEmpty();
    }

    @Test
    void aLaterOrderReplacesAnEarlierOne() {
        MeasuredTrial trial = depressed().order("sertraline", 100, 300).order("sertraline", 50, 400).trial();
        assertThat(trial.trial().takenNowMg()).hasValue(50);
        assertThat(trial.trial().highestDailyDoseMg()).hasValue(100);
        assertThat(trial.trial().doseLowered()).isEqualTo(Answer.MET);
    }

    @Test
    void ordersDispensedSideBySideAddUp() {
        MeasuredTrial trial = depressed().order("venlafaxine", 150, 400, entry -> entry)
                .order("venlafaxine", 75, 410, entry -> entry)
                .entry(Kind.DISPENSE, "venlafaxine", 0, 400, entry -> entry.supplyDays(OptionalInt.of(60)).basedOn("Medication/2"))
                .entry(Kind.DISPENSE, "venlafaxine", 0, 410, entry -> entry.supplyDays(OptionalInt.of(60)).basedOn("Medication/3"))
                .entry(Kind.DISPENSE, "venlafaxine", 0, 460, entry -> entry.supplyDays(OptionalInt.of(60)).basedOn("Medication/2")).trial();
        assertThat(trial.trial().highestDailyDoseMg()).hasValue(225);
    }

    @Test
    void fortyTwoDaysAreSixWeeks() {
        assertThat(depressed().order("sertraline", 50, 458).trial().duration()).isEqualTo(Answer.MET);
        assertThat(depressed().order("sertraline", 50, 459).trial().duration()).isEqualTo(Answer.UNMET);
        assertThat(depressed().order("sertraline", 50, 458).trial().weeks()).hasValue(6);
    }

    @Test
    void onlyWeeksAtOrAboveTheMinimumDoseCount() {
        MeasuredTrial trial = depressed().order("sertraline", 25, 440).order("sertraline", 50, 470).trial();
        assertThat(trial.weeksAtDose()).hasValue(30 / 7.0);
        assertThat(trial.duration()).isEqualTo(Answer.UNMET);
        assertThat(trial.fourWeeksAtDose()).isEqualTo(Answer.MET);
    }

    @Test
    void withoutDoseHistoryTheWholeTrialCounts() {
        MeasuredTrial trial = depressed().order("sertraline", 0, 450).trial();
        assertThat(trial.duration()).isEqualTo(Answer.MET);
        assertThat(trial.weeksAtDose()).isEmpty();
        assertThat(trial.fourWeeksAtDose()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void weeksAtAnUnknownDoseLeaveTheDurationOpen() {
        MeasuredTrial trial = depressed().order("sertraline", 0, 430).order("sertraline", 50, 490).trial();
        assertThat(trial.dose()).isEqualTo(Answer.MET);
        assertThat(trial.duration()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void bridgedGapsCount() {
        MeasuredTrial trial = depressed().order("sertraline", 50, 400, entry -> entry.supplyDays(OptionalInt.of(30)))
                .order("sertraline", 50, 450, entry -> entry.supplyDays(OptionalInt.of(30))).trial();
        assertThat(trial.weeksAtDose()).hasValue(100 / 7.0);
    }

    @Test
    void missingDatesLeaveTheDurationOpen() {
        MeasuredTrial trial = depressed().order("sertraline", 50, 300, entry -> entry.status(Status.STOPPED)).trial();
        assertThat(trial.duration()).isEqualTo(Answer.UNKNOWN);
        assertThat(trial.current()).isFalse();
        assertThat(trial.inEpisode()).isEqualTo(Answer.MET);
    }

    @Test
    void profilesDifferInWeeks() {
        TrialChart chart = depressed().order("sertraline", 50, 470);
        assertThat(chart.trial().duration()).isEqualTo(Answer.UNMET);
        assertThat(chart.trial("nice").duration()).isEqualTo(Answer.MET);
        assertThat(depressed().order("sertraline", 50, 450).trial("stard").duration()).isEqualTo(Answer.UNMET);
    }

    @Test
    void citalopramHasALowerMaximumAboveSixty() {
        assertThat(depressed().bornIn(1960).order("citalopram", 40, 400).trial().trial().overMaximum()).isEqualTo(Answer.MET);
        assertThat(depressed().bornIn(1990).order("citalopram", 40, 400).trial().trial().overMaximum()).isEqualTo(Answer.UNMET);
        assertThat(depressed().bornIn(1960).order("citalopram", 20, 400).trial().belowUsualMaximum()).isEqualTo(Answer.UNMET);
        assertThat(depressed().bornIn(1990).order("citalopram", 20, 400).trial().belowUsualMaximum()).isEqualTo(Answer.MET);
        assertThat(depressed().bornIn(1966).asOf(500).order("citalopram", 30, 400).trial().trial().overMaximum()).isEqualTo(Answer.UNMET);
    }

    @Test
    void theDoseTakenNowIsComparedWithTheUsualMaximum() {
        assertThat(depressed().order("sertraline", 150, 400).trial().belowUsualMaximum()).isEqualTo(Answer.MET);
        assertThat(depressed().order("sertraline", 200, 400).trial().belowUsualMaximum()).isEqualTo(Answer.UNMET);
        assertThat(depressed().order("sertraline", 0, 400).trial().belowUsualMaximum()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void doseChangesKeepTheirDates() {
        List<DoseStep> steps = depressed().order("sertraline", 25, 300).order("sertraline", 50, 310).order("sertraline", 100, 340)
                .trial().trial().doses();
        assertThat(steps).extracting(DoseStep::from).containsExactly(day(300), day(310), day(340));
        assertThat(steps).extracting(step -> step.mgPerDay().orElseThrow()).containsExactly(25.0, 50.0, 100.0);
    }

    @Test
    void dispensesAloneGiveTheDose() {
        MeasuredTrial trial = depressed().entry(Kind.DISPENSE, "sertraline", 50, 440, entry -> entry.supplyDays(OptionalInt.of(30)))
                .entry(Kind.DISPENSE, "sertraline", 50, 470, entry -> entry.supplyDays(OptionalInt.of(30))).trial();
        assertThat(trial.trial().highestDailyDoseMg()).hasValue(50);
    }

    @Test
    void milligramsOfAFixedCombinationAreNoDoseOfEither() {
        TrialChart chart = depressed().order("fluoxetine 25 MG / olanzapine 6 MG Oral Capsule", 25, 400);
        assertThat(chart.trialOf("fluoxetine").dose()).isEqualTo(Answer.UNKNOWN);
        Dosage capsule = new Dosage(OptionalDouble.of(1), "capsule", OptionalDouble.of(1), OptionalInt.empty(), false, "");
        TrialChart counted = depressed().order("fluoxetine 25 MG / olanzapine 6 MG Oral Capsule", 0, 400,
                entry -> entry.dosages(List.of(capsule)));
        assertThat(counted.trialOf("fluoxetine").trial().highestDailyDoseMg()).hasValue(25);
    }

    @Test
    void asNeededIsAnUnknownDose() {
        Dosage asNeeded = new Dosage(OptionalDouble.of(150), "mg", OptionalDouble.of(1), OptionalInt.empty(), true, "");
        MeasuredTrial trial = depressed().order("trazodone", 0, 400, entry -> entry.dosages(List.of(asNeeded)).end(Optional.empty())).trial();
        assertThat(trial.dose()).isEqualTo(Answer.UNKNOWN);
    }
}

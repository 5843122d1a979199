package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.TrialChart.day;
import static org.trdcds.history.TrialChart.depressed;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.MedicationEntry;
import org.trdcds.patient.MedicationEntry.Kind;
import org.trdcds.patient.MedicationEntry.Status;

/** One ingredient over one continuous stretch, and when it goes on (clinical.md section 2; readings 4, 5, 21, 22). */
class EvidenceOfUseTest {

    private static MedicationUse use(TrialChart chart) {
        List<MedicationUse> uses = chart.history().uses();
        assertThat(uses).hasSize(1);
        return uses.get(0);
    }

    @Test
    void bridgesGapsOfUpToThirtyDays() {
        TrialChart chart = depressed().dispense("sertraline", 100, 30).dispense("sertraline", 160, 30).asOf(600);
        assertThat(use(chart).start()).contains(day(100));
        assertThat(use(chart).lastDay()).contains(day(190));
    }

    @Test
    void beginsANewStretchAfterALongerGap() {
        List<MedicationUse> uses = depressed().dispense("sertraline", 100, 30).dispense("sertraline", 161, 30).history().uses();
        assertThat(uses).extracting(use -> use.start().orElseThrow()).containsExactly(day(100), day(161));
        assertThat(uses.get(0).lastDay()).contains(day(130));
        assertThat(uses.get(0).ongoing()).isEqualTo(Answer.UNMET);
    }

    @Test
    void goesOnWhileTheNewestSupplyAndThirtyDaysOfGraceReachTheAsOfDate() {
        assertThat(use(depressed().dispense("sertraline", 440, 30)).ongoing()).isEqualTo(Answer.MET);
        assertThat(use(depressed().dispense("sertraline", 440, 30)).lastDay()).contains(day(500));
        assertThat(use(depressed().dispense("sertraline", 439, 30)).ongoing()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void endsALapsedStretchWithItsSupplyWithoutTheGrace() {
        MedicationUse lapsed = use(depressed().dispense("sertraline", 400, 30));
        assertThat(lapsed.lastDay()).contains(day(430));
        assertThat(lapsed.endInferred()).isTrue();
    }

    @Test
    void asksForTwelveMonthsWhetherALapsedMedicineIsStillTaken() {
        TrialChart chart = depressed().dispense("sertraline", 100, 30);
        assertThat(use(chart.asOf(130 + 365)).ongoing()).isEqualTo(Answer.UNKNOWN);
        assertThat(use(chart.asOf(130 + 366)).ongoing()).isEqualTo(Answer.UNMET);
    }

    @Test
    void countsRepeatsOfAnOrder() {
        TrialChart chart = depressed().order("sertraline", 50, 200, entry -> entry.supplyDays(OptionalInt.of(90)).repeats(2));
        assertThat(use(chart.asOf(200 + 270 + 30)).ongoing()).isEqualTo(Answer.MET);
        assertThat(use(chart.asOf(200 + 270 + 31)).ongoing()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void takesAnOrderWithoutSupplyToLastAYearAndLinezolidFourWeeksAndMethyleneBlueADay() {
        assertThat(use(depressed().order("sertraline", 50, 0).asOf(395)).ongoing()).isEqualTo(Answer.MET);
        assertThat(use(depressed().order("sertraline", 50, 0).asOf(396)).ongoing()).isEqualTo(Answer.UNKNOWN);
        assertThat(use(depressed().order("linezolid", 0, 0)).lastDay()).contains(day(28));
        assertThat(use(depressed().order("methylene blue", 0, 0)).lastDay()).contains(day(1));
    }

    @Test
    void letsTheNewestEntryDecideWithItsOwnSupply() {
        TrialChart chart = depressed().order("sertraline", 50, 300).dispense("sertraline", 301, 30);
        assertThat(use(chart).lastDay()).contains(day(331));
        assertThat(use(chart).endInferred()).isTrue();
    }

    @Test
    void datesAStatementByItsAssertion() {
        TrialChart chart = depressed().statement("sertraline", 0,
                entry -> entry.asserted(Optional.of(day(480))).supplyDays(OptionalInt.of(10)));
        assertThat(use(chart).start()).contains(day(0));
        assertThat(use(chart).ongoing()).isEqualTo(Answer.MET);
    }

    @Test
    void leftoverSupplyDoesNotProlongARecordedStop() {
        TrialChart chart = depressed().order("sertraline", 50, 300, 350).dispense("sertraline", 300, 30).dispense("sertraline", 330, 90);
        assertThat(use(chart).lastDay()).contains(day(350));
        assertThat(use(chart).endInferred()).isFalse();
        assertThat(use(chart).ongoing()).isEqualTo(Answer.UNMET);
    }

    @Test
    void goesOnWhenALaterOrderReplacesAStoppedOne() {
        TrialChart chart = depressed().order("sertraline", 50, 300, 350).order("sertraline", 100, 345);
        assertThat(use(chart).start()).contains(day(300));
        assertThat(use(chart).ongoing()).isEqualTo(Answer.MET);
    }

    @Test
    void aStatementThatItWasStoppedEndsAnOrderNobodyClosed() {
        TrialChart chart = depressed().order("sertraline", 50, 300)
                .statement("sertraline", 300, entry -> entry.status(Status.COMPLETED).end(Optional.of(day(380))));
        assertThat(use(chart).lastDay()).contains(day(380));
        assertThat(use(chart).ongoing()).isEqualTo(Answer.UNMET);
    }

    @Test
    void aLaterOrderOfAnotherAntidepressantEndsNothing() {
        TreatmentHistory history = depressed().order("sertraline", 50, 300).order("venlafaxine", 150, 400).history();
        assertThat(history.uses()).allSatisfy(use -> assertThat(use.ongoing()).isEqualTo(Answer.MET));
    }

    @Test
    void stoppedWithoutAnEndAndWithoutDispensesHasNoEndAndIsOver() {
        MedicationUse stopped = use(depressed().order("sertraline", 50, 300, entry -> entry.status(Status.STOPPED)));
        assertThat(stopped.lastDay()).isEmpty();
        assertThat(stopped.ongoing()).isEqualTo(Answer.UNMET);
    }

    @Test
    void stoppedWithoutAnEndEndsWithTheDispensedSupply() {
        MedicationUse stopped = use(depressed().order("sertraline", 50, 300, entry -> entry.status(Status.STOPPED))
                .dispense("sertraline", 300, 30).dispense("sertraline", 330, 30));
        assertThat(stopped.lastDay()).contains(day(360));
        assertThat(stopped.endInferred()).isTrue();
        assertThat(stopped.ongoing()).isEqualTo(Answer.UNMET);
    }

    @Test
    void clipsAnEndInTheFuture() {
        MedicationUse taken = use(depressed().order("sertraline", 50, 450, entry -> entry.end(Optional.of(day(700)))));
        assertThat(taken.ongoing()).isEqualTo(Answer.MET);
        assertThat(taken.lastDay()).contains(day(500));
    }

    @Test
    void setsEntriesAsideThatLieAfterTheAsOfDateOrBefore1900() {
        TreatmentHistory history = depressed().order("sertraline", 50, 501).order("citalopram", 20, -50_000).history();
        assertThat(history.uses()).isEmpty();
        assertThat(history.notices()).extracting("text").anySatisfy(text -> assertThat(text.toString()).contains("after the as-of date"))
                .anySatisfy(text -> assertThat(text.toString()).contains("before 1900"));
    }

    @Test
    void takesAnOrderOnHoldAndAnIntendedStatementForNotTaken() {
        assertThat(depressed().order("sertraline", 50, 300, entry -> entry.status(Status.ON_HOLD)).history().uses()).isEmpty();
        assertThat(depressed().statement("sertraline", 300, entry -> entry.status(Status.INTENDED)).history().uses()).isEmpty();
    }

    @Test
    void endsWhereALaterStatementSaysItIsNotTaken() {
        MedicationUse left = use(depressed().order("sertraline", 50, 300)
                .statement("sertraline", 420, entry -> entry.status(Status.NOT_TAKEN)));
        assertThat(left.lastDay()).contains(day(420));
        assertThat(left.ongoing()).isEqualTo(Answer.UNMET);
    }

    @Test
    void leavesAnUndatedMedicineOpen() {
        MedicationEntry undated = MedicationEntry.builder("Medication/x", Kind.STATEMENT, CodedText.text("sertraline")).status(Status.ACTIVE)
                .build();
        MedicationUse use = use(depressed().add(undated));
        assertThat(use.start()).isEmpty();
        assertThat(use.ongoing()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void keepsRoutesApart() {
        TreatmentHistory history = depressed().order("prednisone", 0, 400, entry -> entry.route("oral"))
                .order("prednisone", 0, 400, entry -> entry.route("ophthalmic")).history();
        assertThat(history.uses()).extracting(MedicationUse::route).containsExactlyInAnyOrder("oral", "ophthalmic");
    }
}

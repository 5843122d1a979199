package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.knowledge.Medicine;
import org.trdcds.patient.Dosage;

/** How dosage instructions become milligrams a day (readings 1). */
class DailyDoseTest {

    private static final Medicine SERTRALINE = new Medicine("sertraline", OptionalDouble.empty(), "");
    private static final Medicine TABLET_50 = new Medicine("sertraline", OptionalDouble.of(50), "oral tablet");
    private static final Medicine FLUOXETINE = new Medicine("fluoxetine", OptionalDouble.empty(), "");

    private static DailyDose dose(Medicine medicine, Dosage... dosages) {
        return DailyDose.of(List.of(dosages), medicine, false, TrialChart.KNOWLEDGE);
    }

    private static Dosage given(double amount, String unit, double times) {
        return new Dosage(OptionalDouble.of(amount), unit, OptionalDouble.of(times), OptionalInt.empty(), false, "");
    }

    private static Dosage step(double mg, int sequence) {
        return new Dosage(OptionalDouble.of(mg), "mg", OptionalDouble.of(1), OptionalInt.of(sequence), false, "");
    }

    @Test
    void multipliesQuantityByFrequency() {
        assertThat(dose(SERTRALINE, given(50, "mg", 2)).knownMg()).hasValue(100);
    }

    @Test
    void countsTabletsByTheStrengthOfTheProduct() {
        assertThat(dose(TABLET_50, given(1.5, "tablet", 1)).knownMg()).hasValue(75);
        assertThat(dose(SERTRALINE, given(1.5, "tablet", 1))).isEqualTo(DailyDose.UNKNOWN);
    }

    @Test
    void readsAPatchPerTwentyFourHours() {
        Medicine patch = new Medicine("selegiline", OptionalDouble.of(9), "transdermal system");
        assertThat(dose(patch, given(1, "patch", 1)).knownMg()).hasValue(9);
        assertThat(dose(patch, given(6, "mg/24h", 1)).knownMg()).hasValue(6);
        assertThat(dose(patch, given(0.25, "mg/h", 24)).knownMg()).hasValue(6);
    }

    @Test
    void readsTheWeeklyFluoxetineCapsuleAsTwentyMilligramsADay() {
        assertThat(dose(FLUOXETINE, given(90, "mg", 1.0 / 7)).knownMg()).hasValue(20);
        assertThat(dose(new Medicine("fluoxetine", OptionalDouble.of(90), ""), given(1, "capsule", 1.0 / 7)).knownMg()).hasValue(20);
        assertThat(dose(FLUOXETINE, Dosage.text("90 mg once weekly")).knownMg()).hasValue(20);
    }

    @Test
    void convertsMicrogramsAndGrams() {
        assertThat(dose(SERTRALINE, given(25, "mcg", 1)).knownMg()).hasValue(0.025);
        assertThat(dose(SERTRALINE, given(0.1, "g", 1)).knownMg()).hasValue(100);
    }

    @Test
    void takesAsNeededForUnknown() {
        Dosage asNeeded = new Dosage(OptionalDouble.of(50), "mg", OptionalDouble.of(1), OptionalInt.empty(), true, "");
        assertThat(dose(SERTRALINE, asNeeded)).isEqualTo(DailyDose.UNKNOWN);
        assertThat(dose(SERTRALINE, given(50, "mg", 1), asNeeded)).isEqualTo(new DailyDose(OptionalDouble.of(50), false));
        assertThat(dose(SERTRALINE, Dosage.text("50 mg daily as needed"))).isEqualTo(DailyDose.UNKNOWN);
    }

    @Test
    void addsUpInstructionsOfTheSameOrNoSequence() {
        assertThat(dose(SERTRALINE, given(50, "mg", 1), given(100, "mg", 1)).knownMg()).hasValue(150);
        assertThat(dose(SERTRALINE, step(50, 1), step(25, 1)).knownMg()).hasValue(75);
    }

    @Test
    void takesTheHighestOfInstructionsThatFollowEachOther() {
        assertThat(dose(SERTRALINE, step(25, 1), step(50, 2), step(100, 3)).knownMg()).hasValue(100);
    }

    @Test
    void isUnknownWithoutAnyInstructionOrFrequency() {
        assertThat(dose(SERTRALINE)).isEqualTo(DailyDose.UNKNOWN);
        assertThat(dose(SERTRALINE, new Dosage(OptionalDouble.of(50), "mg", OptionalDouble.empty(), OptionalInt.empty(), false, "")))
                .isEqualTo(DailyDose.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100 mg daily                                | 100
            Take 50 mg by mouth twice daily             | 100
            sertraline 100 mg once a day                | 100
            50mg BID                                    | 100
            1 tablet by mouth every day                 | 50
            take two tablets at bedtime                 | 100
            2 tablets of 50 mg daily                    | 100
            37.5 mg every morning                       | 37.5
            100 mg/day                                  | 100
            50 mg 3 times a day                         | 150
            """)
    void readsInstructionsInWordsWhenTheySayOneThing(String words, double mg) {
        assertThat(dose(TABLET_50, Dosage.text(words)).knownMg()).hasValue(mg);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50 mg for 1 week then 100 mg daily", "50-100 mg daily", "25 mg or 50 mg daily", "50 mg every other day",
        "50 mg in the morning and at bedtime", "increase to 100 mg daily", "take as directed", "50 mg", "1 50 mg tablet or 2 daily",
        "10 mg/5 ml daily"})
    void leavesInstructionsInWordsOpenWhenTheySaySeveralThingsOrNone(String words) {
        assertThat(dose(TABLET_50, Dosage.text(words)).knownMg()).isEmpty();
    }

    @Test
    void completesAQuantityByTheFrequencyInWords() {
        Dosage dosage = new Dosage(OptionalDouble.of(50), "mg", OptionalDouble.empty(), OptionalInt.empty(), false, "twice daily");
        assertThat(dose(SERTRALINE, dosage).knownMg()).hasValue(100);
    }
}

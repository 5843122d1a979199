package org.trdcds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The antidepressant table against the figures of the clinical specification. */
class AntidepressantTableTest {

    private static final Knowledge KNOWLEDGE = KnowledgeFiles.shipped();

    @ParameterizedTest
    @CsvSource({
        "sertraline,50,50,50", "citalopram,20,20,20", "escitalopram,10,10,10", "fluoxetine,20,20,20", "paroxetine,20,20,20",
        "fluvoxamine,50,,100", "venlafaxine,150,75,100", "duloxetine,60,60,60", "bupropion,300,150,300", "mirtazapine,15,30,30",
        "trazodone,300,150,300", "vortioxetine,10,10,10", "amitriptyline,150,75,75", "nortriptyline,75,75,75", "phenelzine,45,45,60",
        "tranylcypromine,30,30,10", "selegiline,6,6,", "moclobemide,300,150,300", "reboxetine,8,8,8", "vilazodone,40,20,"})
    void namesTheMinimumDoseOfEachReference(String ingredient, Double atrq, Double canmat, Double ddd) {
        MinimumDoses doses = KNOWLEDGE.antidepressants().get(ingredient).doses();

        assertThat(doses.from(DoseTable.ATRQ)).isEqualTo(optional(atrq));
        assertThat(doses.from(DoseTable.CANMAT_LOW)).isEqualTo(optional(canmat));
        assertThat(doses.from(DoseTable.WHO_DDD)).isEqualTo(optional(ddd));
    }

    @ParameterizedTest
    @CsvSource({"trazodone,150", "doxepin,75", "amitriptyline,75", "nortriptyline,75", "mirtazapine,15"})
    void namesTheDoseBelowWhichASedatingAgentIsAnotherUse(String ingredient, double below) {
        assertThat(KNOWLEDGE.antidepressants().get(ingredient).sedatingBelowMg()).hasValue(below);
    }

    @Test
    void callsNoOtherMedicineSedatingBelowADose() {
        assertThat(KNOWLEDGE.antidepressants().values().stream().filter(drug -> drug.sedatingBelowMg().isPresent())).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"fluoxetine,35", "vortioxetine,21", "sertraline,14", "venlafaxine,14", "bupropion,14", "phenelzine,14"})
    void namesTheDaysToWaitBeforeAnMaoi(String ingredient, int days) {
        assertThat(KNOWLEDGE.antidepressants().get(ingredient).washoutDaysBeforeMaoi()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"venlafaxine,75,150", "bupropion,150,300", "mirtazapine,15,30", "fluvoxamine,50,100", "isocarboxazid,15,30"})
    void namesTheContestedBand(String ingredient, double low, double high) {
        Antidepressant drug = KNOWLEDGE.antidepressants().get(ingredient);

        assertThat(drug.contestedLowMg()).hasValue(low);
        assertThat(drug.contestedHighMg()).hasValue(high);
    }

    @ParameterizedTest
    @CsvSource({"esketamine,COURSE", "zuranolone,COURSE", "brexanolone,COURSE", "viloxazine,NEVER", "st john's wort,NEVER", "sertraline,TRIAL"})
    void saysWhatCountsAsATrial(String ingredient, Antidepressant.CountsAs countsAs) {
        assertThat(KNOWLEDGE.antidepressants().get(ingredient).countsAs()).isEqualTo(countsAs);
    }

    @Test
    void knowsNoMinimumDoseOfGepirone() {
        assertThat(KNOWLEDGE.antidepressants().get("gepirone").doses().from(DoseTable.ATRQ)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"moclobemide,MAOI", "maprotiline,TCA", "mirtazapine,NASSA", "bupropion,NDRI", "trazodone,SARI"})
    void leavesTheBracketsOutOfClasses(String ingredient, AntidepressantClass drugClass) {
        assertThat(KNOWLEDGE.antidepressants().get(ingredient).drugClass()).isEqualTo(drugClass);
    }

    @Test
    void givesAugmentationAgentsTheirRangeAndGroup() {
        AugmentationAgent lithium = KNOWLEDGE.augmentation().get("lithium");
        AugmentationAgent liothyronine = KNOWLEDGE.augmentation().get("liothyronine");

        assertThat(lithium.group()).isEqualTo("lithium");
        assertThat(KNOWLEDGE.limit("augmentation-weeks")).isEqualTo(4);
        assertThat(liothyronine.lowDoseAmount()).hasValue(0.025);
        assertThat(KNOWLEDGE.augmentation().get("quetiapine").lowDoseAmount()).hasValue(150);
        assertThat(KNOWLEDGE.augmentation().get("methylphenidate").lowDoseAmount()).isEmpty();
    }

    private static OptionalDouble optional(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}

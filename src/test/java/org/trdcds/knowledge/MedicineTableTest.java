package org.trdcds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;

/** How medicines are recognised, with the traps of product names. */
class MedicineTableTest {

    private static final MedicineTable MEDICINES = KnowledgeFiles.shipped().medicines();

    @ParameterizedTest
    @CsvSource({
        "Prozac,fluoxetine", "Zoloft,sertraline", "Lexapro,escitalopram", "Celexa,citalopram", "Paxil,paroxetine", "Effexor XR,venlafaxine",
        "Pristiq,desvenlafaxine", "Cymbalta,duloxetine", "Wellbutrin XL,bupropion", "Remeron,mirtazapine", "Spravato,esketamine",
        "Trintellix,vortioxetine", "Viibryd,vilazodone", "Fetzima,levomilnacipran", "Nardil,phenelzine", "Parnate,tranylcypromine",
        "Emsam,selegiline", "Auvelity,dextromethorphan-bupropion", "SERTRALINE,sertraline", "Lithium carbonate,lithium"})
    void recognisesIngredientsAndBrandsAsWords(String text, String ingredient) {
        assertThat(resolve(text)).extracting(Medicine::ingredient).containsExactly(ingredient);
    }

    @ParameterizedTest
    @CsvSource({
        "sertraline 50 MG Oral Tablet,sertraline,50,oral tablet", "FLUoxetine 20 MG Oral Capsule,fluoxetine,20,oral capsule",
        "Zoloft 100 mg tablet,sertraline,100,tablet", "liothyronine sodium 25 mcg oral tablet,liothyronine,0.025,oral tablet",
        "sertraline 20 MG/ML Oral Solution,sertraline,20,oral solution", "fluoxetine 20 mg/5 mL oral solution,fluoxetine,4,oral solution",
        "24 HR selegiline 0.25 MG/HR Transdermal System,selegiline,6,transdermal system", "Emsam 9 mg/24 hr patch,selegiline,9,transdermal system",
        "Aplenzin 348 MG extended release oral tablet,bupropion,300,extended release oral tablet",
        "bupropion hydrobromide 174 MG Extended Release Oral Tablet,bupropion,150,extended release oral tablet"})
    void readsStrengthAndFormFromAProductName(String text, String ingredient, double strength, String form) {
        assertThat(resolve(text)).singleElement().satisfies(medicine -> {
            assertThat(medicine.ingredient()).isEqualTo(ingredient);
            assertThat(medicine.strengthMg().getAsDouble()).isCloseTo(strength, org.assertj.core.data.Offset.offset(1e-9));
            assertThat(medicine.form()).isEqualTo(form);
        });
    }

    @ParameterizedTest
    @CsvSource({"esketamine 28 MG nasal spray,esketamine", "ketamine infusion,ketamine", "desvenlafaxine,desvenlafaxine", "levomilnacipran,levomilnacipran"})
    void doesNotTakeAPartOfAWordForAMedicine(String text, String ingredient) {
        assertThat(resolve(text)).extracting(Medicine::ingredient).containsExactly(ingredient);
    }

    @ParameterizedTest
    @CsvSource({
        "36437,sertraline,,''", "312941,sertraline,50,oral tablet", "993550,bupropion,150,extended release oral tablet",
        "993681,bupropion,450,extended release oral tablet", "313995,fluoxetine,90,delayed release oral capsule",
        "865206,selegiline,6,transdermal system", "859193,selegiline,5,oral tablet", "198427,lamotrigine,100,oral tablet",
        "2611260,dextromethorphan-bupropion,45,extended release oral tablet", "1433249,levomilnacipran,,pack"})
    void recognisesRxNormCodes(String code, String ingredient, Double strength, String form) {
        OptionalDouble expected = strength == null ? OptionalDouble.empty() : OptionalDouble.of(strength);

        assertThat(MEDICINES.resolve(CodedText.of(CodeSystem.RXNORM, code, ""))).containsExactly(new Medicine(ingredient, expected, form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1801289", "2532163", "966787"})
    void marksProductsMadeForAnotherUse(String code) {
        assertThat(MEDICINES.resolve(CodedText.of(CodeSystem.RXNORM, code, ""))).singleElement().matches(Medicine::madeForOtherUse);
    }

    @Test
    void marksZybanAsASmokingCessationProduct() {
        assertThat(resolve("Zyban 150 MG extended release oral tablet")).singleElement().satisfies(medicine -> {
            assertThat(medicine.ingredient()).isEqualTo("bupropion");
            assertThat(medicine.madeForOtherUse()).isTrue();
            assertThat(medicine.form()).isEqualTo("for smoking cessation: extended release oral tablet");
        });
        assertThat(resolve("Wellbutrin SR 150 MG oral tablet")).singleElement().matches(medicine -> !medicine.madeForOtherUse());
    }

    @Test
    void givesOneMedicineForEachPartOfACombination() {
        assertThat(resolve("Symbyax")).extracting(Medicine::ingredient).containsExactlyInAnyOrder("fluoxetine", "olanzapine");
        assertThat(resolve("amitriptyline hydrochloride 25 MG / perphenazine 2 MG Oral Tablet")).containsExactly(
                new Medicine("amitriptyline", OptionalDouble.of(25), "oral tablet"),
                new Medicine("perphenazine", OptionalDouble.of(2), "oral tablet"));
    }

    @Test
    void takesAListedCombinationAsOneMedicineWithTheStrengthOfItsFirstPart() {
        assertThat(resolve("bupropion hydrochloride 105 MG / dextromethorphan hydrobromide 45 MG Extended Release Oral Tablet"))
                .containsExactly(new Medicine("dextromethorphan-bupropion", OptionalDouble.of(45), "extended release oral tablet"));
    }

    @Test
    void completesAnIngredientCodeFromTheText() {
        CodedText ordered = new CodedText(List.of(Code.of(CodeSystem.RXNORM, "36437")), "sertraline 50 MG Oral Tablet");

        assertThat(MEDICINES.resolve(ordered)).containsExactly(new Medicine("sertraline", OptionalDouble.of(50), "oral tablet"));
    }

    @Test
    void readsTheDisplayOfAnUnknownCode() {
        CodedText ordered = new CodedText(List.of(new Code(CodeSystem.RXNORM, "99999999", "Meperidine Hydrochloride 50 MG Oral Tablet")), "");

        assertThat(MEDICINES.resolve(ordered)).extracting(Medicine::ingredient).containsExactly("meperidine");
    }

    @ParameterizedTest
    @CsvSource({"N06AB06,sertraline", "N05AN01,lithium", "N06AX27,esketamine", "H02AB07,prednisone", "J01XX08,linezolid"})
    void recognisesAtcCodes(String code, String ingredient) {
        assertThat(MEDICINES.resolve(CodedText.of(CodeSystem.ATC, code, ""))).extracting(Medicine::ingredient).containsExactly(ingredient);
    }

    @ParameterizedTest
    @CsvSource({
        "phenelzine,maoi", "linezolid,maoi", "methylene blue,maoi", "moclobemide,maoi", "sertraline,ssri", "venlafaxine,snri", "nortriptyline,tca",
        "prednisone,depressogenic-strong", "propranolol,depressogenic-debated", "montelukast,depressogenic-boxed", "citalopram,qt",
        "fluoxetine,cyp2d6-inhibitor", "rifampin,cyp3a4-inducer", "bupropion,seizure-threshold", "lorazepam,benzodiazepine",
        "quetiapine,antipsychotic", "levothyroxine,thyroid-hormone", "pseudoephedrine,sympathomimetic", "lithium,psychotropic",
        "methadone,opioid", "methylphenidate,stimulant", "cyanocobalamin,vitamin"})
    void knowsTheRolesOfAnIngredient(String ingredient, String role) {
        assertThat(MEDICINES.roles(ingredient)).contains(role);
    }

    @Test
    void recognisesNothingInOtherWords() {
        assertThat(resolve("Influenza vaccine")).isEmpty();
        assertThat(MEDICINES.resolve(CodedText.NONE)).isEmpty();
        assertThat(MEDICINES.roles("water")).isEmpty();
    }

    private static List<Medicine> resolve(String text) {
        return MEDICINES.resolve(CodedText.text(text));
    }
}

package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.SampleChart.AS_OF;
import static org.trdcds.history.SampleChart.daysAgo;
import static org.trdcds.history.SampleChart.depressed;

import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Sex;

/** Clinical specification, section 7, pairs of medicines; reading 14. */
class MedicinePairsTest {

    @ParameterizedTest
    @ValueSource(strings = {"sertraline", "venlafaxine", "amitriptyline", "vortioxetine", "vilazodone", "mirtazapine", "trazodone", "buspirone",
            "bupropion", "tranylcypromine", "pseudoephedrine", "dextromethorphan", "meperidine", "tramadol", "methadone"})
    void anMaoiWithEachContraindicatedPartner(String partner) {
        var pair = only(depressed().taking("phenelzine", daysAgo(60)).taking(partner, daysAgo(30)));

        assertThat(pair.contraindicated()).isEqualTo(Answer.MET);
        assertThat(pair.together()).isEqualTo(Answer.MET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phenelzine", "tranylcypromine", "isocarboxazid", "moclobemide", "linezolid", "methylene blue"})
    void eachMaoiWithAnSsri(String maoi) {
        assertThat(only(depressed().taking(maoi, daysAgo(3)).taking("sertraline", daysAgo(30))).together()).isEqualTo(Answer.MET);
    }

    @Test
    void transdermalSelegilineIsContraindicatedAndOralOnlyCautioned() {
        var patch = depressed().use("selegiline", "transdermal", daysAgo(60), AS_OF, Answer.MET, OptionalDouble.empty()).taking("sertraline", daysAgo(30));
        var tablet = depressed().use("selegiline", "oral tablet", daysAgo(60), AS_OF, Answer.MET, OptionalDouble.empty()).taking("sertraline", daysAgo(30));
        var unsaid = depressed().use("selegiline", "", daysAgo(60), AS_OF, Answer.MET, OptionalDouble.empty()).taking("sertraline", daysAgo(30));

        assertThat(only(patch).together()).isEqualTo(Answer.MET);
        assertThat(tablet.facts(MedicinePair.class)).isEmpty();
        assertThat(tablet.says(Topic.CAUTIONED_COMBINATION)).isEqualTo(Answer.MET);
        assertThat(only(unsaid).together()).isEqualTo(Answer.MET);
    }

    @ParameterizedTest
    @CsvSource({"sertraline,13,MET", "sertraline,14,none", "vortioxetine,20,MET", "vortioxetine,21,none", "fluoxetine,34,MET", "fluoxetine,35,none"})
    void washoutBeforeAnMaoi(String partner, int endedDaysAgo, String expected) {
        var chart = depressed().taking("phenelzine", daysAgo(2)).took(partner, daysAgo(200), daysAgo(endedDaysAgo));

        assertExpected(chart, expected);
    }

    @ParameterizedTest
    @CsvSource({"13,MET", "14,none"})
    void washoutAfterAnMaoi(int endedDaysAgo, String expected) {
        assertExpected(depressed().took("phenelzine", daysAgo(200), daysAgo(endedDaysAgo)).taking("sertraline", daysAgo(1)), expected);
    }

    private static void assertExpected(SampleChart chart, String expected) {
        var pairs = chart.facts(MedicinePair.class);
        if (expected.equals("none")) {
            assertThat(pairs).isEmpty();
        } else {
            assertThat(pairs).singleElement().satisfies(pair -> assertThat(pair.together()).isEqualTo(Answer.MET));
        }
    }

    @Test
    void bothEndedIsNoPair() {
        assertThat(depressed().took("phenelzine", daysAgo(200), daysAgo(5)).took("sertraline", daysAgo(100), daysAgo(5)).facts(MedicinePair.class))
                .isEmpty();
    }

    @Test
    void aLapsedSupplyOnOneAsksToConfirmBoth() {
        var pair = only(depressed().taking("phenelzine", daysAgo(60)).lapsed("sertraline", daysAgo(300), daysAgo(100)));

        assertThat(pair.together()).isEqualTo(Answer.UNKNOWN);
        assertThat(pair.lapsed()).isEqualTo(Answer.MET);
        assertThat(pair.statement()).contains("supply lapsed");
    }

    @Test
    void anEndThatCannotBeJudgedIsAsked() {
        var chart = depressed().taking("phenelzine", daysAgo(60)).use("sertraline", "oral", daysAgo(300), null, Answer.UNKNOWN, OptionalDouble.empty());

        assertThat(only(chart).lapsed()).isEqualTo(Answer.UNMET);
        assertThat(chart.says(Topic.CAUTIONED_COMBINATION)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void cautionedPairsAreTopicsAndNoFacts() {
        var qt = depressed().taking("citalopram", daysAgo(60)).taking("methadone", daysAgo(60));
        var kinetic = depressed().taking("fluoxetine", daysAgo(60)).taking("nortriptyline", daysAgo(60));

        assertThat(qt.facts(MedicinePair.class)).isEmpty();
        assertThat(qt.says(Topic.CAUTIONED_COMBINATION)).isEqualTo(Answer.MET);
        assertThat(kinetic.says(Topic.CAUTIONED_COMBINATION)).isEqualTo(Answer.MET);
        assertThat(depressed().taking("sertraline", daysAgo(60)).taking("sumatriptan", daysAgo(60)).facts(MedicinePair.class)).isEmpty();
    }

    @Test
    void citalopramOverTheMaximumOfAnyAgeAndOfLaterLife() {
        var dose = depressed().taking("citalopram", 60, daysAgo(60)).facts(CitalopramDose.class);
        assertThat(dose).singleElement().satisfies(found -> {
            assertThat(found.overMaximum()).isEqualTo(Answer.MET);
            assertThat(found.older()).isEqualTo(Answer.UNMET);
        });

        var older = depressed().patient(Sex.MALE, AS_OF.minusYears(61)).taking("citalopram", 40, daysAgo(60)).facts(CitalopramDose.class);
        assertThat(older).singleElement().satisfies(found -> {
            assertThat(found.overMaximum()).isEqualTo(Answer.UNMET);
            assertThat(found.overOlderMaximum()).isEqualTo(Answer.MET);
            assertThat(found.older()).isEqualTo(Answer.MET);
        });

        var sixty = depressed().patient(Sex.MALE, AS_OF.minusYears(60)).taking("citalopram", 40, daysAgo(60)).facts(CitalopramDose.class);
        assertThat(sixty).singleElement().satisfies(found -> assertThat(found.older()).isEqualTo(Answer.UNMET));
    }

    @Test
    void fourPsychotropicsAtOnce() {
        var three = depressed().taking("sertraline", daysAgo(60)).taking("quetiapine", daysAgo(60)).taking("lorazepam", daysAgo(60));
        assertThat(three.says(Topic.FOUR_OR_MORE_PSYCHOTROPICS)).isEqualTo(Answer.UNMET);
        assertThat(three.lapsed("lithium", daysAgo(200), daysAgo(60)).says(Topic.FOUR_OR_MORE_PSYCHOTROPICS)).isEqualTo(Answer.UNKNOWN);
        assertThat(three.taking("zolpidem", daysAgo(60)).says(Topic.FOUR_OR_MORE_PSYCHOTROPICS)).isEqualTo(Answer.MET);
    }

    private static MedicinePair only(SampleChart chart) {
        var pairs = chart.facts(MedicinePair.class);
        assertThat(pairs).hasSize(1);
        return pairs.get(0);
    }
}

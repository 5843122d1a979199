package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.SampleChart.daysAgo;
import static org.trdcds.history.SampleChart.depressed;
import static org.trdcds.history.SampleChart.monthsAgo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Observation.Flag;

/** Clinical specification, section 4, thyroid. */
class ThyroidTest {

    private static final String TSH = "3016-3";
    private static final String FREE_T4 = "3024-7";

    @ParameterizedTest
    @CsvSource({"10,MET", "9.9,UNMET", "0.09,MET", "0.1,UNMET"})
    void farOutOfRangeIsMarked(double tsh, Answer marked) {
        assertThat(only(depressed().lab(TSH, tsh, "mIU/L", 0.4, 4, daysAgo(30))).marked()).isEqualTo(marked);
    }

    @Test
    void outOfRangeWithFreeT4OutOfRangeIsMarkedToo() {
        var overt = depressed().lab(TSH, 7, "mIU/L", 0.4, 4, daysAgo(30)).lab(FREE_T4, 0.4, "ng/dL", 0.8, 1.8, daysAgo(30));
        var subclinical = depressed().lab(TSH, 7, "mIU/L", 0.4, 4, daysAgo(30)).lab(FREE_T4, 1.1, "ng/dL", 0.8, 1.8, daysAgo(30));

        assertThat(only(overt).marked()).isEqualTo(Answer.MET);
        assertThat(only(subclinical).marked()).isEqualTo(Answer.UNMET);
        assertThat(only(subclinical).abnormal()).isEqualTo(Answer.MET);
    }

    @Test
    void sixWeeksOfTreatmentEndTheDeferral() {
        assertThat(only(depressed().lab(TSH, 12, "mIU/L", 0.4, 4, daysAgo(30)).taking("levothyroxine", daysAgo(42))).treatedSixWeeks()).isEqualTo(Answer.MET);
        assertThat(only(depressed().lab(TSH, 12, "mIU/L", 0.4, 4, daysAgo(30)).taking("levothyroxine", daysAgo(41))).treatedSixWeeks())
                .isEqualTo(Answer.UNMET);
        assertThat(only(depressed().lab(TSH, 12, "mIU/L", 0.4, 4, daysAgo(30))).treated()).isEqualTo(Answer.UNMET);
    }

    @Test
    void backInRangeEndsIt() {
        assertThat(depressed().lab(TSH, 12, "mIU/L", 0.4, 4, daysAgo(90)).lab(TSH, 2, "mIU/L", 0.4, 4, daysAgo(9)).facts(ThyroidState.class)).isEmpty();
        assertThat(depressed().diagnosis("E03.9", daysAgo(90)).lab(TSH, 2, "mIU/L", 0.4, 4, daysAgo(9)).facts(ThyroidState.class)).isEmpty();
    }

    @Test
    void onlyTheLastTwelveMonthsSpeak() {
        assertThat(depressed().lab(TSH, 12, "mIU/L", 0.4, 4, monthsAgo(13)).facts(ThyroidState.class)).isEmpty();
        assertThat(depressed().lab(TSH, 2, "mIU/L", 0.4, 4, monthsAgo(12)).says(Topic.TSH_12_MONTHS)).isEqualTo(Answer.MET);
        assertThat(depressed().lab(TSH, 2, "mIU/L", 0.4, 4, monthsAgo(13)).says(Topic.TSH_12_MONTHS)).isEqualTo(Answer.UNMET);
    }

    @Test
    void withoutARangeTheDefaultJudges() {
        assertThat(only(depressed().lab(TSH, 4.5, "mIU/L", Flag.NOT_RECORDED, daysAgo(30))).abnormal()).isEqualTo(Answer.MET);
        assertThat(depressed().lab(TSH, 3.9, "mIU/L", Flag.NOT_RECORDED, daysAgo(30)).facts(ThyroidState.class)).isEmpty();
    }

    @Test
    void aDiagnosisWithoutATestIsAFindingAndNotMarked() {
        var state = only(depressed().diagnosis("E03.9", daysAgo(30)));

        assertThat(state.abnormal()).isEqualTo(Answer.MET);
        assertThat(state.marked()).isEqualTo(Answer.UNMET);
    }

    private static ThyroidState only(SampleChart chart) {
        var states = chart.facts(ThyroidState.class);
        assertThat(states).hasSize(1);
        return states.get(0);
    }
}

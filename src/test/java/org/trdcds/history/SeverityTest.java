package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.trdcds.history.SampleChart.daysAgo;
import static org.trdcds.history.SampleChart.empty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trdcds.patient.Answer;

/** Clinical specification, section 2, severity; reading 18. */
class SeverityTest {

    @ParameterizedTest
    @CsvSource({"F33.0,UNMET,UNMET,MET", "F33.1,UNMET,MET,UNMET", "F33.2,MET,MET,UNMET", "F33.3,MET,MET,UNMET", "F33.42,UNMET,UNMET,MET"})
    void byTheCode(String code, Answer severe, Answer moderate, Answer mild) {
        var chart = empty().diagnosis(code, daysAgo(10));

        assertThat(chart.says(Topic.SEVERE)).isEqualTo(severe);
        assertThat(chart.says(Topic.AT_LEAST_MODERATE)).isEqualTo(moderate);
        assertThat(chart.says(Topic.MILD_OR_LESS)).isEqualTo(mild);
    }

    @ParameterizedTest
    @CsvSource({"PHQ-9,20,19", "MADRS,35,34", "HAM-D17,23,22", "QIDS,16,15"})
    void byTheScore(String scale, int severe, int below) {
        assertThat(empty().diagnosis("F33.9", daysAgo(10)).score(scale, severe, daysAgo(3)).says(Topic.SEVERE)).isEqualTo(Answer.MET);
        assertThat(empty().diagnosis("F33.9", daysAgo(10)).score(scale, below, daysAgo(3)).says(Topic.SEVERE)).isEqualTo(Answer.UNMET);
    }

    @ParameterizedTest
    @CsvSource({"F32.9", "F32.A", "F33.9", "F53.0"})
    void codesWithoutASeverityLeaveItToTheScore(String code) {
        assertThat(empty().diagnosis(code, daysAgo(10)).says(Topic.SEVERE)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void theMoreRecentOfCodeAndScoreCounts() {
        assertThat(empty().diagnosis("F33.2", daysAgo(60)).score("PHQ-9", 12, daysAgo(3)).says(Topic.SEVERE)).isEqualTo(Answer.UNMET);
        assertThat(empty().diagnosis("F33.2", daysAgo(3)).score("PHQ-9", 12, daysAgo(60)).says(Topic.SEVERE)).isEqualTo(Answer.MET);
    }

    @Test
    void closeAndUnlikeTheHigherCountsWithANotice() {
        var chart = empty().diagnosis("F33.1", daysAgo(28)).score("PHQ-9", 21, daysAgo(0));

        assertThat(chart.says(Topic.SEVERE)).isEqualTo(Answer.MET);
        assertThat(empty().diagnosis("F33.2", daysAgo(28)).score("PHQ-9", 12, daysAgo(0)).says(Topic.SEVERE)).isEqualTo(Answer.MET);
        assertThat(chart.read().notices()).anySatisfy(notice -> assertThat(notice.text()).contains("the higher counts"));
    }

    @Test
    void stagingHasTheSeverityOfTheCodeAlone() {
        var chart = empty().diagnosis("F33.2", daysAgo(60)).score("PHQ-9", 12, daysAgo(3));

        assertThat(chart.read().codedSeverity()).extracting(ChartAnswer::topic, ChartAnswer::answer).containsExactly(
                tuple(Topic.SEVERE, Answer.MET), tuple(Topic.AT_LEAST_MODERATE, Answer.MET), tuple(Topic.PSYCHOTIC_FEATURES, Answer.UNMET));
        assertThat(empty().diagnosis("F33.9", daysAgo(60)).score("PHQ-9", 12, daysAgo(3)).read().codedSeverity()).isEmpty();
    }

    @Test
    void recordedPsychosisOutweighsACodeWithoutIt() {
        var chart = empty().diagnosis("F33.2", daysAgo(60)).finding("psychotic features", daysAgo(5));

        assertThat(chart.read().codedSeverity()).extracting(ChartAnswer::topic).doesNotContain(Topic.PSYCHOTIC_FEATURES);
    }
}

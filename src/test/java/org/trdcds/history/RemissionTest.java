package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.SampleChart.daysAgo;
import static org.trdcds.history.SampleChart.depressed;
import static org.trdcds.history.SampleChart.empty;
import static org.trdcds.history.SampleChart.monthsAgo;

import org.junit.jupiter.api.Test;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Diagnosis.Status;

/** Clinical specification, section 2, in remission. */
class RemissionTest {

    @Test
    void aScoreInRangeCountsForNinetyDays() {
        assertThat(depressed().score("PHQ-9", 4, daysAgo(90)).says(Topic.IN_REMISSION)).isEqualTo(Answer.MET);
        assertThat(depressed().score("PHQ-9", 4, daysAgo(91)).says(Topic.IN_REMISSION)).isEqualTo(Answer.UNMET);
        assertThat(depressed().score("PHQ-9", 5, daysAgo(5)).says(Topic.IN_REMISSION)).isEqualTo(Answer.UNMET);
    }

    @Test
    void onlyTheLatestScoreCounts() {
        assertThat(depressed().score("PHQ-9", 3, daysAgo(30)).score("PHQ-9", 12, daysAgo(5)).says(Topic.IN_REMISSION)).isEqualTo(Answer.UNMET);
        assertThat(depressed().score("PHQ-9", 12, daysAgo(30)).score("MADRS", 8, daysAgo(5)).says(Topic.IN_REMISSION)).isEqualTo(Answer.MET);
    }

    @Test
    void severalInstrumentsOnOneDayMustAllBeInRange() {
        assertThat(depressed().score("PHQ-9", 3, daysAgo(5)).score("MADRS", 14, daysAgo(5)).says(Topic.IN_REMISSION)).isEqualTo(Answer.UNMET);
        assertThat(depressed().score("PHQ-9", 3, daysAgo(5)).score("MADRS", 9, daysAgo(5)).says(Topic.IN_REMISSION)).isEqualTo(Answer.MET);
    }

    @Test
    void aRemissionCodeCountsForTwelveMonths() {
        assertThat(empty().diagnosis("F33.42", monthsAgo(12)).says(Topic.IN_REMISSION)).isEqualTo(Answer.MET);
        assertThat(empty().diagnosis("F33.42", monthsAgo(13)).says(Topic.IN_REMISSION)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aLaterScoreAboveTheCutOffOrALaterActiveCodeEndsIt() {
        assertThat(empty().diagnosis("F33.42", daysAgo(60)).score("PHQ-9", 11, daysAgo(10)).says(Topic.IN_REMISSION)).isEqualTo(Answer.UNMET);
        assertThat(empty().diagnosis("F33.42", daysAgo(10)).score("PHQ-9", 11, daysAgo(60)).says(Topic.IN_REMISSION)).isEqualTo(Answer.MET);
        assertThat(empty().diagnosis("F33.42", daysAgo(60)).diagnosis("F33.1", daysAgo(10)).says(Topic.IN_REMISSION)).isEqualTo(Answer.UNMET);
        assertThat(empty().diagnosis("F33.42", daysAgo(10)).diagnosis("F33.1", daysAgo(60)).says(Topic.IN_REMISSION)).isEqualTo(Answer.MET);
    }

    @Test
    void remissionAndActiveCodeOfOneDayLeaveItOpen() {
        assertThat(empty().diagnosis("F33.42", daysAgo(10)).diagnosis("F33.1", daysAgo(10)).says(Topic.IN_REMISSION)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void withoutAScoreAnActiveDiagnosisIsNotInRemissionByDiagnosis() {
        assertThat(depressed().answer(Topic.IN_REMISSION).statement()).startsWith("by diagnosis");
        assertThat(depressed().says(Topic.IN_REMISSION)).isEqualTo(Answer.UNMET);
    }

    @Test
    void anOldActiveDiagnosisIsStillSoButAsked() {
        var facts = empty().diagnosis("F33.1", Status.ACTIVE, monthsAgo(20));

        assertThat(facts.says(Topic.IN_REMISSION)).isEqualTo(Answer.UNMET);
        assertThat(facts.read().notices()).anySatisfy(notice -> assertThat(notice.text()).contains("still active?"));
    }
}

package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.TrialChart.chart;
import static org.trdcds.history.TrialChart.day;
import static org.trdcds.history.TrialChart.depressed;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Diagnosis;
import org.trdcds.patient.MedicationEntry.Status;

/** Which trials belong to the current episode (clinical.md section 2, "episode"). */
class EpisodeTest {

    private static TrialChart since(int onset) {
        return chart().diagnosis("F33.1", Optional.of(day(onset)), Optional.of(day(450)), Diagnosis.Status.ACTIVE);
    }

    private static TrialChart onsetUnknown() {
        return chart().diagnosis("F33.1", Optional.empty(), Optional.of(day(450)), Diagnosis.Status.ACTIVE);
    }

    @Test
    void theOnsetIsTheLatestOfAnActiveConfirmedDiagnosis() {
        assertThat(since(100).diagnosis("F32.1", 200).history().episode().onset()).contains(day(200));
        assertThat(since(100).diagnosis("F32.1", Optional.of(day(200)), Optional.of(day(200)), Diagnosis.Status.RESOLVED).history().episode()
                .onset()).contains(day(100));
    }

    @Test
    void aTrialCountsWhenItOverlapsTheEpisode() {
        assertThat(since(100).order("sertraline", 50, 50, 100).trial().inEpisode()).isEqualTo(Answer.MET);
        assertThat(since(100).order("sertraline", 50, 50, 99).trial().inEpisode()).isEqualTo(Answer.UNMET);
        assertThat(since(100).order("sertraline", 50, 200, 300).trial().inEpisode()).isEqualTo(Answer.MET);
    }

    @Test
    void oneBegunBeforeTheOnsetWithAnUnknownEndIsPossible() {
        assertThat(since(100).order("sertraline", 50, 50, entry -> entry.status(Status.STOPPED)).trial().inEpisode()).isEqualTo(Answer.UNKNOWN);
        assertThat(since(100).order("sertraline", 50, 150, entry -> entry.status(Status.STOPPED)).trial().inEpisode()).isEqualTo(Answer.MET);
    }

    @Test
    void anOnsetMoreThanFiveYearsAgoIsTheDisorders() {
        assertThat(since(500 - 5 * 366).history().episode().onset()).isEmpty();
        assertThat(since(500 - 4 * 366).history().episode().onset()).isPresent();
    }

    @Test
    void anOnsetBeforeADocumentedRemissionIsTheDisorders() {
        assertThat(since(100).phq9(200, 3).phq9(260, 4).phq9(400, 18).history().episode().onset()).isEmpty();
        assertThat(since(100).phq9(200, 3).phq9(250, 4).phq9(400, 18).history().episode().onset()).isPresent();
        assertThat(since(100).phq9(200, 3).phq9(230, 12).phq9(260, 4).history().episode().onset()).isPresent();
        assertThat(since(300).phq9(200, 3).phq9(260, 4).phq9(400, 18).history().episode().onset()).isPresent();
    }

    @Test
    void onsetUnknownTrialsBeforeADocumentedRemissionDoNotCount() {
        TrialChart chart = onsetUnknown().order("sertraline", 50, 20, 190).order("venlafaxine", 150, 300, 400)
                .phq9(200, 3).phq9(260, 4).phq9(300, 18);
        assertThat(chart.trialOf("sertraline").inEpisode()).isEqualTo(Answer.UNMET);
        assertThat(chart.trialOf("venlafaxine").inEpisode()).isEqualTo(Answer.MET);
    }

    @Test
    void aRemissionCodeSeparatesEpisodesToo() {
        TrialChart chart = onsetUnknown().order("sertraline", 50, 20, 190)
                .diagnosis("F33.42", Optional.empty(), Optional.of(day(200)), Diagnosis.Status.REMISSION);
        assertThat(chart.trial().inEpisode()).isEqualTo(Answer.UNMET);
    }

    @Test
    void onsetUnknownTrialsEndedMoreThanTwoYearsAgoArePossible() {
        assertThat(onsetUnknown().order("sertraline", 50, -400, -240).trial().inEpisode()).isEqualTo(Answer.UNKNOWN);
        assertThat(onsetUnknown().order("sertraline", 50, -400, -200).trial().inEpisode()).isEqualTo(Answer.MET);
    }

    @Test
    void anOngoingTrialIsOfTheEpisode() {
        assertThat(since(400).order("sertraline", 50, 300).trial().inEpisode()).isEqualTo(Answer.MET);
    }

    @Test
    void recurrenceIsReadOffCodesOrADocumentedRemissionThatWasLost() {
        assertThat(since(100).history().episode().recurrent()).isEqualTo(Answer.MET);
        assertThat(chart().diagnosis("F32.1", 100).history().episode().recurrent()).isEqualTo(Answer.UNMET);
        assertThat(chart().diagnosis("F32.A", 100).history().episode().recurrent()).isEqualTo(Answer.UNKNOWN);
        assertThat(chart().diagnosis("F32.1", 100).phq9(200, 3).phq9(260, 4).phq9(400, 18).history().episode().recurrent())
                .isEqualTo(Answer.MET);
    }

    @Test
    void theCurrentTrialIsTheOngoingOneWithTheHighestRelativeDose() {
        assertThat(depressed().order("sertraline", 50, 400).order("venlafaxine", 225, 300).trialOf("venlafaxine").current()).isTrue();
        assertThat(depressed().order("sertraline", 0, 450).order("venlafaxine", 75, 300).trialOf("venlafaxine").current()).isTrue();
        assertThat(depressed().order("sertraline", 50, 400).order("citalopram", 20, 300).trialOf("sertraline").current()).isTrue();
    }

    @Test
    void elseTheCurrentTrialIsTheOneThatEndedLastInTheLastNinetyDays() {
        assertThat(depressed().order("sertraline", 50, 300, 410).trial().current()).isTrue();
        assertThat(depressed().order("sertraline", 50, 300, 409).trial().current()).isFalse();
        assertThat(depressed().order("sertraline", 50, 300, 450).order("citalopram", 20, 300, 440).trialOf("sertraline").current()).isTrue();
        assertThat(depressed().order("sertraline", 50, 300, 450).order("citalopram", 20, 300, 440).trialOf("citalopram").current()).isFalse();
    }
}

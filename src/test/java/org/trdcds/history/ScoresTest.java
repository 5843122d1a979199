package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.TrialChart.chart;
import static org.trdcds.history.TrialChart.day;

import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Observation;

/** Usable scores of a chart (reading 7). */
class ScoresTest {

    private static Scores scores(TrialChart chart) {
        return chart.history().scores();
    }

    @Test
    void areInOrderByInstrument() {
        Scores scores = scores(chart().phq9(200, 12).score("MADRS", 150, 30).phq9(100, 18));
        assertThat(scores.of("phq-9")).extracting(Score::value).containsExactly(18.0, 12.0);
        assertThat(scores.of("madrs")).extracting(Score::date).containsExactly(day(150));
        assertThat(scores.of("qids")).isEmpty();
        assertThat(scores.latest("phq-9")).hasValueSatisfying(score -> assertThat(score.value()).isEqualTo(12));
        assertThat(scores.latestBy("phq-9", day(199))).hasValueSatisfying(score -> assertThat(score.value()).isEqualTo(18));
    }

    @Test
    void keepTheWorseOfTwoOnOneDay() {
        assertThat(scores(chart().phq9(100, 12).phq9(100, 15).phq9(100, 3)).of("phq-9")).extracting(Score::value).containsExactly(15.0);
        assertThat(scores(chart().score("MoCA", 100, 28).score("MoCA", 100, 19)).of("moca")).extracting(Score::value).containsExactly(19.0);
    }

    @Test
    void setAsideWhatIsOutOfRangeUndatedOrInTheFuture() {
        Observation undated = new Observation("Observation/u", CodedText.text("PHQ-9"), Optional.empty(), OptionalDouble.of(10), "",
                CodedText.NONE, OptionalDouble.empty(), OptionalDouble.empty(), Observation.Flag.NOT_RECORDED);
        TreatmentHistory history = chart().phq9(100, 300).phq9(501, 10).add(undated).history();
        assertThat(history.scores().of("phq-9")).isEmpty();
        assertThat(history.notices()).hasSize(3).allSatisfy(notice -> assertThat(notice.text()).contains("set aside"));
    }
}

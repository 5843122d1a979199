package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.trdcds.TrdAdvisor;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.DosePeriod;
import org.trdcds.assessment.ScoreSeries;
import org.trdcds.json.CaseJson;
import org.trdcds.patient.Answer;

/** Doses, scores and episode as they are shown; half of a baseline that is at least moderate is response (clinical.md section 2). */
@DisplayName("The course of illness in an assessment")
class CourseOfIllnessTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    @Test
    @DisplayName("shows each stretch of dose against the minimum, and an unknown dose as unknown")
    void doses() {
        Assessment assessment = assess("""
                {"ingredient": "venlafaxine", "start": "2026-01-05", "end": "2026-04-06", "status": "stopped",
                 "doses": [{"from": "2026-01-19", "mg": 75}, {"from": "2026-02-02", "mg": 225}]}""", "");
        assertThat(assessment.trials().get(0).doses())
                .extracting(DosePeriod::from, DosePeriod::until, period -> period.mgPerDay().orElse(0), DosePeriod::adequate)
                .containsExactly(
                        tuple(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 19), 0.0, Answer.UNKNOWN),
                        tuple(LocalDate.of(2026, 1, 19), LocalDate.of(2026, 2, 2), 75.0, Answer.UNMET),
                        tuple(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 4, 6), 225.0, Answer.MET));
    }

    @Test
    @DisplayName("shows a dose that was only ordered again as one stretch")
    void sameDose() {
        assertThat(assess("""
                {"ingredient": "sertraline", "start": "2026-01-05", "end": "2026-04-06", "status": "stopped",
                 "doses": [{"from": "2026-01-05", "mg": 100}, {"from": "2026-02-02", "mg": 100}, {"from": "2026-03-02", "mg": 150}]}""", "")
                .trials().get(0).doses()).extracting(DosePeriod::from).containsExactly(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 2));
    }

    @Test
    @DisplayName("shows no doses of a trial without dates")
    void undated() {
        assertThat(assess("{\"ingredient\": \"sertraline\", \"status\": \"stopped\"}", "").trials().get(0).doses()).isEmpty();
    }

    @Test
    @DisplayName("marks response at half the baseline of a trial, and not below a moderate baseline")
    void response() {
        String trial = "{\"ingredient\": \"sertraline\", \"start\": \"2026-01-05\", \"end\": \"2026-04-06\", \"status\": \"stopped\", \"dailyDoseMg\": 100}";
        assertThat(assess(trial, score(17, "2026-01-05")).scores()).singleElement().satisfies(series -> {
            assertThat(series.name()).isEqualTo("PHQ-9");
            assertThat(series.remissionMax()).hasValue(4);
            assertThat(series.points()).extracting(ScoreSeries.Point::value).containsExactly(17.0);
            assertThat(series.responses()).extracting(ScoreSeries.ResponseMark::trial, ScoreSeries.ResponseMark::atMost).containsExactly(tuple("trial/1", 8.5));
        });
        assertThat(assess(trial, score(8, "2026-01-05")).scores().get(0).responses()).isEmpty();
        assertThat(assess(trial, score(17, "2025-06-01")).scores().get(0).responses()).isEmpty();
    }

    @Test
    @DisplayName("shows the start of the episode, and none of a chart that does not say")
    void episode() {
        assertThat(assess("", "").episode().start()).hasValue(LocalDate.of(2025, 11, 10));
        assertThat(TrdAdvisor.create().assess(CaseJson.read("{\"schemaVersion\": \"1.0\", \"id\": \"x\"}", "x").get(0), AS_OF).episode().start()).isEmpty();
    }

    private static String score(int value, String date) {
        return "{\"instrument\": \"PHQ-9\", \"value\": " + value + ", \"date\": \"" + date + "\"}";
    }

    private static Assessment assess(String trial, String score) {
        return TrdAdvisor.create().assess(CaseJson.read("""
                {"schemaVersion": "1.0", "id": "x", "patient": {"sex": "female", "birthDate": "1984-03"},
                 "diagnoses": [{"code": "F33.1", "status": "active", "verification": "confirmed", "onset": "2025-11-10", "recorded": "2026-06-30"}],
                 "trials": [%s], "scores": [%s]}""".formatted(trial, score), "x").get(0), AS_OF);
    }
}

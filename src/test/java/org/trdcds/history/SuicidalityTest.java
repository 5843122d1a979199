package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.SampleChart.daysAgo;
import static org.trdcds.history.SampleChart.depressed;
import static org.trdcds.history.SampleChart.monthsAgo;
import static org.trdcds.history.StateKind.NON_SUICIDAL_SELF_INJURY;
import static org.trdcds.history.StateKind.SUICIDAL_IDEATION;
import static org.trdcds.history.StateKind.SUICIDAL_INTENT_OR_PLAN;
import static org.trdcds.history.StateKind.SUICIDE_ATTEMPT_OR_SELF_HARM;

import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Diagnosis.Status;
import org.trdcds.patient.Diagnosis.Verification;
import org.trdcds.patient.Encounter;
import org.trdcds.patient.Observation;
import org.trdcds.patient.ProcedureEntry;

/** Clinical specification, section 7, suicidality and supersession. */
class SuicidalityTest {

    @ParameterizedTest
    @ValueSource(strings = {"4", "5"})
    void columbiaItems4And5AreIntentOrPlan(String item) {
        var state = depressed().columbia(daysAgo(3), item + " yes").state(SUICIDAL_INTENT_OR_PLAN);

        assertThat(state).isPresent();
        assertThat(state.get().date()).contains(daysAgo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"suicidal intent", "suicidal plan", "suicidal ideation with plan"})
    void findingsOfIntentAndPlan(String words) {
        assertThat(depressed().finding(words, daysAgo(3)).state(SUICIDAL_INTENT_OR_PLAN)).isPresent();
    }

    @Test
    void theHighestRiskLevelIsIntentOrPlanAndALowerOneIdeation() {
        assertThat(depressed().with(riskLevel("High risk", 3)).state(SUICIDAL_INTENT_OR_PLAN)).isPresent();
        assertThat(depressed().with(riskLevel("High risk", 3)).state(SUICIDAL_IDEATION)).isEmpty();
        assertThat(depressed().with(riskLevel("Moderate risk", 3)).state(SUICIDAL_INTENT_OR_PLAN)).isEmpty();
        assertThat(depressed().with(riskLevel("Moderate risk", 3)).state(SUICIDAL_IDEATION)).isPresent();
        assertThat(depressed().with(riskLevel("Low risk", 3)).state(SUICIDAL_IDEATION)).isPresent();
        assertThat(depressed().with(riskLevel("No risk", 3)).state(SUICIDAL_IDEATION)).isEmpty();
        assertThat(depressed().with(riskLevel("High risk", 100)).state(SUICIDAL_INTENT_OR_PLAN)).isEmpty();
    }

    @Test
    void itemsOfTheSameDayOrLaterSpeakInsteadOfTheLevel() {
        assertThat(depressed().with(riskLevel("High risk", 3)).columbia(daysAgo(3), "4 no", "5 no").state(SUICIDAL_INTENT_OR_PLAN)).isEmpty();
        assertThat(depressed().with(riskLevel("High risk", 3)).columbia(daysAgo(9), "4 no", "5 no").state(SUICIDAL_INTENT_OR_PLAN)).isPresent();
    }

    private static Observation riskLevel(String level, int days) {
        return new Observation("Observation/level", CodedText.of(CodeSystem.LOINC, "93374-7", ""), Optional.of(daysAgo(days)), OptionalDouble.empty(),
                "", CodedText.text(level), OptionalDouble.empty(), OptionalDouble.empty(), Observation.Flag.NOT_RECORDED);
    }

    @Test
    void onlyItems4And5RecordedAsNoClearThem() {
        var planned = depressed().finding("suicidal plan", daysAgo(30));

        assertThat(planned.columbia(daysAgo(20), "1 no", "2 no").state(SUICIDAL_INTENT_OR_PLAN)).isPresent();
        assertThat(planned.columbia(daysAgo(10), "4 no").state(SUICIDAL_INTENT_OR_PLAN)).isPresent();
        assertThat(planned.columbia(daysAgo(9), "5 no").state(SUICIDAL_INTENT_OR_PLAN)).isEmpty();
    }

    @Test
    void theNewestAnswerPerItemCounts() {
        var chart = depressed().columbia(daysAgo(20), "4 yes", "5 yes").columbia(daysAgo(10), "4 no", "5 no");

        assertThat(chart.state(SUICIDAL_INTENT_OR_PLAN)).isEmpty();
        assertThat(chart.columbia(daysAgo(2), "4 yes").state(SUICIDAL_INTENT_OR_PLAN)).isPresent();
    }

    @Test
    void aResolvedOrRefutedStatusReplacesIt() {
        assertThat(depressed().finding("suicidal plan", Status.RESOLVED, daysAgo(3)).state(SUICIDAL_INTENT_OR_PLAN)).isEmpty();
        assertThat(depressed().finding("suicidal plan", daysAgo(8)).finding("suicidal plan", Status.RESOLVED, daysAgo(3))
                .state(SUICIDAL_INTENT_OR_PLAN)).isEmpty();
        assertThat(depressed().finding("suicidal plan", daysAgo(3)).finding("suicidal plan", Status.RESOLVED, daysAgo(8))
                .state(SUICIDAL_INTENT_OR_PLAN)).isPresent();
    }

    @Test
    void intentResolvedWithinSevenDaysIsShown() {
        assertThat(depressed().finding("suicidal plan", Status.RESOLVED, daysAgo(7)).says(Topic.INTENT_RESOLVED_7_DAYS)).isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().finding("suicidal plan", Status.RESOLVED, daysAgo(8)).says(Topic.INTENT_RESOLVED_7_DAYS)).isEqualTo(Answer.UNMET);
        assertThat(depressed().columbia(daysAgo(20), "4 yes").columbia(daysAgo(5), "4 no", "5 no").says(Topic.INTENT_RESOLVED_7_DAYS))
                .isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().columbia(daysAgo(5), "4 no", "5 no").says(Topic.INTENT_RESOLVED_7_DAYS)).isEqualTo(Answer.UNMET);
    }

    @Test
    void anAttemptCountsNinetyDaysFromTheEvent() {
        assertThat(depressed().event("suicide attempt", daysAgo(90), daysAgo(1)).state(SUICIDE_ATTEMPT_OR_SELF_HARM)).isPresent();
        assertThat(depressed().event("suicide attempt", daysAgo(91), daysAgo(1)).state(SUICIDE_ATTEMPT_OR_SELF_HARM)).isEmpty();
        assertThat(depressed().finding("suicide attempt", daysAgo(60)).state(SUICIDE_ATTEMPT_OR_SELF_HARM)).isPresent();
    }

    @Test
    void anAttemptIsNotReplacedMeanwhile() {
        assertThat(depressed().finding("suicide attempt", Status.RESOLVED, daysAgo(30)).state(SUICIDE_ATTEMPT_OR_SELF_HARM)).isPresent();
        assertThat(depressed().finding("suicide attempt", daysAgo(30)).columbia(daysAgo(1), "4 no", "5 no", "6_past_3_months no")
                .state(SUICIDE_ATTEMPT_OR_SELF_HARM)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T14.91XA", "X78.1XXA", "T43.222A", "T71.162A"})
    void selfHarmCodesCount(String code) {
        assertThat(depressed().diagnosis(code, daysAgo(10)).state(SUICIDE_ATTEMPT_OR_SELF_HARM)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T14.91XS", "X78.1XXS", "T43.222S", "Z91.51", "T43.221A"})
    void sequelaAndHistoryCodesAndAccidentsDoNot(String code) {
        assertThat(depressed().diagnosis(code, daysAgo(10)).state(SUICIDE_ATTEMPT_OR_SELF_HARM)).isEmpty();
    }

    @Test
    void anUndatedAttemptAlerts() {
        var state = depressed().finding("suicide attempt", null).state(SUICIDE_ATTEMPT_OR_SELF_HARM);

        assertThat(state).isPresent();
        assertThat(state.get().statement()).contains("undated");
    }

    @Test
    void recentBehaviourInTheColumbiaCounts() {
        assertThat(depressed().columbia(daysAgo(30), "6_past_3_months yes").state(SUICIDE_ATTEMPT_OR_SELF_HARM)).isPresent();
        assertThat(depressed().columbia(daysAgo(91), "6_past_3_months yes").state(SUICIDE_ATTEMPT_OR_SELF_HARM)).isEmpty();
        assertThat(depressed().columbia(daysAgo(30), "6_lifetime yes").state(SUICIDE_ATTEMPT_OR_SELF_HARM)).isEmpty();
    }

    @Test
    void ideationByItem9ByColumbiaAndByFinding() {
        assertThat(depressed().score("PHQ-9 item 9", 1, daysAgo(3)).state(SUICIDAL_IDEATION)).isPresent();
        assertThat(depressed().score("PHQ-9 item 9", 0, daysAgo(3)).state(SUICIDAL_IDEATION)).isEmpty();
        assertThat(depressed().columbia(daysAgo(3), "2 yes").state(SUICIDAL_IDEATION)).isPresent();
        assertThat(depressed().diagnosis("R45.851", daysAgo(3)).state(SUICIDAL_IDEATION)).isPresent();
    }

    @Test
    void ideationComesWithWhatIsKnownOfIntent() {
        var states = depressed().columbia(daysAgo(3), "2 yes", "4 no", "5 no").facts(RecordedState.class);

        assertThat(states).extracting(RecordedState::kind).containsExactlyInAnyOrder(SUICIDAL_IDEATION, SUICIDAL_INTENT_OR_PLAN);
        assertThat(states).filteredOn(state -> state.kind() == SUICIDAL_INTENT_OR_PLAN).singleElement()
                .satisfies(state -> assertThat(state.current()).isEqualTo(Answer.UNMET));
    }

    @Test
    void aLaterScoreOfTheSameInstrumentReplacesIt() {
        assertThat(depressed().score("PHQ-9 item 9", 2, daysAgo(30)).score("PHQ-9 item 9", 0, daysAgo(3)).state(SUICIDAL_IDEATION)).isEmpty();
        assertThat(depressed().columbia(daysAgo(30), "2 yes").score("PHQ-9 item 9", 0, daysAgo(3)).state(SUICIDAL_IDEATION)).isPresent();
    }

    @Test
    void aLaterColumbiaSpeaksInsteadOfItem9() {
        assertThat(depressed().score("PHQ-9 item 9", 2, daysAgo(3)).columbia(daysAgo(2), "1 no", "2 no").state(SUICIDAL_IDEATION)).isEmpty();
        assertThat(depressed().score("PHQ-9 item 9", 2, daysAgo(3)).columbia(daysAgo(4), "1 no", "2 no").state(SUICIDAL_IDEATION)).isPresent();
    }

    @Test
    void ideationRaisesTheReferralUnlessOnlyItem9IsOneOrColumbiaOneOrTwo() {
        assertThat(depressed().score("PHQ-9 item 9", 1, daysAgo(3)).state(SUICIDAL_IDEATION).orElseThrow().raisesReferral()).isEqualTo(Answer.UNMET);
        assertThat(depressed().columbia(daysAgo(3), "1 yes", "2 yes").state(SUICIDAL_IDEATION).orElseThrow().raisesReferral()).isEqualTo(Answer.UNMET);
        assertThat(depressed().score("PHQ-9 item 9", 2, daysAgo(3)).state(SUICIDAL_IDEATION).orElseThrow().raisesReferral()).isEqualTo(Answer.MET);
        assertThat(depressed().columbia(daysAgo(3), "3 yes").state(SUICIDAL_IDEATION).orElseThrow().raisesReferral()).isEqualTo(Answer.MET);
        assertThat(depressed().diagnosis("R45.851", daysAgo(3)).state(SUICIDAL_IDEATION).orElseThrow().raisesReferral()).isEqualTo(Answer.MET);
    }

    @Test
    void nonSuicidalSelfInjuryIsItsOwn() {
        var chart = depressed().diagnosis("R45.88", daysAgo(3));

        assertThat(chart.state(NON_SUICIDAL_SELF_INJURY)).isPresent();
        assertThat(chart.state(SUICIDE_ATTEMPT_OR_SELF_HARM)).isEmpty();
    }

    @Test
    void afterNinetyDaysAStatementIsAskedInsteadOfAlerting() {
        var fresh = depressed().diagnosis("R45.851", daysAgo(90));
        var stale = depressed().diagnosis("R45.851", daysAgo(91));

        assertThat(fresh.state(SUICIDAL_IDEATION)).isPresent();
        assertThat(stale.state(SUICIDAL_IDEATION)).isEmpty();
        assertThat(stale.says(Topic.STALE_SAFETY_STATE)).isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().score("PHQ-9 item 9", 3, daysAgo(120)).says(Topic.STALE_SAFETY_STATE)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void ageCountsFromTheLastEncounterThatNamedIt() {
        var chart = depressed().diagnosis("R45.851", monthsAgo(8)).encounter(Encounter.Setting.AMBULATORY, Answer.UNKNOWN, daysAgo(5), "R45.851");

        assertThat(chart.state(SUICIDAL_IDEATION)).isPresent();
    }

    @Test
    void activeAndUndatedAlertsAndSaysSo() {
        assertThat(depressed().finding("suicidal plan", null).state(SUICIDAL_INTENT_OR_PLAN).orElseThrow().statement()).contains("undated");
    }

    @Test
    void provisionalStatementsAreAsked() {
        var chart = depressed().diagnosis("R45.851", Verification.PROVISIONAL, daysAgo(3));

        assertThat(chart.state(SUICIDAL_IDEATION)).isEmpty();
        assertThat(chart.says(Topic.STALE_SAFETY_STATE)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void theAlertNamesDatePlaceAndSafetyPlan() {
        var bare = depressed().finding("suicidal plan", daysAgo(3)).state(SUICIDAL_INTENT_OR_PLAN).orElseThrow();
        var planned = depressed().finding("suicidal plan", daysAgo(3)).record(record -> record.add(new ProcedureEntry("Procedure/9",
                CodedText.of(CodeSystem.HCPCS, "G0560", "safety plan"), ProcedureEntry.Status.COMPLETED, Optional.of(daysAgo(2)), Optional.empty(), 1,
                ProcedureEntry.Outcome.NOT_RECORDED)));

        assertThat(bare.statement()).contains("2026-06-27", "Condition/2", "No safety plan on record", "no question about access to means");
        assertThat(planned.state(SUICIDAL_INTENT_OR_PLAN).orElseThrow().statement()).contains("Safety plan on record (2026-06-28)");
        assertThat(planned.says(Topic.SAFETY_PLAN)).isEqualTo(Answer.MET);
    }

    @Test
    void aLaterContactOrColumbiaIsAnAssessment() {
        var plan = depressed().finding("suicidal plan", daysAgo(3));
        assertThat(plan.state(SUICIDAL_INTENT_OR_PLAN).orElseThrow().assessed()).isEqualTo(Answer.UNMET);

        var seen = depressed().finding("suicidal plan", daysAgo(3)).encounter(Encounter.Setting.EMERGENCY, Answer.UNKNOWN, daysAgo(3));
        assertThat(seen.state(SUICIDAL_INTENT_OR_PLAN).orElseThrow().assessed()).isEqualTo(Answer.MET);

        var before = depressed().finding("suicidal plan", daysAgo(3)).encounter(Encounter.Setting.EMERGENCY, Answer.UNKNOWN, daysAgo(4));
        assertThat(before.state(SUICIDAL_INTENT_OR_PLAN).orElseThrow().assessed()).isEqualTo(Answer.UNMET);

        var visit = depressed().finding("suicidal plan", daysAgo(3)).encounter(Encounter.Setting.AMBULATORY, Answer.UNKNOWN, daysAgo(1));
        assertThat(visit.state(SUICIDAL_INTENT_OR_PLAN).orElseThrow().assessed()).isEqualTo(Answer.UNMET);

        var psychiatry = depressed().finding("suicidal plan", daysAgo(3)).encounter(Encounter.Setting.AMBULATORY, Answer.MET, daysAgo(1));
        assertThat(psychiatry.state(SUICIDAL_INTENT_OR_PLAN).orElseThrow().assessed()).isEqualTo(Answer.MET);

        var screened = depressed().finding("suicide attempt", daysAgo(30)).columbia(daysAgo(20), "4 no", "5 no");
        assertThat(screened.state(SUICIDE_ATTEMPT_OR_SELF_HARM).orElseThrow().assessed()).isEqualTo(Answer.MET);

        var sameScreen = depressed().columbia(daysAgo(20), "4 no", "5 no", "6_past_3_months yes");
        assertThat(sameScreen.state(SUICIDE_ATTEMPT_OR_SELF_HARM).orElseThrow().assessed()).isEqualTo(Answer.UNMET);
    }

    @Test
    void silenceIsUnknownAndANegativeScreenIsNoForThirtyDays() {
        assertThat(depressed().says(Topic.SUICIDAL_INTENT_PLAN_OR_RECENT_ATTEMPT)).isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().says(Topic.SUICIDE_SCREEN_30_DAYS)).isEqualTo(Answer.UNKNOWN);

        var negative = depressed().score("PHQ-9 item 9", 0, daysAgo(30));
        assertThat(negative.says(Topic.SUICIDE_SCREEN_NEGATIVE_30_DAYS)).isEqualTo(Answer.MET);
        assertThat(negative.says(Topic.SUICIDAL_INTENT_PLAN_OR_RECENT_ATTEMPT)).isEqualTo(Answer.UNMET);
        assertThat(depressed().score("PHQ-9 item 9", 0, daysAgo(31)).says(Topic.SUICIDE_SCREEN_30_DAYS)).isEqualTo(Answer.UNKNOWN);

        var positive = depressed().score("PHQ-9 item 9", 1, daysAgo(3));
        assertThat(positive.says(Topic.SUICIDE_SCREEN_30_DAYS)).isEqualTo(Answer.MET);
        assertThat(positive.says(Topic.SUICIDE_SCREEN_NEGATIVE_30_DAYS)).isEqualTo(Answer.UNMET);
    }

    @Test
    void suicidalityInTwelveMonths() {
        assertThat(depressed().finding("suicide attempt", monthsAgo(11)).says(Topic.SUICIDALITY_12_MONTHS)).isEqualTo(Answer.MET);
        assertThat(depressed().finding("suicide attempt", monthsAgo(13)).says(Topic.SUICIDALITY_12_MONTHS)).isEqualTo(Answer.UNKNOWN);
    }
}

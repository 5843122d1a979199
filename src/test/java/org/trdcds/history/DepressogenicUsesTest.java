package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.SampleChart.AS_OF;
import static org.trdcds.history.SampleChart.daysAgo;
import static org.trdcds.history.SampleChart.depressed;

import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trdcds.patient.Answer;

/** Clinical specification, section 4, depressogenic medicine; reading 19. */
class DepressogenicUsesTest {

    @ParameterizedTest
    @CsvSource({"prednisone,STRONG", "interferon alfa,STRONG", "montelukast,STRONG", "tetrabenazine,STRONG", "levetiracetam,MODERATE",
            "finasteride,MODERATE", "propranolol,WEAK", "reserpine,WEAK", "tamoxifen,WEAK"})
    void strengthByTheTable(String ingredient, DepressogenicStrength strength) {
        assertThat(only(depressed().taking(ingredient, daysAgo(60))).strength()).isEqualTo(strength);
    }

    @Test
    void startedWithinSixMonthsBeforeAKnownOnset() {
        var onset = daysAgo(100);
        assertThat(only(depressed().episodeSince(onset).taking("prednisone", onset.minusMonths(6))).beforeOnset()).isEqualTo(Answer.MET);
        assertThat(only(depressed().episodeSince(onset).taking("prednisone", onset)).beforeOnset()).isEqualTo(Answer.MET);
        assertThat(only(depressed().episodeSince(onset).taking("prednisone", onset.minusMonths(7))).beforeOnset()).isEqualTo(Answer.UNMET);
        assertThat(only(depressed().episodeSince(onset).taking("prednisone", onset.plusDays(1))).beforeOnset()).isEqualTo(Answer.UNMET);
        assertThat(only(depressed().taking("prednisone", onset)).beforeOnset()).isEqualTo(Answer.UNMET);
    }

    @Test
    void fourteenDays() {
        assertThat(only(depressed().taking("prednisone", daysAgo(14))).longEnough()).isEqualTo(Answer.MET);
        assertThat(only(depressed().taking("prednisone", daysAgo(13))).longEnough()).isEqualTo(Answer.UNMET);
    }

    @ParameterizedTest
    @CsvSource({"topical cream", "inhalation", "nasal spray"})
    void localUseIsLeftOut(String route) {
        assertThat(depressed().use("hydrocortisone", route, daysAgo(60), AS_OF, Answer.MET, OptionalDouble.empty()).facts(DepressogenicUse.class)).isEmpty();
    }

    @Test
    void whatIsNoLongerTakenIsNoFindingAndWhatMayBeIsOpen() {
        assertThat(depressed().took("prednisone", daysAgo(60), daysAgo(40)).facts(DepressogenicUse.class)).isEmpty();
        assertThat(only(depressed().lapsed("prednisone", daysAgo(160), daysAgo(60))).taken()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void topics() {
        assertThat(depressed().taking("prednisone", daysAgo(60)).says(Topic.DEPRESSOGENIC_STRONG_ASSOCIATION)).isEqualTo(Answer.MET);
        assertThat(depressed().taking("levetiracetam", daysAgo(60)).says(Topic.DEPRESSOGENIC_MODERATE_ASSOCIATION)).isEqualTo(Answer.MET);
        assertThat(depressed().taking("propranolol", daysAgo(60)).says(Topic.DEPRESSOGENIC_MEDICINE_TAKEN)).isEqualTo(Answer.MET);
        assertThat(depressed().says(Topic.DEPRESSOGENIC_MEDICINE_TAKEN)).isEqualTo(Answer.UNMET);
    }

    private static DepressogenicUse only(SampleChart chart) {
        var uses = chart.facts(DepressogenicUse.class);
        assertThat(uses).hasSize(1);
        return uses.get(0);
    }
}

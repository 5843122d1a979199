package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.SampleChart.AS_OF;
import static org.trdcds.history.SampleChart.daysAgo;
import static org.trdcds.history.SampleChart.depressed;
import static org.trdcds.history.SampleChart.monthsAgo;

import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Diagnosis.Status;
import org.trdcds.patient.Diagnosis.Verification;
import org.trdcds.patient.Observation;
import org.trdcds.patient.Sex;

/** Clinical specification, sections 0.6 and 6, perinatal. */
class PerinatalTest {

    @Test
    void silenceIsUnknownForWomenAndUnknownSexFromEighteenToFifty() {
        assertThat(depressed().says(Topic.PREGNANT)).isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().patient(Sex.UNKNOWN, AS_OF.minusYears(50)).says(Topic.LACTATING)).isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().patient(Sex.FEMALE, AS_OF.minusYears(51)).says(Topic.PREGNANT)).isEqualTo(Answer.UNMET);
        assertThat(depressed().patient(Sex.MALE, AS_OF.minusYears(30)).says(Topic.PREGNANT)).isEqualTo(Answer.UNMET);
        assertThat(depressed().patient(Sex.MALE, AS_OF.minusYears(30)).answer(Topic.PREGNANT).closedWorld()).isTrue();
    }

    @Test
    void aPregnancyLastsAtMostThreeHundredDaysFromItsOnset() {
        assertThat(depressed().diagnosis("Z33.1", Status.ACTIVE, Verification.CONFIRMED, daysAgo(300), daysAgo(5)).says(Topic.PREGNANT))
                .isEqualTo(Answer.MET);
        assertThat(depressed().diagnosis("Z33.1", Status.ACTIVE, Verification.CONFIRMED, daysAgo(301), daysAgo(5)).says(Topic.PREGNANT))
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void anActivePregnancyWithoutADateIsTakenAsCurrentUnlessOneEnded() {
        assertThat(depressed().diagnosis("Z33.1", null).says(Topic.PREGNANT)).isEqualTo(Answer.MET);
        assertThat(depressed().diagnosis("Z33.1", null).says(Topic.PERINATAL)).isEqualTo(Answer.MET);
        assertThat(depressed().diagnosis("Z33.1", Status.UNKNOWN, null).says(Topic.PREGNANT)).isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().diagnosis("Z33.1", Verification.PROVISIONAL, null).says(Topic.PREGNANT)).isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().diagnosis("Z33.1", null).diagnosis("O80", monthsAgo(14)).says(Topic.PREGNANT)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void anActivePostpartumDiagnosisWithoutADateIsTakenAsCurrent() {
        assertThat(depressed().diagnosis("F53.0", null).says(Topic.POSTPARTUM_12_MONTHS)).isEqualTo(Answer.MET);
        assertThat(depressed().diagnosis("F53.0", null).says(Topic.POSTPARTUM_6_MONTHS)).isEqualTo(Answer.MET);
        assertThat(depressed().diagnosis("F53.0", Status.UNKNOWN, null).says(Topic.POSTPARTUM_12_MONTHS)).isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().diagnosis("F53.0", Status.RESOLVED, null).says(Topic.POSTPARTUM_12_MONTHS)).isEqualTo(Answer.UNMET);
    }

    @Test
    void aDeliveryOrLossEndsIt() {
        assertThat(depressed().diagnosis("Z33.1", daysAgo(60)).diagnosis("O80", daysAgo(5)).says(Topic.PREGNANT)).isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().diagnosis("Z33.1", daysAgo(60)).diagnosis("O03.9", daysAgo(5)).says(Topic.PREGNANT)).isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().diagnosis("O80", daysAgo(400)).diagnosis("Z33.1", daysAgo(60)).says(Topic.PREGNANT)).isEqualTo(Answer.MET);
    }

    @Test
    void aPregnancyTestSpeaksBothWays() {
        assertThat(depressed().with(test("positive", 40)).says(Topic.PREGNANT)).isEqualTo(Answer.MET);
        assertThat(depressed().with(test("negative", 5)).says(Topic.PREGNANT)).isEqualTo(Answer.UNMET);
        assertThat(depressed().with(test("negative", 60)).says(Topic.PREGNANT)).isEqualTo(Answer.UNKNOWN);
    }

    private static Observation test(String result, int days) {
        return new Observation("Observation/hcg", CodedText.of(CodeSystem.LOINC, "2106-3", ""), Optional.of(daysAgo(days)), OptionalDouble.empty(),
                "", CodedText.text(result), OptionalDouble.empty(), OptionalDouble.empty(), Observation.Flag.NOT_RECORDED);
    }

    @Test
    void postpartumForTwelveMonths() {
        assertThat(depressed().diagnosis("O80", monthsAgo(12)).says(Topic.POSTPARTUM_12_MONTHS)).isEqualTo(Answer.MET);
        assertThat(depressed().diagnosis("O80", monthsAgo(13)).says(Topic.POSTPARTUM_12_MONTHS)).isEqualTo(Answer.UNMET);
        assertThat(depressed().diagnosis("F53.0", daysAgo(35)).says(Topic.POSTPARTUM_12_MONTHS)).isEqualTo(Answer.MET);
        assertThat(depressed().says(Topic.POSTPARTUM_12_MONTHS)).isEqualTo(Answer.UNMET);
    }

    @Test
    void lactationMustBeAskedForSixMonthsAfterDelivery() {
        assertThat(depressed().diagnosis("O80", monthsAgo(5)).says(Topic.POSTPARTUM_6_MONTHS)).isEqualTo(Answer.MET);
        assertThat(depressed().diagnosis("O80", monthsAgo(7)).says(Topic.POSTPARTUM_6_MONTHS)).isEqualTo(Answer.UNMET);
        assertThat(depressed().diagnosis("O80", monthsAgo(5)).diagnosis("Z39.1", daysAgo(5)).says(Topic.POSTPARTUM_6_MONTHS)).isEqualTo(Answer.UNMET);
        assertThat(depressed().diagnosis("O80", monthsAgo(5)).diagnosis("Z39.1", daysAgo(5)).says(Topic.LACTATING)).isEqualTo(Answer.MET);
    }

    @Test
    void perinatalIsAnyOfThem() {
        assertThat(depressed().diagnosis("F53.0", daysAgo(35)).says(Topic.PERINATAL)).isEqualTo(Answer.MET);
        assertThat(depressed().says(Topic.PERINATAL)).isEqualTo(Answer.UNKNOWN);
        assertThat(depressed().patient(Sex.MALE, AS_OF.minusYears(30)).says(Topic.PERINATAL)).isEqualTo(Answer.UNMET);
    }
}

package org.trdcds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.history.SampleChart.daysAgo;
import static org.trdcds.history.SampleChart.depressed;

import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.patient.Answer;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Diagnosis.Status;
import org.trdcds.patient.Observation;

/** What an entry asserts, denies or leaves open. */
class EntryReaderTest {

    @Test
    void aFindingWithoutAValueOrWithYesAssertsWhatItNames() {
        assertThat(depressed().with(finding("Suicidal plan", CodedText.NONE)).state(StateKind.SUICIDAL_INTENT_OR_PLAN)).isPresent();
        assertThat(depressed().with(finding("Suicidal plan", CodedText.text("Yes"))).state(StateKind.SUICIDAL_INTENT_OR_PLAN)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"No", "negative", "denies", "not present"})
    void noDeniesIt(String value) {
        var chart = depressed().with(finding("Hallucinations", CodedText.text(value)));

        assertThat(chart.state(StateKind.PSYCHOTIC_FEATURES)).isEmpty();
        assertThat(chart.says(Topic.PSYCHOTIC_FEATURES)).isEqualTo(Answer.UNMET);
    }

    @Test
    void aQuestionWithAnotherValueAssertsNothingButSafetyIsAsked() {
        var stress = depressed().with(finding("Stress", CodedText.text("moderate")));
        var plan = depressed().with(finding("Suicidal plan", CodedText.text("vague")));

        assertThat(stress.facts(Contributor.class)).isEmpty();
        assertThat(plan.state(StateKind.SUICIDAL_INTENT_OR_PLAN)).isEmpty();
        assertThat(plan.says(Topic.STALE_SAFETY_STATE)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aCodedValueAssertsWhatItNames() {
        assertThat(depressed().with(finding("Mental status", CodedText.text("Catatonia"))).state(StateKind.CATATONIA)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"Smokes tobacco daily,1", "current smoker,1", "Ex-smoker,0", "Never smoker,0"})
    void smokingStatus(String value, int found) {
        assertThat(depressed().with(finding("Tobacco smoking status", CodedText.text(value))).facts(Contributor.class)).hasSize(found);
    }

    @Test
    void aLaterResolvedEntryOfTheSameSubjectReplacesAnEarlierOne() {
        assertThat(depressed().diagnosis("F41.1", daysAgo(50)).diagnosis("F41.1", Status.RESOLVED, daysAgo(5)).contributor("anxiety")).isEmpty();
        assertThat(depressed().diagnosis("F41.1", daysAgo(50)).diagnosis("F41.0", Status.RESOLVED, daysAgo(5)).contributor("anxiety")).isPresent();
        assertThat(depressed().diagnosis("F41.1", daysAgo(5)).diagnosis("F41.1", Status.RESOLVED, daysAgo(50)).contributor("anxiety")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"LA6568-5,0", "LA6571-9,1"})
    void itemAnswersAsCodes(String answer, int facts) {
        var item = new Observation("Observation/9", CodedText.text("PHQ-9 item 9"), Optional.of(daysAgo(3)), OptionalDouble.empty(), "",
                CodedText.of(CodeSystem.LOINC, answer, ""), OptionalDouble.empty(), OptionalDouble.empty(),
                Observation.Flag.NOT_RECORDED);

        assertThat(depressed().with(item).state(StateKind.SUICIDAL_IDEATION).stream()).hasSize(facts);
    }

    private static Observation finding(String name, CodedText value) {
        return new Observation("Observation/8", CodedText.text(name), Optional.of(daysAgo(3)), OptionalDouble.empty(), "", value,
                OptionalDouble.empty(), OptionalDouble.empty(), Observation.Flag.NOT_RECORDED);
    }
}

package org.trdcds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.trdcds.NamedChart;
import org.trdcds.TrdAdvisor;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Verdict;
import org.trdcds.json.AssessmentJson;

/** What the Bundle holds of an assessment. {@link OutputIsValidFhirTest} tells whether it is FHIR. */
class FhirR4WriterTest {

    private static final TrdAdvisor ADVISOR = TrdAdvisor.create();
    private static final FhirR4Writer WRITER = new FhirR4Writer(ADVISOR.knowledge().sources());
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyFactOfASuggestionIsReadBackFromItsAction() {
        List<NamedChart> charts = Stream.of(NamedChart.documents(), NamedChart.vignettes(), NamedChart.atHand()).flatMap(List::stream).toList();
        for (NamedChart chart : charts) {
            Assessment assessment = ADVISOR.assess(chart.record(), chart.asOf());
            List<JsonNode> readBack = new ArrayList<>();
            only(bundle(assessment), "RequestGroup").path("action").forEach(action -> readBack.add(SuggestionOfAction.of(action)));
            assertThat(readBack).as(chart.name()).isEqualTo(suggestions(read(AssessmentJson.text(assessment))));
        }
    }

    @Test
    void holdsEveryAlertAndFindingWithItsEvidenceAlertsFirst() {
        for (NamedChart chart : NamedChart.vignettes()) {
            Assessment assessment = ADVISOR.assess(chart.record(), chart.asOf());
            List<String> said = resources(bundle(assessment), "DetectedIssue").map(issue -> issue.get("detail").textValue()).toList();
            assertThat(said).as(chart.name()).isEqualTo(Stream.concat(assessment.safetyAlerts().stream().map(alert -> alert.statement()),
                    assessment.findings().stream().map(finding -> finding.statement())).toList());
        }
    }

    @Test
    void holdsTheKindsOfResourceThatWereAgreedAndNoOrder() {
        for (NamedChart chart : NamedChart.vignettes()) {
            JsonNode bundle = bundle(ADVISOR.assess(chart.record(), chart.asOf()));
            Set<String> types = new HashSet<>(bundle.findValuesAsText("resourceType"));
            assertThat(types).isSubsetOf("Bundle", "GuidanceResponse", "RequestGroup", "DetectedIssue", "Provenance", "Device", "OperationOutcome");
            assertThat(List.of("GuidanceResponse", "RequestGroup", "Provenance")).allSatisfy(type -> assertThat(resources(bundle, type)).hasSize(1));
        }
    }

    @Test
    void referencesWithinTheBundleLeadToItsEntries() {
        JsonNode bundle = bundle(assessed("vns-threshold.json"));
        List<String> urls = bundle.get("entry").findValuesAsText("fullUrl");
        assertThat(urls).doesNotHaveDuplicates();
        assertThat(bundle.findValuesAsText("reference")).filteredOn(reference -> reference.startsWith("urn:uuid:")).isNotEmpty().isSubsetOf(urls);
    }

    @Test
    void evidencePointsIntoAnInputThatIsFhirAndNamesThePlaceInOneThatIsNot() {
        assertThat(bundle(assessed("two-failed-trials.json")).findValuesAsText("reference")).contains("MedicationRequest/rx-venlafaxine-1");
        JsonNode fromCase = bundle(assessed("two-failed-trials.case.json"));
        assertThat(fromCase.findValues("identifier")).extracting(identifier -> identifier.path("value").asText()).contains("case:/trials/0");
        assertThat(fromCase.findValuesAsText("reference")).allMatch(reference -> reference.startsWith("urn:uuid:") || reference.startsWith("#"));
    }

    @Test
    void provenanceNamesTheRuleBaseAndWhatWasUsed() {
        Assessment assessment = assessed("two-failed-trials.json");
        JsonNode provenance = only(bundle(assessment), "Provenance");
        assertThat(provenance.get("contained").findValuesAsText("value"))
                .contains(assessment.versions().library(), assessment.versions().rules(), assessment.versions().rulesDigest());
        assertThat(provenance.get("entity").findValuesAsText("reference")).contains("Observation/phq9-5").doesNotHaveDuplicates();
        assertThat(provenance.get("target")).hasSize(bundle(assessment).get("entry").size() - 1);
    }

    @Test
    void whatIsHeldBackIsSaidBesideTheSuggestionsAndIsNoAction() {
        Assessment assessment = assessed("suicidal-plan.json");
        JsonNode bundle = bundle(assessment);
        List<String> deferred = assessment.nextSteps().stream().filter(step -> step.verdict() == Verdict.DEFERRED)
                .map(step -> step.category().code()).toList();
        assertThat(deferred).isNotEmpty();
        List<String> told = new ArrayList<>();
        only(bundle, "GuidanceResponse").get("extension").forEach(extension -> extension.get("extension").forEach(part -> {
            if (part.get("url").textValue().equals("category")) {
                told.add(part.get("valueCode").textValue());
            }
        }));
        assertThat(told).containsAll(deferred);
        assertThat(only(bundle, "RequestGroup").get("action")).hasSize(assessment.suggestions().size());
    }

    @Test
    void sameAssessmentSameBytesAndOneBundleALine() throws IOException {
        Assessment assessment = assessed("suicidal-plan.json");
        assertThat(WRITER.text(assessed("suicidal-plan.json"))).isEqualTo(WRITER.text(assessment));
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        WRITER.writeLine(assessment, lines);
        WRITER.writeLine(assessment, lines);
        assertThat(lines.toString(StandardCharsets.UTF_8).lines()).hasSize(2)
                .allSatisfy(line -> assertThat(read(line)).isEqualTo(read(WRITER.text(assessment))));
    }

    private static List<JsonNode> suggestions(JsonNode assessment) {
        return StreamSupport.stream(assessment.get("nextSteps").spliterator(), false)
                .filter(step -> step.get("verdict").textValue().equals("suggested")).toList();
    }

    private static Assessment assessed(String name) {
        return ADVISOR.assess(chart(name).record(), chart(name).asOf());
    }

    private static NamedChart chart(String name) {
        return NamedChart.documents().stream().filter(chart -> chart.name().equals(name)).findFirst().orElseThrow();
    }

    private static JsonNode bundle(Assessment assessment) {
        return read(WRITER.text(assessment));
    }

    private static JsonNode only(JsonNode bundle, String type) {
        return resources(bundle, type).findFirst().orElseThrow();
    }

    private static Stream<JsonNode> resources(JsonNode bundle, String type) {
        return StreamSupport.stream(bundle.get("entry").spliterator(), false).map(entry -> entry.get("resource"))
                .filter(resource -> resource.get("resourceType").textValue().equals(type));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.trdcds.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Category;

class AssessmentJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final PublishedSchema PUBLISHED = new PublishedSchema(AssessmentJson.schema());

    @Test
    void everyFieldSatisfiesThePublishedSchemaAndTheContract() throws IOException {
        PublishedSchema contract = new PublishedSchema(contract());
        for (Assessment assessment : List.of(SampleAssessments.full(), SampleAssessments.deceased())) {
            String json = AssessmentJson.text(assessment);
            assertThat(PUBLISHED.problems(json)).isEmpty();
            assertThat(contract.problems(json)).isEmpty();
        }
    }

    @Test
    void thePublishedSchemaNamesEveryFieldThatIsWritten() throws IOException {
        JsonNode schema = MAPPER.readTree(AssessmentJson.schema());
        List<String> unnamed = new ArrayList<>();
        compare(schema, schema, MAPPER.readTree(AssessmentJson.text(SampleAssessments.full())), "", unnamed);
        assertThat(unnamed).isEmpty();
    }

    @Test
    void thePublishedSchemaRefusesWhatTheContractDoesNotKnow() {
        String json = AssessmentJson.text(SampleAssessments.full());
        assertThat(PUBLISHED.problems(json.replace("\"insufficient-data\"", "\"unclear\""))).isNotEmpty();
        assertThat(PUBLISHED.problems(json.replace("\"confirmed\": 2", "\"confirmed\": -2"))).isNotEmpty();
        assertThat(PUBLISHED.problems(json.replace("\"2026-06-30\"", "\"June 2026\""))).isNotEmpty();
    }

    @Test
    void numbersHaveNoNeedlessDecimalsAndWeeksHaveOne() throws IOException {
        String json = AssessmentJson.text(SampleAssessments.full());
        assertThat(json).contains("\"weeks\": 11,", "\"weeksAtAdequateDose\": 8.4,", "\"highestDailyDoseMg\": 150,", "\"minimumAdequateDoseMg\": 37.5,", "\"score\": 8.5,");
    }

    @Test
    void emptyOptionalsAreLeftOutAndArraysAreAlwaysThere() throws IOException {
        JsonNode unknown = MAPPER.readTree(AssessmentJson.text(SampleAssessments.full())).at("/trials/1");
        assertThat(fieldNames(unknown)).doesNotContain("start", "end", "weeks", "highestDailyDoseMg", "borderline", "rule")
                .contains("scores", "reasons", "missing", "evidence");
        JsonNode deceased = MAPPER.readTree(AssessmentJson.text(SampleAssessments.deceased()));
        assertThat(deceased.has("newestEntry")).isFalse();
        for (String array : List.of("trials", "courses", "findings", "safetyAlerts", "nextSteps", "missingData", "notices")) {
            assertThat(deceased.get(array)).as(array).isEmpty();
            assertThat(deceased.get(array).isArray()).as(array).isTrue();
        }
    }

    @Test
    void aDeferringFindingIsTrueFalseOrLeftOut() throws IOException {
        JsonNode findings = MAPPER.readTree(AssessmentJson.text(SampleAssessments.full())).get("findings");
        assertThat(findings.get(0).get("deferring").booleanValue()).isFalse();
        assertThat(findings.get(1).has("deferring")).isFalse();
        assertThat(findings.get(1).get("present").textValue()).isEqualTo("unknown");
        assertThat(findings.get(2).get("deferring").booleanValue()).isTrue();
    }

    @Test
    void everyCategoryIsWrittenByItsCode() throws IOException {
        JsonNode steps = MAPPER.readTree(AssessmentJson.text(SampleAssessments.full())).get("nextSteps");
        List<String> written = new ArrayList<>();
        steps.forEach(step -> written.add(step.get("category").textValue()));
        assertThat(written).containsExactlyElementsOf(Stream.of(Category.values()).map(Category::code).toList());
    }

    @Test
    void textOfTheChartCannotBreakOutOfItsString() throws IOException {
        for (String hostile : List.of("\"}],\"x\":[{\"", "back\\slash", "line\nend\u0000\u001b[31m", "</script>", "\u2028\u202e\ufeff", "日本 😀")) {
            String json = AssessmentJson.text(SampleAssessments.full(hostile));
            assertThat(MAPPER.readTree(json).at("/trials/0/ingredient").textValue()).isEqualTo(hostile);
            assertThat(json).doesNotContain("\u0000", "\u001b");
            assertThat(PUBLISHED.problems(json)).isEmpty();
        }
    }

    @Test
    void brokenSurrogatesDoNotLoseTheAssessment() throws IOException {
        byte[] bytes = bytes(out -> AssessmentJson.write(SampleAssessments.full("half \ud83d of a pair"), out));
        assertThat(MAPPER.readTree(bytes).at("/trials/0/ingredient").textValue()).isEqualTo("half ? of a pair");
    }

    @Test
    void theSameAssessmentGivesTheSameBytesInAnyLocale() throws IOException {
        byte[] first = bytes(out -> AssessmentJson.write(SampleAssessments.full(), out));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(bytes(out -> AssessmentJson.write(SampleAssessments.full(), out))).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
        String text = new String(first, StandardCharsets.UTF_8);
        assertThat(text).isEqualTo(AssessmentJson.text(SampleAssessments.full()) + "\n").startsWith("{\n  \"schemaVersion\": \"1.0\",\n").endsWith("}\n").doesNotContain("\r", "\t");
    }

    @Test
    void severalAssessmentsAreOneArrayInTheirOrder() throws IOException {
        JsonNode array = MAPPER.readTree(bytes(out -> AssessmentJson.writeAll(List.of(SampleAssessments.full(), SampleAssessments.deceased()), out)));
        assertThat(array).hasSize(2);
        assertThat(array.get(0).get("patientId").textValue()).isEqualTo("Patient/1");
        assertThat(array.get(1)).isEqualTo(MAPPER.readTree(AssessmentJson.text(SampleAssessments.deceased())));
        assertThat(bytes(out -> AssessmentJson.writeAll(List.of(), out))).asString(StandardCharsets.UTF_8).isEqualTo("[]\n");
    }

    @Test
    void aLineIsOneLineAndTheStreamStaysOpen() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        AssessmentJson.writeLine(SampleAssessments.full("two\nlines"), out);
        AssessmentJson.writeLine(SampleAssessments.deceased(), out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(MAPPER.readTree(lines.get(1))).isEqualTo(MAPPER.readTree(AssessmentJson.text(SampleAssessments.deceased())));
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    private static List<String> fieldNames(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void compare(JsonNode root, JsonNode schema, JsonNode value, String path, List<String> unnamed) {
        JsonNode here = schema.has("$ref") ? root.at(schema.get("$ref").textValue().substring(1)) : schema;
        if (value.isArray()) {
            value.forEach(item -> compare(root, here.path("items"), item, path + "[]", unnamed));
        }
        value.fieldNames().forEachRemaining(name -> {
            JsonNode property = here.path("properties").path(name);
            if (property.isMissingNode()) {
                unnamed.add(path + "/" + name);
            }
            compare(root, property, value.get(name), path + "/" + name, unnamed);
        });
    }

    private static String contract() throws IOException {
        try (InputStream in = AssessmentJsonTest.class.getResourceAsStream("/json/assessment-normative.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

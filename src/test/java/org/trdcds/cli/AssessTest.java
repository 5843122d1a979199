package org.trdcds.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("trd-cds assess")
class AssessTest {

    private static final String FHIR = "docs/examples/two-failed-trials.json";
    private static final String CASE = "docs/examples/two-failed-trials.case.json";
    private static final String OTHER = "docs/examples/not-adherent.json";
    private static final String AS_OF = "2026-07-01";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("writes the text to standard output and nothing else anywhere")
    void text() {
        Session session = Session.run("assess", FHIR);
        assertThat(session.code()).isZero();
        assertThat(session.err()).isEmpty();
        assertThat(session.out()).contains("WHAT TO CONSIDER FIRST", "Not a medical device");
    }

    @Test
    @DisplayName("assesses on the day of the newest entry when no day is given, and says so in every format")
    void newestEntry() throws IOException {
        Session text = Session.run("assess", FHIR);
        assertThat(text.out()).contains("the date of the record's newest entry");
        JsonNode json = json(Session.run("assess", FHIR, "--format", "json"));
        String day = json.get("assessedOn").asText();
        assertThat(text.out()).contains("as of " + day);
        assertThat(json.get("notices").toString()).contains("Assessed on " + day);
    }

    @Test
    @DisplayName("assesses on the day that is given")
    void asOf() throws IOException {
        JsonNode json = json(Session.run("assess", FHIR, "--format=json", "--as-of", AS_OF));
        assertThat(json.get("assessedOn").asText()).isEqualTo(AS_OF);
        assertThat(json.get("notices").toString()).doesNotContain("no other date was given");
    }

    @Test
    @DisplayName("explains as deep as it is asked to: a line, a card, or down to the chart entries")
    void depths() throws IOException {
        String card = Session.run("assess", FHIR).out();
        assertThat(Session.run("assess", FHIR, "--explain", "card").out()).isEqualTo(card);
        assertThat(Session.run("assess", FHIR, "--explain", "line").out()).hasSizeLessThan(card.length());
        assertThat(Session.run("assess", FHIR, "--explain", "full").out()).contains("EVERY NEXT STEP IN FULL", "HOW COUNTS, VERDICTS AND FINDINGS CAME ABOUT");
        assertThat(json(Session.run("assess", FHIR, "--format", "json")).has("derivation")).isFalse();
        assertThat(json(Session.run("assess", FHIR, "--format", "json", "--explain", "full")).at("/derivation/nodes").findValuesAsText("id"))
                .contains("verdict:refer-vns", "entry:MedicationRequest/rx-sertraline-1");
    }

    @Test
    @DisplayName("gives one object for one record and an array for several files, in their order")
    void array() throws IOException {
        assertThat(json(Session.run("assess", FHIR, "--format", "json")).isObject()).isTrue();
        JsonNode both = json(Session.run("assess", OTHER, FHIR, "--format", "json"));
        assertThat(both.isArray()).isTrue();
        assertThat(both.get(0).get("patientId").asText()).contains("not-adherent");
        assertThat(both.get(1).get("patientId").asText()).contains("two-failed-trials");
    }

    @Test
    @DisplayName("separates the texts of several files")
    void separated() {
        Session session = Session.run("assess", FHIR, OTHER);
        assertThat(session.out().lines().filter(line -> line.equals("=".repeat(100)))).hasSize(1);
    }

    @Test
    @DisplayName("reads FHIR and case JSON, recognised by content or named")
    void inputs() {
        assertThat(Session.run("assess", CASE).code()).isZero();
        assertThat(Session.run("assess", CASE, "--input", "case").code()).isZero();
        assertThat(Session.run("assess", FHIR, "--input", "fhir").code()).isZero();
        assertThat(Session.run("assess", FHIR, "--input", "case").code()).isEqualTo(3);
    }

    @Test
    @DisplayName("reads standard input")
    void standardInput() throws IOException {
        Session piped = Session.runWith(Files.readString(Path.of(FHIR)), "assess", "-", "--as-of", AS_OF);
        assertThat(piped.code()).isZero();
        assertThat(piped.out()).isEqualTo(Session.run("assess", FHIR, "--as-of", AS_OF).out());
    }

    @Test
    @DisplayName("goes on after a bad file, names it with place and expectation, and ends with 3")
    void badFile() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"resourceType\": \"Bundle\", \"entry\": [");
        Session session = Session.run("assess", broken.toString(), FHIR, "--format", "json");
        assertThat(session.code()).isEqualTo(3);
        assertThat(session.err().lines()).hasSize(1).first().asString().contains("broken.json", "line").contains("expected");
        assertThat(json(session)).hasSize(1);
    }

    @Test
    @DisplayName("names a file that is not there, and writes no result for it")
    void missingFile() {
        Session session = Session.run("assess", "no-such-file.json");
        assertThat(session.code()).isEqualTo(3);
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).contains("no-such-file.json", "expected a file");
    }

    @Test
    @DisplayName("writes to a file")
    void outFile() throws IOException {
        Path target = folder.resolve("deeper/result.txt");
        Session session = Session.run("assess", FHIR, "--out", target.toString());
        assertThat(session.out()).isEmpty();
        assertThat(Files.readString(target)).isEqualTo(Session.run("assess", FHIR).out());
    }

    @Test
    @DisplayName("writes one file for each input to a folder")
    void outFolder() throws IOException {
        Session session = Session.run("assess", FHIR, OTHER, "--format", "json", "--out", folder.toString());
        assertThat(session.code()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("two-failed-trials.assessment.json", "not-adherent.assessment.json");
        }
    }

    @Test
    @DisplayName("refuses a folder in which a result would take the place of an input")
    void keepsInputsInAFolder() throws IOException {
        Path first = Files.copy(Path.of(FHIR), folder.resolve("chart.json"));
        Path second = Files.copy(Path.of(OTHER), folder.resolve("chart.assessment.json"));
        Session session = Session.run("assess", first.toString(), second.toString(), "--format", "json", "--out", folder + "/");
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("chart.assessment.json", "would be overwritten");
        assertThat(second).hasSameTextualContentAs(Path.of(OTHER));
    }

    @Test
    @DisplayName("refuses to overwrite an input")
    void keepsInputs() throws IOException {
        Path copy = Files.copy(Path.of(FHIR), folder.resolve("chart.json"));
        Session session = Session.run("assess", copy.toString(), "--out", copy.toString());
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("would be overwritten");
        assertThat(Files.mismatch(copy, Path.of(FHIR))).isEqualTo(-1);
    }

    @Test
    @DisplayName("assesses under another profile, shipped or from a file")
    void profiles() throws IOException {
        assertThat(json(Session.run("assess", FHIR, "--format", "json", "--profile", "nice")).get("profile").asText()).isEqualTo("nice");
        Path own = Files.writeString(folder.resolve("ours.properties"), "title = Ours\nneeded = 3\n");
        assertThat(json(Session.run("assess", FHIR, "--format", "json", "--profile", own.toString())).get("profile").asText()).isEqualTo("ours");
    }

    @Test
    @DisplayName("names file, line and field of a profile that cannot be used")
    void badProfile() throws IOException {
        Path own = Files.writeString(folder.resolve("ours.properties"), "weeks = soon\n");
        Session session = Session.run("assess", FHIR, "--profile", own.toString());
        assertThat(session.code()).isEqualTo(3);
        assertThat(session.err().lines()).hasSize(1).first().asString().contains("ours.properties", "weeks");
    }

    @Test
    @DisplayName("gives the same bytes on every run")
    void deterministic() {
        assertThat(Session.run("assess", FHIR, "--format", "json").out()).isEqualTo(Session.run("assess", FHIR, "--format", "json").out());
    }

    private static JsonNode json(Session session) throws IOException {
        return new ObjectMapper().readTree(session.out());
    }
}

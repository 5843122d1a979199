package org.trdcds.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("trd-cds assess --format fhir")
class FhirOutputTest {

    private static final String ONE = "docs/examples/two-failed-trials.json";
    private static final String OTHER = "docs/examples/not-adherent.json";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("writes one Bundle to standard output and nothing else")
    void standardOutput() {
        Session session = Session.run("assess", ONE, "--format", "fhir");
        assertThat(session.code()).isZero();
        assertThat(session.err()).isEmpty();
        assertThat(session.out()).startsWith("{\n  \"resourceType\": \"Bundle\"").endsWith("}\n");
    }

    @Test
    @DisplayName("writes several as one Bundle a line")
    void several() {
        Session session = Session.run("assess", ONE, OTHER, "--format", "fhir");
        assertThat(session.code()).isZero();
        assertThat(session.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"resourceType\":\"Bundle\"") && line.endsWith("}"));
    }

    @Test
    @DisplayName("writes one file for each input into a folder")
    void folder() throws IOException {
        Session session = Session.run("assess", ONE, OTHER, "--format", "fhir", "--out", folder.resolve("bundles") + "/");
        assertThat(session.code()).isZero();
        try (Stream<Path> files = Files.list(folder.resolve("bundles"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("two-failed-trials.assessment.fhir.json", "not-adherent.assessment.fhir.json");
        }
    }
}

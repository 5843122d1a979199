package org.trdcds.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("trd-cds assess --format html")
class HtmlOutputTest {

    private static final String ONE = "docs/examples/two-failed-trials.json";
    private static final String OTHER = "docs/examples/not-adherent.json";
    private static final String SEVERAL = """
            {"resourceType": "Bundle", "type": "collection", "entry": [
              {"resource": {"resourceType": "Patient", "id": "a", "birthDate": "1980-01-01"}},
              {"resource": {"resourceType": "Patient", "id": "b", "birthDate": "1981-01-01"}},
              {"resource": {"resourceType": "Observation", "id": "o1", "status": "final", "subject": {"reference": "Patient/a"},
                "code": {"coding": [{"system": "http://loinc.org", "code": "44261-6"}]}, "effectiveDateTime": "2026-01-05", "valueQuantity": {"value": 15}}},
              {"resource": {"resourceType": "Observation", "id": "o2", "status": "final", "subject": {"reference": "Patient/b"},
                "code": {"coding": [{"system": "http://loinc.org", "code": "44261-6"}]}, "effectiveDateTime": "2026-01-05", "valueQuantity": {"value": 12}}}]}
            """;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("writes one page to standard output, whole and nothing else")
    void standardOutput() {
        Session session = Session.run("assess", ONE, "--format", "html");
        assertThat(session.code()).isZero();
        assertThat(session.err()).isEmpty();
        assertThat(session.out()).startsWith("<!DOCTYPE html>\n<html lang=\"en\">").endsWith("</html>\n").contains("Patient/two-failed-trials");
    }

    @Test
    @DisplayName("writes one page for each patient into a folder, numbered where an input holds several")
    void folder() throws IOException {
        Path bundle = Files.writeString(folder.resolve("ward.json"), SEVERAL);
        Session session = Session.run("assess", ONE, OTHER, bundle.toString(), "--format", "html", "--out", folder.resolve("pages") + "/");
        assertThat(session.err()).isEmpty();
        assertThat(session.code()).isZero();
        try (Stream<Path> pages = Files.list(folder.resolve("pages"))) {
            assertThat(pages.map(page -> page.getFileName().toString())).containsExactlyInAnyOrder("two-failed-trials.assessment.html",
                    "not-adherent.assessment.html", "ward.1.assessment.html", "ward.2.assessment.html");
        }
        assertThat(folder.resolve("pages/ward.2.assessment.html")).content().contains("<h1>Patient/b</h1>");
    }

    @Test
    @DisplayName("refuses to put several patients into one page")
    void onePageEach() throws IOException {
        Session several = Session.run("assess", ONE, OTHER, "--format", "html");
        assertThat(several.code()).isEqualTo(2);
        assertThat(several.out()).isEmpty();
        assertThat(several.err()).contains("one page for each patient", "--out");
        Path bundle = Files.writeString(folder.resolve("ward.json"), SEVERAL);
        Session ward = Session.run("assess", bundle.toString(), "--format", "html", "--out", folder.resolve("x.html").toString());
        assertThat(ward.code()).isEqualTo(2);
        assertThat(ward.err()).contains("one page for each patient");
        assertThat(folder.resolve("x.html")).doesNotExist();
    }
}

package org.trdcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trdcds.json.AssessmentJson;

/**
 * Whole assessments of known charts, byte for byte, as they were last accepted; no clinician has reviewed them yet. Renewed with
 * {@code -Dgolden.update}; every change of a file is read before it is kept.
 */
class GoldenAssessmentsTest {

    private static final TrdAdvisor ADVISOR = TrdAdvisor.create();
    private static final Path GOLDEN = Path.of(System.getProperty("trdcds.rules", "rules")).toAbsolutePath().resolveSibling("src/test/resources/golden");

    static List<NamedChart> charts() {
        return NamedChart.documents();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void assessmentIsAsReviewed(NamedChart chart) throws IOException {
        String written = masked(AssessmentJson.text(ADVISOR.assess(chart.record(), chart.asOf()))) + "\n";
        Path file = GOLDEN.resolve(chart.name());
        if (System.getProperty("golden.update") != null) {
            Files.writeString(file, written);
        }
        assertThat(file).as("read the difference, then renew with mvn test -Dgolden.update").exists();
        assertThat(written).isEqualTo(Files.readString(file));
    }

    @Test
    void everyReviewedAssessmentBelongsToAChart() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(charts().stream().map(NamedChart::name).collect(Collectors.toSet()));
        }
    }

    /** Leaves out what changes with every release and every edit of a rule file, whatever the assessment says. */
    private static String masked(String json) {
        return json.replaceAll("\"(library|rules|rulesDigest)\": \"[^\"]*\"", "\"$1\": \"…\"");
    }
}

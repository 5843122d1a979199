package org.trdcds.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.trdcds.NamedChart;
import org.trdcds.TrdAdvisor;

/** Whatever the chart, the JSON is what others were promised: the contract's schema and the published one. */
class EveryOutputFitsTheSchemasTest {

    private static final TrdAdvisor ADVISOR = TrdAdvisor.create();
    private static final PublishedSchema PUBLISHED = new PublishedSchema(AssessmentJson.schema());
    private static PublishedSchema contract;

    @BeforeAll
    static void readContract() throws IOException {
        try (InputStream in = EveryOutputFitsTheSchemasTest.class.getResourceAsStream("/json/assessment-normative.schema.json")) {
            contract = new PublishedSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @TestFactory
    Stream<DynamicTest> fits() {
        return Stream.of(
                DynamicTest.dynamicTest("examples and extracts", () -> assertAllFit(NamedChart.documents())),
                DynamicTest.dynamicTest("vignettes", () -> assertAllFit(NamedChart.vignettes())),
                DynamicTest.dynamicTest("generated charts", () -> assertAllFit(NamedChart.generated(2020_12, 500))));
    }

    private static Stream<String> problems(NamedChart chart) {
        String json = AssessmentJson.text(ADVISOR.explain(chart.record(), chart.asOf()));
        return Stream.concat(contract.problems(json).stream().map(problem -> chart + ", contract: " + problem),
                PUBLISHED.problems(json).stream().map(problem -> chart + ", published: " + problem));
    }

    private static void assertAllFit(List<NamedChart> charts) {
        assertThat(charts).isNotEmpty();
        assertThat(charts.parallelStream().flatMap(EveryOutputFitsTheSchemasTest::problems)).isEmpty();
    }
}

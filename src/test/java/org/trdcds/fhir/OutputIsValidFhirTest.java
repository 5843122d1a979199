package org.trdcds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.trdcds.NamedChart;
import org.trdcds.TrdAdvisor;

/**
 * Whatever the chart, HAPI's R4 validator finds nothing wrong in the Bundle that is written. Of the vignettes every eighth is shown to it,
 * since it is slow; all of them when the environment says {@code TRDCDS_VALIDATE=all}.
 */
class OutputIsValidFhirTest {

    private static final TrdAdvisor ADVISOR = TrdAdvisor.create();
    private static final FhirR4Writer WRITER = new FhirR4Writer(ADVISOR.knowledge().sources());
    private static final int STRIDE = "all".equals(System.getenv("TRDCDS_VALIDATE")) ? 1 : 8;
    private static final OfficialValidator VALIDATOR = new OfficialValidator();

    @TestFactory
    Stream<DynamicTest> theValidatorFindsNothing() {
        return Stream.of(
                DynamicTest.dynamicTest("examples and extracts", () -> assertValid(NamedChart.documents())),
                DynamicTest.dynamicTest("vignettes", () -> assertValid(each(STRIDE, NamedChart.vignettes()))),
                DynamicTest.dynamicTest("simulated and other charts, where they are at hand", () -> assertValid(NamedChart.atHand())),
                DynamicTest.dynamicTest("generated charts", () -> assertValid(NamedChart.generated(401, 10))));
    }

    @Test
    void theValidatorSeesWhatIsWrong() {
        String bundle = bundle(NamedChart.documents().get(0));
        assertThat(VALIDATOR.faults(bundle.replace("\"proposal\"", "\"wish\""))).isNotEmpty();
        assertThat(VALIDATOR.faults(bundle.replace("\"type\": \"citation\"", "\"kind\": \"citation\""))).isNotEmpty();
    }

    private static List<NamedChart> each(int stride, List<NamedChart> charts) {
        return IntStream.range(0, charts.size()).filter(place -> place % stride == 0).mapToObj(charts::get).toList();
    }

    private static void assertValid(List<NamedChart> charts) {
        assertThat(charts.stream().parallel().flatMap(chart -> faults(chart).stream()).limit(40)).isEmpty();
    }

    private static List<String> faults(NamedChart chart) {
        return VALIDATOR.faults(bundle(chart)).stream().map(fault -> chart + ": " + fault).toList();
    }

    private static String bundle(NamedChart chart) {
        return WRITER.text(ADVISOR.assess(chart.record(), chart.asOf()));
    }
}

package org.trdcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.NextStep;
import org.trdcds.report.CrisisLine;
import org.trdcds.report.Depth;
import org.trdcds.report.TextReport;

/** What a clinician reads is short, and never cut off: a line of 140 characters, a page of 100 columns, whole words and sentences. */
class LinesTest {

    private static final TrdAdvisor ADVISOR = TrdAdvisor.create();
    private static final TextReport REPORT = new TextReport(ADVISOR.knowledge().sources(), CrisisLine.UNITED_STATES);
    private static final int LONGEST_SUMMARY = 140;
    private static final int LONGEST_EXAMPLE = 85;

    @TestFactory
    Stream<DynamicTest> noLineIsCut() {
        return Stream.of(
                DynamicTest.dynamicTest("examples and extracts", () -> assertWhole(NamedChart.documents())),
                DynamicTest.dynamicTest("vignettes", () -> assertWhole(NamedChart.vignettes())),
                DynamicTest.dynamicTest("generated charts", () -> assertWhole(NamedChart.generated(140, 300))));
    }

    @TestFactory
    Stream<DynamicTest> aCardFitsTheMinuteBetweenTwoPatients() {
        return NamedChart.documents().stream().filter(chart -> !chart.name().startsWith("synthea")).map(chart -> DynamicTest.dynamicTest(chart.name(),
                () -> assertThat(card(ADVISOR.assess(chart.record(), chart.asOf())).lines()).hasSizeLessThanOrEqualTo(LONGEST_EXAMPLE)));
    }

    private static void assertWhole(List<NamedChart> charts) {
        assertThat(charts).isNotEmpty();
        List<String> faults = new ArrayList<>();
        for (NamedChart chart : charts) {
            Assessment assessment = ADVISOR.assess(chart.record(), chart.asOf());
            assessment.nextSteps().stream().map(NextStep::summary).filter(line -> line.length() > LONGEST_SUMMARY || line.endsWith("…"))
                    .forEach(line -> faults.add(chart + ": " + line));
            card(assessment).lines().filter(line -> line.length() > 100 || line.contains("…"))
                    .forEach(line -> faults.add(chart + ": " + line));
        }
        assertThat(faults.stream().distinct().limit(20)).isEmpty();
    }

    private static String card(Assessment assessment) {
        return REPORT.render(assessment, Depth.CARD, false);
    }
}

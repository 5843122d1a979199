package org.trdcds.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.Route;
import org.trdcds.assessment.Urgency;

@DisplayName("The text report")
class TextReportTest {

    private static final Path GOLDEN = Path.of(System.getProperty("trdcds.rules", "rules")).toAbsolutePath()
            .resolveSibling("src/test/resources/org/trdcds/report");

    private final TextReport report = new TextReport(SampleAssessment.SOURCES, CrisisLine.UNITED_STATES);

    @ParameterizedTest
    @EnumSource(Depth.class)
    @DisplayName("reads as agreed at every depth")
    void golden(Depth depth) throws IOException {
        String text = render(SampleAssessment.assessment(), depth);
        String name = depth.name().toLowerCase(Locale.ROOT);
        if (System.getProperty("golden.update") != null) {
            Files.writeString(GOLDEN.resolve("two-failed-trials." + name + ".txt"), text);
        } else {
            assertThat(text).as("read the difference, then renew with mvn test -Dgolden.update").isEqualTo(golden(name));
        }
    }

    @ParameterizedTest
    @EnumSource(Depth.class)
    @DisplayName("never passes column 100")
    void width(Depth depth) {
        Assessment longNotices = SampleAssessment.withChartText("word ".repeat(80) + "x".repeat(250));
        assertThat(render(longNotices, depth).lines()).allMatch(line -> line.length() <= 100);
        assertThat(render(SampleAssessment.assessment(), depth).lines()).allMatch(line -> line.length() <= 100);
    }

    @ParameterizedTest
    @EnumSource(Depth.class)
    @DisplayName("speaks plain words, not codes of the rule engine")
    void plainWords(Depth depth) {
        assertThat(render(SampleAssessment.assessment(), depth)).doesNotContainPattern("\\b(UN)?MET\\b").doesNotContain("UNKNOWN", "NOT_INDICATED");
    }

    @ParameterizedTest
    @EnumSource(Depth.class)
    @DisplayName("says what it is not, and ends with the prospect of treatment")
    void ending(Depth depth) {
        assertThat(render(SampleAssessment.assessment(), depth))
                .contains("not a medical device", "not clinically validated", "Not read: free-text")
                .containsPattern("remains treatable[^\\[]*$").endsWith("\n");
    }

    @Test
    @DisplayName("gives the same text twice")
    void deterministic() {
        assertThat(render(SampleAssessment.assessment(), Depth.FULL)).isEqualTo(render(SampleAssessment.assessment(), Depth.FULL));
    }

    @Test
    @DisplayName("colours only when asked, and colours change no word")
    void colours() {
        String plain = render(SampleAssessment.assessment(), Depth.FULL);
        String coloured = report.render(SampleAssessment.assessment(), Depth.FULL, true);
        assertThat(plain).doesNotContain("\u001b");
        assertThat(coloured).contains("\u001b[1m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    @DisplayName("shows chart text without obeying it")
    void chartTextIsInert() {
        String text = render(SampleAssessment.withChartText("red\u001b[31m bell\u0007 turned\u202e round\nnew line"), Depth.CARD);
        assertThat(text).doesNotContain("\u001b", "\u0007", "\u202e").contains("ed [31m bell  turned  round new line");
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    @DisplayName("names the crisis line with psychiatric alerts and with no others")
    void crisisLine(Route route) {
        String text = render(SampleAssessment.withAlert(route, Urgency.IMMEDIATE), Depth.CARD);
        assertThat(text.contains("988") && text.contains("911")).isEqualTo(route == Route.PSYCHIATRIC);
    }

    @Test
    @DisplayName("names the numbers that hold where the reader works")
    void otherCrisisLine() {
        String text = new TextReport(Map.of(), new CrisisLine("116 123", "112", "here"))
                .render(SampleAssessment.withAlert(Route.PSYCHIATRIC, Urgency.SAME_DAY), Depth.LINE, false);
        assertThat(text).contains("116 123", "112").doesNotContain("988", "911");
    }

    @Test
    @DisplayName("says what an immediate alert withholds; one for the prescriber alone withholds less")
    void withheld() {
        String waits = "Other suggestions wait until a clinician has assessed this.";
        assertThat(render(SampleAssessment.withAlert(Route.MEDICAL, Urgency.IMMEDIATE), Depth.CARD)).contains(waits);
        assertThat(render(SampleAssessment.withAlert(Route.PSYCHIATRIC, Urgency.SAME_DAY), Depth.CARD)).doesNotContain(waits);
        assertThat(render(SampleAssessment.withAlert(Route.PRESCRIBER, Urgency.IMMEDIATE), Depth.CARD)).doesNotContain(waits);
    }

    @Test
    @DisplayName("never takes the absence of an alert for the absence of risk")
    void noAlert() {
        assertThat(render(SampleAssessment.assessment(), Depth.LINE)).contains("that is not absence of risk");
    }

    @Test
    @DisplayName("counts the notices that a card leaves out; the trace leaves out none")
    void notices() {
        assertThat(render(SampleAssessment.withNotices(9), Depth.CARD)).contains("(Observation/3)", "6 more notices").doesNotContain("(Observation/4)");
        assertThat(render(SampleAssessment.withNotices(9), Depth.FULL)).contains("(Observation/9)").doesNotContain("more notice");
    }

    @Test
    @DisplayName("cites a trial as a whole, and names its entries in its row")
    void trialsAreCitedAsSuch() {
        String text = render(SampleAssessment.assessment(), Depth.FULL);
        assertThat(text).contains("[yes] The latest trial that can be judged brought no benefit [T2]");
        assertThat(text).containsPattern("T2 venlafaxine[^\\[]*\\[\\d+,\\d+]");
    }

    @Test
    @DisplayName("says once what several steps have in common")
    void sharedPoints() {
        String text = render(SampleAssessment.assessment(), Depth.CARD);
        assertThat(text).containsOnlyOnce("sychotic features").contains("Not documented, confirm before 3-5: psychotic features.");
    }

    @Test
    @DisplayName("says who is to be involved and what is not known of suicide risk, when only the prescriber is alerted")
    void prescriberAlert() {
        assertThat(render(SampleAssessment.withAlert(Route.PRESCRIBER, Urgency.IMMEDIATE), Depth.CARD))
                .contains("Involve the prescriber or pharmacist.", "Changes of medication wait", "that is not absence of risk");
    }

    @Test
    @DisplayName("says why a step waits, what comes first, and what was declined or is contraindicated")
    void notSuggested() {
        assertThat(render(SampleAssessment.assessment(), Depth.CARD)).contains("Because  a course of esketamine is under way",
                "First    the course under way is completed", "Psychotherapy: declined, to be raised again",
                "Referral for esketamine evaluation: contraindicated");
    }

    @Test
    @DisplayName("lists every entry it cites, with date and place")
    void references() {
        String text = render(SampleAssessment.assessment(), Depth.CARD);
        assertThat(text).contains("[1] Condition/1 2025-02-01");
        assertThat(render(SampleAssessment.assessment(), Depth.FULL))
                .contains("[1] 2025-02-01  Major depressive disorder, recurrent, severe  (Condition/1)");
        int cited = (int) Pattern.compile("\\[\\d+] [A-Z]\\w+/\\w+ \\d{4}-").matcher(text).results().count();
        for (int number = 1; number <= cited; number++) {
            assertThat(text).containsPattern("[\\[,]" + number + "[,\\]](?! [A-Z])");
        }
        assertThat(text).doesNotContainPattern("[\\[,]" + (cited + 1) + "[,\\]]");
    }

    private String render(Assessment assessment, Depth depth) {
        return report.render(assessment, depth, false);
    }

    private static String golden(String depth) throws IOException {
        try (InputStream in = TextReportTest.class.getResourceAsStream("two-failed-trials." + depth + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.trdcds.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trdcds.SampleSiteRule;

@DisplayName("A site's own rules on the command line")
class SiteRulesTest {

    private static final String CHART = "docs/examples/two-failed-trials.json";
    private static final String RULE = SampleSiteRule.TEXT;
    private static final String CASES_FILE = SampleSiteRule.CASES_FILE;
    private static final String CASES = SampleSiteRule.CASES;

    @TempDir
    private Path pack;

    @BeforeEach
    void rule() throws IOException {
        write(RULE);
        writeCases(CASES);
    }

    @Test
    void takePartInAnAssessment() {
        Session session = Session.run("assess", CHART, "--rules", pack.toString(), "--format", "json");
        assertThat(session.code()).isZero();
        assertThat(session.out()).contains("The local TMS service asks for a completed waiting-list form");
    }

    @Test
    void standInTheList() {
        assertThat(Session.run("rules", "--rules", pack.toString(), "list").out()).contains("local-tms.waiting-list ", "refer-tms.failures");
        assertThat(Session.run("rules", "--rules", pack.toString(), "show", "local-tms.waiting-list").out())
                .contains("FailureCount( trd == Answer.MET )", "the chosen definition of treatment resistance is met", "none counted");
    }

    @Test
    void areChecked() {
        Session session = Session.run("rules", "check", pack.toString());
        assertThat(session.code()).isZero();
        assertThat(session.out()).isEqualTo("""
                local-tms.waiting-list: fires in 1 case, does not fire in 1 (1 condition), stays open in 1 (1 question)
                %s: 1 rule, 3 cases, no mistake found
                """.formatted(pack));
        assertThat(session.err()).isEmpty();
    }

    @Test
    void theExampleOfTheGuideIsSound() {
        assertThat(Session.run("rules", "check", "docs/examples/site-rules").code()).isZero();
    }

    static Stream<Arguments> faultyCases() {
        return Stream.of(
                faulty("a case that is not so", "trd: unmet", "trd: met",
                        CASES_FILE + ":5: rule \"local-tms.waiting-list\": case \"the definition is not met\": expected that the rule does not fire, but it fires"),
                faulty("an open case that is settled", "trd: unknown", "trd: unmet",
                        CASES_FILE + ":7: rule \"local-tms.waiting-list\": case \"whether it is met is open\": expected that the rule stays open, but it does not fire"),
                faulty("a match that is none", "FailureCount: [{] trd: met [}]", "OtherTreatment: { kind: tms }",
                        CASES_FILE + ":3: rule \"local-tms.waiting-list\": case \"match\": expected that the rule fires, but it does not fire"),
                faulty("no near miss", "(?s)  near:.*(?=  unknown)", "",
                        "nextsteps/local-tms.drl: rule \"local-tms.waiting-list\": expected a near miss for each of its conditions (1), found 0"),
                faulty("nothing unknown", "(?s)  unknown:.*", "",
                        "nextsteps/local-tms.drl: rule \"local-tms.waiting-list\": expected a case that leaves it open for each of its questions (1), found 0"),
                faulty("a rule that is not there", "rule: local-tms.waiting-list", "rule: local-tms.list",
                        CASES_FILE + ":3: rule \"local-tms.list\": case \"match\": no rule of stage nextsteps has this id"),
                faulty("no fact of the stage", "FailureCount: [{] trd: met", "MeasuredTrial: { trd: met",
                        CASES_FILE + ":3: rule \"local-tms.waiting-list\": case \"match\": stage nextsteps has no facts of type MeasuredTrial"),
                faulty("an unknown component", "trd: met", "tdr: met", "case \"match\": FailureCount has no component tdr"),
                faulty("a wrong constant", "trd: met", "trd: yes", "case \"match\": FailureCount.trd is never yes; it is a Answer"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultyCases")
    void mistakesInCasesAreNamedWithFileRuleAndCase(String kind, String right, String wrong, String message) throws IOException {
        writeCases(CASES.replaceFirst(right, wrong));
        Session session = Session.run("rules", "check", pack.toString());
        assertThat(session.code()).isEqualTo(3);
        assertThat(session.out()).startsWith("local-tms.waiting-list: fires in ").doesNotContain("no mistake");
        assertThat(session.err()).contains(message);
    }

    @Test
    void aConditionThatMattersToNoCaseIsAMistake() throws IOException {
        write(RULE.replace("trd == Answer.MET", "trd != Answer.UNMET"));
        writeCases(CASES.replace("FailureCount: { trd: unmet }", "FailureCount: absent").replaceFirst("(?s)  unknown:.*", ""));
        Session session = Session.run("rules", "check", pack.toString());
        assertThat(session.code()).isEqualTo(3);
        assertThat(session.err().lines()).singleElement().asString().endsWith("nextsteps/local-tms.drl: rule \"local-tms.waiting-list\": "
                + "expected a case that is no longer right when FailureCount.trd != Answer.UNMET is left out, found none");
    }

    @Test
    void aRuleWithoutCasesIsAMistake() throws IOException {
        Files.delete(pack.resolve(CASES_FILE));
        Session session = Session.run("rules", "check", pack.toString());
        assertThat(session.code()).isEqualTo(3);
        assertThat(session.out()).isEqualTo("local-tms.waiting-list: fires in 0 cases, does not fire in 0 (1 condition), stays open in 0 (1 question)\n");
        assertThat(session.err().lines()).hasSize(3).allMatch(line -> line.startsWith("trd-cds: nextsteps/local-tms.drl: rule \"local-tms.waiting-list\": expected a "));
    }

    @Test
    void casesThatCannotBeReadAreOneLineWithFileAndPlace() throws IOException {
        writeCases(CASES.replace("{ trd: met }", "{ trd: met"));
        Session session = Session.run("rules", "check", pack.toString());
        assertThat(session.code()).isEqualTo(3);
        assertThat(session.out()).isEmpty();
        assertThat(session.err().lines()).singleElement().asString().startsWith("trd-cds: " + CASES_FILE + ":4: expected YAML");
    }

    @Test
    void anAssessmentDoesNotLookAtCases() throws IOException {
        writeCases("no cases");
        assertThat(Session.run("assess", CHART, "--rules", pack.toString()).code()).isZero();
    }

    @Test
    void mistakesAreOneLineWithFileAndRule() throws IOException {
        write(RULE.replace("trd ==", "tdr =="));
        for (String[] command : new String[][] {{"rules", "check", pack.toString()}, {"assess", CHART, "--rules", pack.toString()}}) {
            Session session = Session.run(command);
            assertThat(session.code()).isEqualTo(3);
            assertThat(session.out()).isEmpty();
            assertThat(session.err().lines()).singleElement().asString()
                    .contains("nextsteps/local-tms.drl: rule \"local-tms.waiting-list\": FailureCount has no component tdr");
        }
    }

    @Test
    void aFolderThatIsNoneIsWrongUsage() {
        Session session = Session.run("rules", "check", pack.resolve("nothing").toString());
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("expected a folder");
    }

    private static Arguments faulty(String kind, String right, String wrong, String message) {
        return Arguments.of(kind, right, wrong, message);
    }

    private void writeCases(String content) throws IOException {
        Files.writeString(pack.resolve(CASES_FILE), content);
    }

    private void write(String content) throws IOException {
        Files.createDirectories(pack.resolve("nextsteps"));
        Files.writeString(pack.resolve("nextsteps/local-tms.drl"), content);
    }
}

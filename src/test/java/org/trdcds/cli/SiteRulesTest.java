package org.trdcds.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trdcds.SampleSiteRule;

@DisplayName("A site's own rules on the command line")
class SiteRulesTest {

    private static final String CHART = "docs/examples/two-failed-trials.json";
    private static final String RULE = SampleSiteRule.TEXT;

    @TempDir
    private Path pack;

    @BeforeEach
    void rule() throws IOException {
        write(RULE);
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
        assertThat(session.out()).isEqualTo(pack + ": 1 rule, no mistake found\n");
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

    private void write(String content) throws IOException {
        Files.createDirectories(pack.resolve("nextsteps"));
        Files.writeString(pack.resolve("nextsteps/local-tms.drl"), content);
    }
}

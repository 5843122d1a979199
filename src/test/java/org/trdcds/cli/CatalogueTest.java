package org.trdcds.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("trd-cds rules, profiles and validate")
class CatalogueTest {

    @Test
    @DisplayName("list the rules, each on a line with its id and statement")
    void listsRules() {
        Session session = Session.run("rules");
        assertThat(session.code()).isZero();
        assertThat(session.out()).contains("refer-vns.failures");
        assertThat(session.out()).isEqualTo(Session.run("rules", "list").out());
    }

    @Test
    @DisplayName("show every listed rule with its statement, sources and text")
    void showsRule() {
        String first = Session.run("rules", "list").out().lines().findFirst().orElseThrow();
        String id = first.substring(0, first.indexOf(' '));
        Session session = Session.run("rules", "show", id);
        assertThat(session.code()).isZero();
        assertThat(session.out()).startsWith(id + "\n").contains("states", "source", "rule \"" + id + "\"");
    }

    @Test
    @DisplayName("show every rule of a category, with what its sources give and that nobody has validated it")
    void showsCategory() {
        Session session = Session.run("rules", "show", "refer-vns");
        assertThat(session.code()).isZero();
        assertThat(session.out()).contains("rule \"refer-vns.failures\"", "rule \"refer-vns.two-years\"", "we take", "reviewed",
                "not clinically validated").doesNotContain("rule \"refer-tms");
        assertThat(session.out().lines().takeWhile(line -> !line.isEmpty())).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    @DisplayName("show of a rule what its page shows: when it fires in plain words, what it uses of the patient, its cases and its history")
    void showsWhatThePageShows() {
        Session session = Session.run("rules", "show", "refer-psychiatry.minor");
        assertThat(session.out().replaceAll("\\s+", " ")).contains("fires when the patient is under 18", "not known It stays open while", "concludes Psychiatric opinion: ",
                "uses date of birth: age on the day of the assessment", "does not use race, ethnicity, language, sexual orientation, gender identity, sex,",
                "cases 7: fires in 1,", "history 0.1.0: Added", "developer ", "funding ", "release and revision Rule base 0.1.0");
    }

    @Test
    @DisplayName("say of the rule base as a whole for whom it is and what it uses")
    void saysWhatTheRulesAreFor() {
        Session session = Session.run("rules", "about");
        assertThat(session.code()).isZero();
        assertThat(session.out()).contains("  intended user ", "  intended patients ", "  out of scope ", "not clinically validated", "  developer ", "  funding ",
                "  release and revision ", "  uses                  sex: ", "  does not use          race, ethnicity", "canmat-2023: ");
        assertThat(session.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(150));
    }

    @Test
    @DisplayName("name the nearest rule when none has the id")
    void unknownRule() {
        Session session = Session.run("rules", "show", "refer-vns.failure");
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("did you mean refer-vns.failures?");
    }

    @Test
    @DisplayName("list the shipped profiles and show each in words")
    void profiles() {
        List<String> lines = Session.run("profiles").out().lines().toList();
        assertThat(lines).hasSize(12).first().asString().startsWith("default ");
        for (String line : lines) {
            Session session = Session.run("profiles", "show", line.substring(0, line.indexOf(' ')));
            assertThat(session.code()).isZero();
            assertThat(session.out()).contains("weeks at adequate dose", "failures needed").doesNotContainPattern("\\b(UN)?MET\\b");
        }
    }

    @Test
    @DisplayName("count what could be read, for each record")
    void validates() {
        Session session = Session.run("validate", Path.of("docs", "examples", "two-failed-trials.json").toString());
        assertThat(session.code()).isZero();
        assertThat(session.out()).contains("Patient/two-failed-trials").containsPattern("\\d+ entries read, \\d+ notices?");
    }

    @Test
    @DisplayName("go on after a file that cannot be read, and end with 3")
    void validatesTheRest() {
        Session session = Session.runWith("[not json", "validate", "-", "docs/examples/not-adherent.json");
        assertThat(session.code()).isEqualTo(3);
        assertThat(session.err()).contains("standard input");
        assertThat(session.out()).contains("not-adherent");
    }
}

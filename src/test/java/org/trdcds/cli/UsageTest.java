package org.trdcds.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command line as a tool")
class UsageTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "assess", "serve", "rules", "rules list", "rules show", "rules about", "rules check", "profiles", "profiles list", "profiles show", "validate"})
    @DisplayName("has --help and --version everywhere, on standard output")
    void helpAndVersion(String command) {
        Session help = Session.run((command + " --help").strip().split(" "));
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Usage: trd-cds " + command);
        assertThat(help.err()).isEmpty();

        Session version = Session.run((command + " --version").strip().split(" "));
        assertThat(version.code()).isZero();
        assertThat(version.out()).startsWith("trd-cds ");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "assess x --fromat json, unknown option --fromat; did you mean --format?",
        "assess x --asof=2026-01-01, unknown option --asof; did you mean --as-of?",
        "validate x --inptu case, unknown option --inptu; did you mean --input?",
        "asess x, unexpected argument 'asess'; did you mean assess?",
        "assess x --format xml, 'expected text or json or html or fhir, found ''xml'''",
        "assess x --explain all, 'expected line or card or full, found ''all'''",
        "assess x --input pdf, 'expected auto or fhir or case, found ''pdf'''",
        "assess x --as-of 2026-02-30, 'expected a date YYYY-MM-DD, found ''2026-02-30'''",
        "assess x --profile defualt, no profile named defualt; did you mean default?",
        "assess x --rules /no/such/folder, expected a folder",
        "serve --prot 80, unknown option --prot; did you mean --port?",
        "serve --host 0.0.0.0, host 0.0.0.0 can be reached from other machines",
        "serve --host no-such-host.invalid, host no-such-host.invalid is not known",
        "serve --port 65536, 'port: expected 0 to 65535, found 65536'",
        "serve --port x, --port",
        "profiles show nicee, no profile named nicee; did you mean nice?",
        "assess, FILE"})
    @DisplayName("says what is wrong and what was meant")
    void wrongUsage(String line, String said) {
        Session session = Session.run(line.split(" "));
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains(said);
        assertThat(session.out()).isEmpty();
    }

    @Test
    @DisplayName("asks for a command when given none")
    void noCommand() {
        Session session = Session.run();
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("assess, serve, rules, profiles or validate");
    }

    @Test
    @DisplayName("offers only formats that exist")
    void formats() {
        assertThat(Session.run("assess", "--help").out()).contains("[--format=text|json|html|fhir]");
    }
}

package org.trdcds.rulecases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trdcds.SampleSiteRule;
import org.trdcds.engine.RuleCase;
import org.trdcds.engine.RuleException;
import org.trdcds.patient.Answer;

/** Cases are read as they are written; what is none is refused with its place, and a file can neither run code nor fill the memory. */
class RuleCaseReaderTest {

    private static final String FILE = SampleSiteRule.CASES_FILE;

    @TempDir
    private Path rules;

    @Test
    void changesAreMadeToTheMatch() throws IOException {
        List<RuleCase> cases = read("""
                # ours
                - rule: a.b
                  match:
                    - ChartAnswer: { topic: adult, answer: met }
                    - ChartAnswer: { topic: no, answer: met }
                    - FailureCount:
                  near:
                    - { name: off, change: { ChartAnswer#2: { answer: unmet }, FailureCount: absent } }
                """);
        assertThat(cases).hasSize(2).allMatch(one -> one.rule().equals("a.b") && one.file().equals(FILE));
        assertThat(cases).extracting(RuleCase::name, RuleCase::line, RuleCase::expected).containsExactly(
                tuple("match", 4, Answer.MET), tuple("off", 8, Answer.UNMET));
        assertThat(cases.get(0).facts()).containsOnlyKeys("ChartAnswer", "ChartAnswer#2", "FailureCount");
        assertThat(cases.get(1).facts()).isEqualTo(Map.of(
                "ChartAnswer", Map.of("topic", "adult", "answer", "met"), "ChartAnswer#2", Map.of("topic", "no", "answer", "unmet")));
    }

    @Test
    void aFileOfCommentsHasNoCases() throws IOException {
        assertThat(read("# none yet")).isEmpty();
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                Arguments.of("no YAML", "- rule: [", FILE + ":1: expected YAML"),
                Arguments.of("a tab", "- rule: a.b\n\tmatch:", FILE + ":2: expected YAML"),
                Arguments.of("two documents", "- rule: a.b\n  match: []\n---\n- rule: a.c\n", FILE + ":3: expected YAML"),
                Arguments.of("no list", "rule: a.b", FILE + ":1: expected a list"),
                Arguments.of("no rule", "- match: []", FILE + ":1: expected rule, found [match]"),
                Arguments.of("no match", "- rule: a.b", FILE + ":1: expected match, found [rule]"),
                Arguments.of("a misspelt field", "- rule: a.b\n  match: []\n  nears: []", FILE + ":3: expected one of rule, match, near, unknown, found nears"),
                Arguments.of("a name twice", "- rule: a.b\n  match:\n    - F: { x: met, x: unmet }", FILE + ":3: expected each name once, found x again"),
                Arguments.of("a near miss without a name", "- rule: a.b\n  match: []\n  near:\n    - { change: {} }", FILE + ":4: expected name, found [change]"),
                Arguments.of("nothing to leave out", "- rule: a.b\n  match: []\n  near:\n    - { name: n, change: { F: absent } }", FILE + ":4: match has no F to leave out"),
                Arguments.of("words for facts", "- rule: a.b\n  match: [ F ]", FILE + ":2: expected names"),
                Arguments.of("a list for a rule", "- rule: [ a ]\n  match: []", FILE + ":1: expected words"),
                Arguments.of("a type of Java", "- rule: !!java.net.URL [ \"file:/etc\" ]\n  match: []", FILE + ":1: expected YAML, Global tag is not allowed"),
                Arguments.of("a tag of its own", "- !rule { rule: a.b }", FILE + ":1: expected words, lists and names, found the tag !rule"),
                Arguments.of("an alias for a collection", "- rule: a.b\n  match: &m []\n  near: *m", FILE + ": expected YAML"),
                Arguments.of("a list in itself", "&l\n- *l", FILE + ": expected YAML"),
                Arguments.of("too deep", "[".repeat(60_000), FILE),
                Arguments.of("too many facts", "- rule: a.b\n  match: [" + "{ F: {} },".repeat(101) + "]", FILE + ":2: expected at most 100 facts"),
                Arguments.of("too long", "#".repeat(1_000_001), FILE + ": expected at most 1000000 bytes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faulty")
    void whatIsNoCaseIsRefusedWithItsPlace(String kind, String content, String message) {
        assertThatExceptionOfType(RuleException.class).isThrownBy(() -> read(content)).withMessageStartingWith(message);
    }

    @Test
    void otherEncodingsAreRefused() throws IOException {
        Files.createDirectories(rules.resolve(FILE).getParent());
        Files.write(rules.resolve(FILE), "- rule: \u00e4".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(RuleException.class).isThrownBy(() -> RuleCaseReader.read(rules)).withMessageStartingWith(FILE + ": expected YAML in UTF-8");
    }

    @Test
    void casesStandBesideTheirRules() throws IOException {
        Files.writeString(rules.resolve("local-tms.cases.yaml"), SampleSiteRule.CASES);
        assertThatExceptionOfType(RuleException.class).isThrownBy(() -> RuleCaseReader.read(rules))
                .withMessageStartingWith("local-tms.cases.yaml: cases must stand beside their rules");
    }

    private List<RuleCase> read(String content) throws IOException {
        Files.createDirectories(rules.resolve(FILE).getParent());
        Files.writeString(rules.resolve(FILE), content);
        return RuleCaseReader.read(rules);
    }
}

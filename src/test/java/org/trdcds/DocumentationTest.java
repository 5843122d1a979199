package org.trdcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.trdcds.report.CrisisLine;
import org.trdcds.report.Depth;
import org.trdcds.report.TextReport;

/** What the pages point to exists: files, tests, classes and rows of tables. */
class DocumentationTest {

    private static final Path ROOT = Path.of(System.getProperty("trdcds.rules", "rules")).toAbsolutePath().getParent();
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]+)");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
    private static final Pattern MEMBER = Pattern.compile("`([A-Z]\\w+)\\.([a-z]\\w+)`");
    private static final Pattern EXCERPT = Pattern.compile("<!-- excerpt: trd-cds assess (\\S+) -->\n```text\n(.*?)```", Pattern.DOTALL);
    private static final int LONGEST_DECISION = 50;

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                if (!Files.exists(page.resolveSibling(link.group(1)))) {
                    broken.add(ROOT.relativize(page) + ": " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Map<String, String> tests = sources("src/test/java");
        List<String> missing = new ArrayList<>();
        for (Path page : pages()) {
            Matcher named = TEST.matcher(Files.readString(page));
            while (named.find()) {
                String text = tests.get(named.group(1));
                if (text == null || named.group(2) != null && !text.contains(" " + named.group(2) + "(")) {
                    missing.add(ROOT.relativize(page) + ": " + named.group());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMemberThatTheArchitectureNamesExists() throws IOException {
        Map<String, String> classes = sources("src/main/java");
        Matcher named = MEMBER.matcher(Files.readString(ROOT.resolve("docs/architecture.md")));
        List<String> missing = new ArrayList<>();
        while (named.find()) {
            String text = classes.get(named.group(1));
            boolean ours = text != null;
            if (ours && !Pattern.compile("\\b" + named.group(2) + "\\b").matcher(text).find()) {
                missing.add(named.group());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyDecisionIsOnePageOfContextDecisionAndConsequences() throws IOException {
        try (Stream<Path> decisions = Files.list(ROOT.resolve("docs/decisions"))) {
            List<Path> pages = decisions.sorted().toList();
            assertThat(pages).hasSizeGreaterThan(1);
            for (int index = 0; index < pages.size(); index++) {
                List<String> lines = Files.readAllLines(pages.get(index));
                assertThat(pages.get(index).getFileName().toString()).startsWith("%04d-".formatted(index + 1));
                assertThat(lines.get(0)).startsWith("# " + (index + 1) + ". ");
                assertThat(lines).as(pages.get(index).toString()).hasSizeLessThanOrEqualTo(LONGEST_DECISION)
                        .containsSubsequence("## Context", "## Decision", "## Consequences");
            }
        }
    }

    @Test
    void theReportInTheReadmeIsWhatTheProgramWrites() throws IOException {
        Matcher excerpt = EXCERPT.matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(excerpt.find()).isTrue();
        TrdAdvisor advisor = TrdAdvisor.create();
        NamedChart chart = NamedChart.documents().stream().filter(document -> excerpt.group(1).endsWith("/" + document.name())).findFirst().orElseThrow();
        String report = new TextReport(advisor.knowledge().sources(), CrisisLine.UNITED_STATES)
                .render(advisor.assess(chart.record(), chart.asOf()), Depth.CARD, false);
        assertThat(report).containsSubsequence(Stream.of(excerpt.group(2).split("\\[\\.\\.\\.]\n")).map(String::strip).toList());
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            List<Path> pages = new ArrayList<>(docs.filter(file -> file.toString().endsWith(".md")).sorted().toList());
            pages.add(ROOT.resolve("README.md"));
            pages.add(ROOT.resolve("CHANGELOG.md"));
            pages.add(ROOT.resolve("rules/knowledge/README.md"));
            return pages;
        }
    }

    private static Map<String, String> sources(String folder) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(ROOT.resolve(folder))) {
            for (Path file : tree.filter(file -> file.toString().endsWith(".java")).toList()) {
                sources.merge(file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
            }
        }
        return sources;
    }
}

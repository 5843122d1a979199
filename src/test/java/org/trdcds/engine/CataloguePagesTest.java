package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.trdcds.TrdAdvisor;
import org.trdcds.knowledge.KnowledgeFiles;

/** Generated pages are never stale, and no heuristic is forgotten. */
class CataloguePagesTest {

    private static final List<RuleText> RULES = RuleBase.shipped().rules();
    private static final Path DOCS = ShippedCases.RULES.resolveSibling("docs");
    private static final RulePages PAGES =
            new RulePages(RULES, ShippedCases.all(), KnowledgeFiles.catalogue(), TrdAdvisor.create().knowledge());

    @Test
    void everyRulePageIsCurrentAndNoneIsLeftOver() throws IOException {
        Map<String, String> pages = PAGES.byFile();
        Path folder = DOCS.resolve("rules");
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(folder);
            for (String leftOver : namesIn(folder)) {
                if (!pages.containsKey(leftOver)) {
                    Files.delete(folder.resolve(leftOver));
                }
            }
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            assertCurrent("rules/" + page.getKey(), page.getValue());
        }
        assertThat(namesIn(folder)).containsExactlyInAnyOrderElementsOf(pages.keySet());
    }

    @Test
    void theNumberOfCasesThatRulesShowTellsIsCurrent() throws IOException {
        assertCurrent("../src/main/resources/org/trdcds/engine/cases.properties", PAGES.countedCases());
    }

    @Test
    void heuristicsPageIsCurrent() throws IOException {
        assertCurrent("heuristics.md", CataloguePages.heuristics(RULES));
    }

    @Test
    void everyHeuristicIsEncodedByARuleOrBelongsToTheExplanations() {
        List<NamedCsvRecord> table = CataloguePages.heuristicTable();
        Set<String> cited = RULES.stream().flatMap(rule -> rule.heuristics().stream()).collect(Collectors.toSet());

        assertThat(table).extracting(row -> row.getField("id"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 82).mapToObj("H%02d"::formatted).toList());
        assertThat(table).allSatisfy(row -> {
            if (row.getField("encoded_by").equals("rules")) {
                assertThat(cited).contains(row.getField("id"));
            } else {
                assertThat(row.getField("where")).isNotBlank();
            }
        });
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void assertCurrent(String page, String generated) throws IOException {
        Path file = DOCS.resolve(page);
        if (System.getProperty("golden.update") != null) {
            Files.writeString(file, generated);
        }
        assertThat(file).as("renew with mvn test -Dgolden.update").hasContent(generated);
    }
}

package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.trdcds.assessment.Category;
import org.trdcds.knowledge.CategoryRow;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.KnowledgeFiles;

/** What every rule promises about itself: id, statement, heuristics, sources, header. All problems are listed at once. */
class RuleCatalogueTest {

    private static final List<RuleText> RULES = RuleBase.shipped().rules();
    private static final Knowledge KNOWLEDGE = KnowledgeFiles.shipped();

    @Test
    void everyRuleSaysWhatItIsAndWhereItComesFrom() {
        List<String> problems = new ArrayList<>();
        for (RuleText rule : RULES) {
            String fileName = Path.of(rule.file()).getFileName().toString().replace(".drl", "");
            expect(problems, rule, rule.id().startsWith(fileName + "."), "id must start with " + fileName + ".");
            expect(problems, rule, rule.id().matches("[a-z0-9]+([.-][a-z0-9]+)*"), "id must be lower case with dots and hyphens");
            expect(problems, rule, !rule.statement().isBlank() && rule.statement().length() <= 140, "statement must have 1 to 140 characters");
            expect(problems, rule, !rule.statement().endsWith("."), "statement must not end with a full stop");
            expect(problems, rule, rule.heuristics().stream().allMatch(key -> key.matches("H\\d\\d")), "heuristics must be H01 to H82");
            expect(problems, rule, !rule.sources().isEmpty(), "sources must not be empty");
            rule.sources().forEach(key -> expect(problems, rule, KNOWLEDGE.sources().containsKey(key), "unknown source " + key));
        }
        assertThat(RULES).hasSizeGreaterThan(100);
        assertThat(problems).isEmpty();
    }

    @Test
    void everyRuleFileHasTheFiveHeadings() throws IOException {
        try (Stream<Path> tree = Files.walk(ShippedCases.RULES)) {
            List<Path> files = tree.filter(file -> file.toString().endsWith(".drl")).toList();
            assertThat(files).isNotEmpty().allSatisfy(file -> {
                String text = Files.readString(file);
                assertThat(text.substring(0, text.indexOf("*/"))).contains(" Asks ", " Because ", " Unknown ", " Limits ");
                assertThat(text).startsWith("/*\n * " + file.getFileName().toString().replace(".drl", ""));
            });
        }
    }

    @Test
    void everyCategoryButCompleteRecordHasARequiredCriterion() {
        Set<String> required = RULES.stream().filter(rule -> rule.verb().equals("required")).map(rule -> rule.arguments().get(0))
                .collect(Collectors.toSet());
        List<String> without = Arrays.stream(Category.values()).filter(category -> category != Category.COMPLETE_RECORD)
                .filter(category -> !required.contains("Category." + category.name()))
                .filter(category -> KNOWLEDGE.categories().get(category.code()).general().isEmpty())
                .map(Category::code).toList();
        assertThat(without).isEmpty();
    }

    @Test
    void everySharedCriterionOfTheCategoryTableIsConcludedByARule() {
        DeclaredCriteria declared = new DeclaredCriteria(RULES, KNOWLEDGE.categories().values());
        for (CategoryRow row : KNOWLEDGE.categories().values()) {
            List<DeclaredCriterion> criteria = declared.of(Category.of(row.code()));
            assertThat(criteria).filteredOn(DeclaredCriterion::shared).extracting(DeclaredCriterion::id).containsExactlyInAnyOrderElementsOf(row.general());
            assertThat(criteria).allSatisfy(criterion -> assertThat(criterion.lookUps()).as(criterion.id()).isNotEmpty());
        }
    }

    @Test
    void everyCitedSourceStandsInTheTable() {
        Set<String> cited = RULES.stream().flatMap(rule -> rule.sources().stream()).collect(Collectors.toCollection(HashSet::new));
        KNOWLEDGE.categories().values().forEach(row -> cited.addAll(row.sources()));
        assertThat(cited).isNotEmpty();
        assertThat(KNOWLEDGE.sources().keySet()).containsAll(cited);
    }

    private static void expect(List<String> problems, RuleText rule, boolean holds, String problem) {
        if (!holds) {
            problems.add(rule.file() + " " + rule.id() + ": " + problem);
        }
    }
}

package org.trdcds.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.trdcds.assessment.Category;
import org.trdcds.knowledge.Source;
import org.trdcds.patient.Answer;

/** The generated pages of docs/rules/: one for each category, one for each stage whose rules belong to no category, and an index. */
final class RulePages {

    private static final String SUFFIX = ".md";

    private final List<RuleText> rules;
    private final Map<String, List<RuleCase>> casesByRule;
    private final Map<String, Source> sources;

    RulePages(List<RuleText> rules, List<RuleCase> cases, Map<String, Source> sources) {
        this.rules = List.copyOf(rules);
        this.casesByRule = cases.stream().collect(Collectors.groupingBy(RuleCase::rule));
        this.sources = Map.copyOf(sources);
    }

    /** Every page by its file name. */
    Map<String, String> byFile() {
        Map<String, String> pages = new TreeMap<>();
        rules.stream().collect(Collectors.groupingBy(RulePages::subject))
                .forEach((subject, own) -> pages.put(subject + SUFFIX, page(subject, own)));
        pages.put("README.md", index());
        return pages;
    }

    private String index() {
        StringBuilder page = new StringBuilder(CataloguePages.GENERATED).append("# Rule catalogue\n\n").append(rules.size())
                .append(" rules in five stages. Each stage sees what the stages before it concluded. None is clinically validated yet.\n\n")
                .append("Intended user, intended patients and what is out of scope: [intended use](../intended-use.md).\n");
        for (RuleStage stage : RuleStage.values()) {
            page.append("\n## ").append(stage.folder()).append("\n\n| rule | holds when | cases |\n| --- | --- | --- |\n");
            rules.stream().filter(rule -> rule.stage() == stage).forEach(rule -> page.append("| [`").append(rule.id()).append("`](")
                    .append(subject(rule)).append(SUFFIX).append('#').append(rule.id()).append(") | ").append(rule.statement())
                    .append(" | ").append(cases(rule).size()).append(" |\n"));
        }
        return page.toString();
    }

    private String page(String subject, List<RuleText> own) {
        StringBuilder page = new StringBuilder(CataloguePages.GENERATED).append("# Rules of ").append(subject)
                .append("\n\nNot clinically validated. [All rules](README.md) · [intended use](../intended-use.md)\n");
        own.forEach(rule -> page.append(section(rule)));
        return page.toString();
    }

    private String section(RuleText rule) {
        StringBuilder section = new StringBuilder("\n<a id=\"").append(rule.id()).append("\"></a>\n## `").append(rule.id())
                .append("`\n\n").append(rule.statement()).append(".\n\n");
        section.append("* Concludes: ").append(rule.verb()).append('\n');
        if (!rule.heuristics().isEmpty()) {
            section.append("* Heuristics: ").append(String.join(" ", rule.heuristics())).append('\n');
        }
        section.append("* Sources:\n");
        rule.sources().forEach(key -> section.append("  * ").append(source(sources.get(key))).append('\n'));
        section.append("* Cases: ").append(cases(rule).size()).append('\n');
        caseLine(section, rule, "fires", Answer.MET);
        caseLine(section, rule, "fires with an open question", Answer.UNKNOWN);
        caseLine(section, rule, "does not fire", Answer.UNMET);
        return section.append("\n```drl\n").append(rule.text().strip()).append("\n```\n").toString();
    }

    private void caseLine(StringBuilder section, RuleText rule, String heading, Answer expected) {
        List<String> names = cases(rule).stream().filter(one -> one.expected() == expected).map(RuleCase::name).toList();
        if (!names.isEmpty()) {
            section.append("  * ").append(heading).append(": ").append(String.join("; ", names)).append('\n');
        }
    }

    private List<RuleCase> cases(RuleText rule) {
        return casesByRule.getOrDefault(rule.id(), List.of());
    }

    private static String source(Source source) {
        String title = source.link().isEmpty() ? source.title() : "[" + source.title() + "](" + source.link() + ")";
        return source.key() + ": " + title + ", " + source.section() + " (" + source.year() + "). We take: " + source.taken() + ". "
                + (source.isReviewed() ? "Last reviewed " + source.reviewed() : "Not yet compared with the original") + ".";
    }

    private static String subject(RuleText rule) {
        return Catalogue.describe(rule).category().map(Category::code).orElse(rule.stage().folder());
    }
}

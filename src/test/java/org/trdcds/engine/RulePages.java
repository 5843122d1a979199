package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.trdcds.assessment.AttributeUse;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.RuleAccount;
import org.trdcds.assessment.RuleBaseAccount;
import org.trdcds.assessment.RuleDescription;
import org.trdcds.knowledge.CatalogueTables;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.Source;
import org.trdcds.patient.Answer;

/** The generated pages of docs/rules/: one for each category, one for each stage whose rules belong to no category, and an index. */
final class RulePages {

    private static final String SUFFIX = ".md";
    private static final String USES = "Uses of the patient: ";

    private final Map<String, List<RuleText>> bySubject;
    private final Map<String, RuleAccount> accounts;
    private final RuleBaseAccount ruleBase;
    private final AttributesRead attributes;
    private final Map<String, List<RuleCase>> casesByRule;
    private final Map<String, Source> sources;
    private final List<RuleText> rules;

    RulePages(List<RuleText> rules, List<RuleCase> cases, CatalogueTables tables, Knowledge knowledge) {
        this.rules = List.copyOf(rules);
        bySubject = rules.stream().collect(Collectors.groupingBy(RulePages::subject, LinkedHashMap::new, Collectors.toList()));
        casesByRule = cases.stream().collect(Collectors.groupingBy(RuleCase::rule));
        RuleAccounts all = new RuleAccounts(rules, tables, knowledge, counted());
        accounts = all.ofRules().stream().collect(Collectors.toMap(account -> account.rule().id(), account -> account));
        ruleBase = all.ofAll();
        attributes = new AttributesRead(new Phrases(tables, knowledge));
        sources = knowledge.sources();
    }

    /** Every page by its file name. */
    Map<String, String> byFile() {
        Map<String, String> pages = new TreeMap<>();
        bySubject.forEach((subject, own) -> pages.put(subject + SUFFIX, page(subject, own)));
        pages.put("README.md", index());
        return pages;
    }

    /** What {@code cases.properties} must hold: a line for each rule, sorted by id. */
    String countedCases() {
        Properties counted = counted();
        return "# Cases of each rule that fire, do not fire and stay open; counted by the build's tests, renew with: mvn test -Dgolden.update\n"
                + counted.stringPropertyNames().stream().sorted().map(id -> id + "=" + counted.getProperty(id) + "\n").collect(Collectors.joining());
    }

    private Properties counted() {
        Properties counted = new Properties();
        casesByRule.forEach((id, cases) -> counted.setProperty(id, Arrays.stream(Answer.values())
                .map(grade -> String.valueOf(cases.stream().filter(one -> one.expected() == grade).count())).collect(Collectors.joining(" "))));
        return counted;
    }

    private String index() {
        StringBuilder page = new StringBuilder(CataloguePages.GENERATED).append("# Rule catalogue\n\n").append(rules.size())
                .append(" rules in five stages. Each stage sees what the stages before it concluded. None is clinically validated yet.\n")
                .append("`trd-cds rules show ID` prints the same of a rule, and `trd-cds rules about` what follows here.\n\n## The rule base as a whole\n\n")
                .append("With the thirteen source attributes of 45 CFR 170.315(b)(11)(iv)(A); more on the [intended use](../intended-use.md).\n\n");
        table(page, ruleBase.about(), ruleBase.sources(), ruleBase.attributes());
        for (RuleStage stage : RuleStage.values()) {
            page.append("\n## ").append(stage.folder()).append("\n\n| rule | holds when | cases |\n| --- | --- | --- |\n");
            rules.stream().filter(rule -> rule.stage() == stage).forEach(rule -> page.append("| [`").append(rule.id()).append("`](")
                    .append(subject(rule)).append(SUFFIX).append('#').append(rule.id()).append(") | ").append(rule.statement())
                    .append(" | ").append(cases(rule.id()).size()).append(" |\n"));
        }
        return page.toString();
    }

    private String page(String subject, List<RuleText> own) {
        StringBuilder page = new StringBuilder(CataloguePages.GENERATED).append("# Rules of ").append(subject)
                .append("\n\nNot clinically validated. [All rules](README.md) · [intended use](../intended-use.md)\n");
        own.forEach(rule -> page.append(section(accounts.get(rule.id()))));
        page.append("\n## Source attributes\n\nOf the rules on this page together, after 45 CFR 170.315(b)(11)(iv)(A).\n\n");
        Map<String, String> about = new LinkedHashMap<>(ruleBase.about());
        about.keySet().retainAll(Set.of("developer", "funding", "release and revision"));
        table(page, about, new TreeSet<>(own.stream().flatMap(rule -> rule.sources().stream()).toList()), attributes.by(own));
        return page.toString();
    }

    private void table(StringBuilder page, Map<String, String> about, Collection<String> cited, List<AttributeUse> uses) {
        page.append("| | |\n| --- | --- |\n");
        page.append("| bibliographic citation | ").append(cited.stream().map(sources::get)
                .map(source -> source.key() + ": " + source.title() + " (" + source.year() + ", " + reviewed(source) + ")").collect(Collectors.joining("; ")))
                .append(" |\n");
        about.forEach((heading, words) -> page.append("| ").append(heading).append(" | ").append(words).append(" |\n"));
        uses.forEach(use -> page.append("| use of ").append(use.attribute().words()).append(" | ").append(use.isUsed() ? use.how() : "not used").append(" |\n"));
    }

    private String section(RuleAccount account) {
        RuleDescription rule = account.rule();
        List<String> lines = new ArrayList<>();
        lines.add("<a id=\"" + rule.id() + "\"></a>\n## `" + rule.id() + "`\n\n" + rule.statement() + ".\n");
        lines.add("* Fires " + (account.firesWhen().isEmpty() ? "always." : account.firesWhen().size() == 1 ? "when " + account.firesWhen().get(0) + "."
                : "when all of this holds:"));
        if (account.firesWhen().size() > 1) {
            account.firesWhen().forEach(condition -> lines.add("  * " + condition));
        }
        lines.add("* " + account.whenNotKnown() + ".");
        lines.add("* Concludes: " + account.concludes() + ".");
        lines.add("* " + uses(account.attributes()));
        if (!rule.heuristics().isEmpty()) {
            lines.add("* Heuristics: " + String.join(" ", rule.heuristics()));
        }
        lines.add("* Sources:");
        rule.sources().forEach(key -> lines.add("  * " + source(sources.get(key))));
        lines.add("* Cases: " + cases(rule.id()).size());
        caseLine(lines, rule, "fires", Answer.MET);
        caseLine(lines, rule, "fires with an open question", Answer.UNKNOWN);
        caseLine(lines, rule, "does not fire", Answer.UNMET);
        lines.add("* History: " + String.join("; ", account.history()));
        lines.add("\n```drl\n" + rule.text().strip() + "\n```\n");
        return "\n" + String.join("\n", lines);
    }

    private static String uses(List<AttributeUse> uses) {
        String used = uses.stream().filter(AttributeUse::isUsed).map(use -> use.attribute().words() + " (" + use.how() + ")").collect(Collectors.joining("; "));
        return used.isEmpty() ? USES + "none of the nine attributes of the table below" : USES + used;
    }

    private void caseLine(List<String> lines, RuleDescription rule, String heading, Answer expected) {
        List<String> names = cases(rule.id()).stream().filter(one -> one.expected() == expected).map(RuleCase::name).toList();
        if (!names.isEmpty()) {
            lines.add("  * " + heading + ": " + String.join("; ", names));
        }
    }

    private List<RuleCase> cases(String rule) {
        return casesByRule.getOrDefault(rule, List.of());
    }

    private static String source(Source source) {
        String title = source.link().isEmpty() ? source.title() : "[" + source.title() + "](" + source.link() + ")";
        return source.key() + ": " + title + ", " + source.section() + " (" + source.year() + "). We take: " + source.taken() + "; " + reviewed(source) + ".";
    }

    private static String reviewed(Source source) {
        return source.isReviewed() ? "last reviewed " + source.reviewed() : "not yet compared with the original";
    }

    private static String subject(RuleText rule) {
        return Catalogue.describe(rule).category().map(Category::code).orElse(rule.stage().folder());
    }
}

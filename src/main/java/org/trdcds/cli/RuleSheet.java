package org.trdcds.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.trdcds.assessment.AttributeUse;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.RuleAccount;
import org.trdcds.assessment.RuleBaseAccount;
import org.trdcds.assessment.RuleDescription;
import org.trdcds.engine.RuleCaseReport.CasesOfRule;
import org.trdcds.knowledge.Source;
import org.trdcds.patient.Answer;
import org.trdcds.report.Words;

/** One rule, or the rule base as a whole, laid out for a terminal; the rule's own text keeps its lines. */
final class RuleSheet {

    /** Headings of the rule base that belong with each rule as well. */
    private static final List<String> WITH_EACH_RULE = List.of("validation", "developer", "funding", "release and revision");

    private final LabelledLines lines = new LabelledLines();

    private RuleSheet() {
    }

    static List<String> of(RuleAccount account, RuleBaseAccount ruleBase, Map<String, Source> sources) {
        RuleSheet sheet = new RuleSheet();
        RuleDescription rule = account.rule();
        LabelledLines lines = sheet.lines;
        lines.add(rule.id());
        lines.add("states", rule.statement());
        lines.add("stage", rule.stage());
        rule.category().map(Category::code).ifPresent(code -> lines.add("category", code));
        lines.add("fires when", account.firesWhen().isEmpty() ? "always" : account.firesWhen().get(0));
        account.firesWhen().stream().skip(1).forEach(condition -> lines.add("  and", condition));
        lines.add("not known", account.whenNotKnown());
        lines.add("concludes", account.concludes());
        lines.add("heuristics", String.join(" ", rule.heuristics()));
        rule.sources().forEach(key -> sheet.source(key, sources.get(key)));
        lines.add("cases", cases(account.cases()));
        sheet.attributes(account.attributes());
        account.history().forEach(change -> lines.add("history", change));
        WITH_EACH_RULE.forEach(heading -> lines.add(heading, ruleBase.about().get(heading)));
        lines.add("");
        rule.text().lines().forEach(lines::add);
        return lines.all();
    }

    static List<String> of(RuleBaseAccount ruleBase, Map<String, Source> sources) {
        RuleSheet sheet = new RuleSheet();
        ruleBase.about().forEach(sheet.lines::add);
        sheet.attributes(ruleBase.attributes());
        ruleBase.sources().forEach(key -> sheet.source(key, sources.get(key)));
        return sheet.lines.all();
    }

    /** One line on the cases that a rule has and needs. */
    static String of(CasesOfRule own) {
        return own.rule() + ": fires in " + Words.count(own.fires(), "case") + ", does not fire in " + own.silent() + " (" + Words.count(own.conditions(), "condition")
                + "), stays open in " + own.open() + " (" + Words.count(own.questions(), "question") + ")";
    }

    private static String cases(Map<Answer, Integer> counts) {
        return counts.isEmpty() ? "none counted" : counts.values().stream().mapToInt(Integer::intValue).sum() + ": fires in " + counts.get(Answer.MET)
                + ", stays open in " + counts.get(Answer.UNKNOWN) + ", does not fire in " + counts.get(Answer.UNMET);
    }

    private void attributes(List<AttributeUse> uses) {
        uses.stream().filter(AttributeUse::isUsed).forEach(use -> lines.add("uses", use.attribute().words() + ": " + use.how()));
        lines.add("does not use", uses.stream().filter(use -> !use.isUsed()).map(use -> use.attribute().words()).collect(Collectors.joining(", ")));
    }

    private void source(String key, Source source) {
        if (source == null) {
            lines.add("source", key);
            return;
        }
        lines.add("source", (key + ": " + source.title() + ", " + source.section() + " (" + source.year() + ") " + source.link()).strip());
        lines.add("  we take", source.taken());
        lines.add("  reviewed", source.isReviewed() ? source.reviewed() : "not yet compared with the original");
    }
}

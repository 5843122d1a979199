package org.trdcds.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.trdcds.engine.RuleCaseReport.CasesOfRule;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.patient.Answer;

/** Whether rules do what the cases beside them say, and whether each has the cases it needs; the same for the shipped rules and a site's own. */
public final class RuleCaseCheck {

    private final RuleBase rules;
    private final Map<String, RuleText> byId;

    RuleCaseCheck(RuleBase rules) {
        this.rules = rules;
        byId = rules.rules().stream().collect(Collectors.toMap(RuleText::id, rule -> rule));
    }

    /**
     * The rules in a site's folder.
     *
     * @param knowledge tables the rules may name, with the site's own sources among them
     */
    public static RuleCaseCheck of(Path folder, Knowledge knowledge) {
        return new RuleCaseCheck(SitePack.read(folder, knowledge));
    }

    /** Runs every case; mistakes are told in the order of the cases, then by rule what is missing. */
    public RuleCaseReport run(List<RuleCase> cases) {
        List<String> mistakes = new ArrayList<>();
        Set<String> faulty = new HashSet<>();
        for (RuleCase each : cases) {
            try {
                check(each);
            } catch (RuleException mistake) {
                faulty.add(each.rule());
                mistakes.add(mistake.getMessage());
            }
        }
        Map<String, List<RuleCase>> byRule = cases.stream().collect(Collectors.groupingBy(RuleCase::rule));
        List<CasesOfRule> counted = new ArrayList<>();
        for (RuleText rule : rules.rules()) {
            List<RuleCase> ofRule = byRule.getOrDefault(rule.id(), List.of());
            CasesOfRule own = counted(rule, ofRule);
            counted.add(own);
            List<String> lacking = lacking(own);
            if (lacking.isEmpty() && !faulty.contains(rule.id())) {
                lacking = unnoticed(rule, ofRule);
            }
            lacking.forEach(lack -> mistakes.add(new RuleException(rule.file(), rule.id(), lack).getMessage()));
        }
        return new RuleCaseReport(counted, cases.size(), mistakes);
    }

    /** Runs one case; what is wrong with it is a {@link RuleException}. */
    void check(RuleCase one) {
        RuleText rule = byId.get(one.rule());
        if (rule == null || rule.stage() != one.stage()) {
            throw one.mistake("no rule of stage " + one.stage().folder() + " has this id");
        }
        Answer graded = graded(one);
        if (graded != one.expected()) {
            throw one.mistake("expected that the rule " + told(one.expected()) + ", but it " + told(graded));
        }
    }

    private Answer graded(RuleCase one) {
        Answer graded = Answer.UNMET;
        for (Conclusion conclusion : rules.conclude(one.stage(), facts(one))) {
            if (conclusion.rule().id().equals(one.rule())) {
                graded = graded.or(conclusion.grade());
            }
        }
        return graded;
    }

    private static List<Object> facts(RuleCase one) {
        try {
            return one.makeFacts();
        } catch (IllegalArgumentException e) {
            throw one.mistake(e.getMessage());
        }
    }

    private static CasesOfRule counted(RuleText rule, List<RuleCase> cases) {
        long conditions = rule.patterns().stream().mapToLong(pattern -> Math.max(1, pattern.conditions().size())).sum();
        long questions = rule.patterns().stream().flatMap(pattern -> pattern.conditions().stream()).filter(Condition::isQuestion).count();
        return new CasesOfRule(rule.id(), count(cases, Answer.MET), count(cases, Answer.UNMET), conditions, count(cases, Answer.UNKNOWN), questions);
    }

    private static long count(List<RuleCase> cases, Answer expected) {
        return cases.stream().filter(one -> one.expected() == expected).count();
    }

    /** Conditions that could be otherwise without any case turning red. */
    private static List<String> unnoticed(RuleText rule, List<RuleCase> cases) {
        return RuleMutant.of(rule).stream().filter(mutant -> cases.stream().allMatch(mutant::passes))
                .map(mutant -> "expected a case that is no longer right when " + mutant.change() + ", found none").toList();
    }

    private static List<String> lacking(CasesOfRule own) {
        List<String> lacking = new ArrayList<>();
        if (own.fires() == 0) {
            lacking.add("expected a case on which it fires, found none");
        }
        if (own.silent() < own.conditions()) {
            lacking.add("expected a near miss for each of its conditions (" + own.conditions() + "), found " + own.silent());
        }
        if (own.open() < own.questions()) {
            lacking.add("expected a case that leaves it open for each of its questions (" + own.questions() + "), found " + own.open());
        }
        return lacking;
    }

    private static String told(Answer grade) {
        return switch (grade) {
            case MET -> "fires";
            case UNMET -> "does not fire";
            case UNKNOWN -> "stays open";
        };
    }
}

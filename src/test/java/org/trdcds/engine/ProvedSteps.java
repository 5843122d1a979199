package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.MissingDatum;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Verdict;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.KnowledgeFiles;

/**
 * What the next-step rules make of some facts, with the facts that each verdict cites: those that its criteria and remarks rest on in the
 * engine's own recording.
 */
final class ProvedSteps {

    private static final Knowledge KNOWLEDGE = KnowledgeFiles.shipped();
    private static final Map<Category, CategoryPlan> PLANS = CategoryPlan.all(KNOWLEDGE);
    private static final Set<Verdict> CLAIMS = EnumSet.of(Verdict.SUGGESTED, Verdict.DEFERRED, Verdict.CONTRAINDICATED);

    private final NextSteps recorded;
    private final DeclaredCriteria declared;
    private final FactIndex facts;
    private final Map<Category, NextStep> steps = new EnumMap<>(Category.class);

    private ProvedSteps(NextSteps recorded, DeclaredCriteria declared, FactIndex facts) {
        this.recorded = recorded;
        this.declared = declared;
        this.facts = facts;
        recorded.all().forEach(step -> steps.put(step.category(), step));
    }

    static ProvedSteps from(RuleBase rules, DeclaredCriteria declared, Collection<Object> facts) {
        List<Conclusion> conclusions = rules.conclude(RuleStage.NEXTSTEPS, facts);
        OpenQuestions questions = new OpenQuestions(List.of(), List.of());
        FactIndex index = new FactIndex(facts);
        return new ProvedSteps(new NextSteps(PLANS, KNOWLEDGE.questions(),
                new CriteriaOfPatient(new Standing(declared, conclusions, questions), index), conclusions, category -> List.of()), declared, index);
    }

    static DeclaredCriteria declared(RuleBase rules) {
        return new DeclaredCriteria(rules.rules(RuleStage.NEXTSTEPS), KNOWLEDGE.categories().values());
    }

    /** The categories of which something is claimed that a clinician may act on or be kept from: suggested, deferred, contraindicated. */
    List<Category> claims() {
        return steps.values().stream().filter(step -> CLAIMS.contains(step.verdict())).map(NextStep::category).toList();
    }

    Verdict verdict(Category category) {
        return steps.get(category).verdict();
    }

    /** The facts that a verdict cites, each once. */
    Set<Object> cited(Category category) {
        Set<Object> cited = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Category one : restsOn(category)) {
            criteria(one).forEach(grounds -> cited.addAll(grounds.facts()));
            recorded.remarks(one).forEach(remark -> cited.addAll(remark.facts()));
            notFound(one).forEach(caution -> cited.addAll(facts.lookedAt(caution.lookUps(), one)));
        }
        return cited;
    }

    private List<DeclaredCaution> notFound(Category category) {
        Set<String> notFound = steps.get(category).cautionsNotFound().stream().map(caution -> caution.rule().id()).collect(Collectors.toSet());
        return declared.cautions(category).stream().filter(caution -> notFound.contains(caution.rule().id())).toList();
    }

    private List<Grounds> criteria(Category category) {
        return category == Category.COMPLETE_RECORD ? List.of() : recorded.grounds(category);
    }

    /** All that is said of a category itself, without what stands in for it; of completing the record, also what is said of the verdicts that wait. */
    List<Object> explanation(Category category) {
        List<Object> said = new ArrayList<>();
        restsOn(category).forEach(one -> said.add(withoutAlternatives(steps.get(one))));
        if (category == Category.COMPLETE_RECORD) {
            said.add(recorded.missing());
        }
        return said;
    }

    private Set<Category> restsOn(Category category) {
        Set<Category> all = EnumSet.of(category);
        if (category == Category.COMPLETE_RECORD) {
            recorded.missing().stream().map(MissingDatum::decides).forEach(all::addAll);
        }
        return all;
    }

    private static NextStep withoutAlternatives(NextStep s) {
        return new NextStep(s.category(), s.title(), s.verdict(), s.urgency(), s.strength(), s.summary(), s.criteria(), s.against(), s.cautions(),
                s.confirm(), s.options(), List.of(), s.missing(), s.wouldChange(), s.basis(), s.remarks());
    }
}

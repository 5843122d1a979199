package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.trdcds.NamedChart;
import org.trdcds.assessment.Category;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.KnowledgeFiles;

/** Puts to the proof what is claimed of charts and of facts: on the cited facts alone, and without one after the other. */
final class Proving {

    private final RuleBase rules;
    private final DeclaredCriteria declared;
    private final Assessor watched;
    private final ThreadLocal<Map<RuleStage, List<Object>>> seen = new ThreadLocal<>();

    Proving(RuleBase rules) {
        this.rules = rules;
        declared = ProvedSteps.declared(rules);
        Knowledge knowledge = KnowledgeFiles.shipped();
        watched = new Assessor(rules, (stage, facts) -> {
            seen.get().computeIfAbsent(stage, none -> new ArrayList<>()).addAll(facts);
            return rules.conclude(stage, facts);
        }, knowledge, knowledge.profiles().get("default"));
    }

    /** The facts that each stage is given of a chart; none for the deceased. */
    Map<RuleStage, List<Object>> facts(NamedChart chart) {
        seen.set(new EnumMap<>(RuleStage.class));
        watched.assess(chart.record(), chart.asOf());
        return seen.get();
    }

    /** Every category that is suggested, deferred or contraindicated on these facts. */
    Proof ofVerdicts(List<Object> facts) {
        if (facts.isEmpty()) {
            return Proof.NONE;
        }
        ProvedSteps all = steps(facts);
        Proof proof = Proof.NONE;
        Map<Object, List<Category>> citing = new IdentityHashMap<>();
        for (Category category : all.claims()) {
            Set<Object> cited = all.cited(category);
            cited.forEach(fact -> citing.computeIfAbsent(fact, none -> new ArrayList<>()).add(category));
            proof = proof.plus(Proof.ofClaim(steps(facts.stream().filter(cited::contains).toList()).verdict(category) == all.verdict(category)));
        }
        for (Object fact : facts) {
            if (citing.containsKey(fact)) {
                ProvedSteps without = steps(without(fact, facts));
                for (Category category : citing.get(fact)) {
                    proof = proof.plus(without.explanation(category).equals(all.explanation(category))
                            ? Proof.ofIdleFact(category.code() + " without " + fact.getClass().getSimpleName()) : Proof.OF_NECESSARY_FACT);
                }
            }
        }
        return proof;
    }

    /** Every firing of a stage on these facts. */
    Proof ofFirings(RuleStage stage, Collection<Object> facts) {
        Proof proof = Proof.NONE;
        for (Conclusion firing : rules.conclude(stage, facts)) {
            proof = proof.plus(Proof.ofClaim(firesAgain(firing, firing.facts())));
            for (Object fact : firing.facts()) {
                proof = proof.plus(firesAgain(firing, without(fact, firing.facts()))
                        ? Proof.ofIdleFact(firing.rule().id()) : Proof.OF_NECESSARY_FACT);
            }
        }
        return proof;
    }

    private boolean firesAgain(Conclusion firing, List<Object> facts) {
        return rules.conclude(firing.rule().stage(), facts).stream()
                .anyMatch(other -> other.rule().id().equals(firing.rule().id()) && other.grade() == firing.grade());
    }

    private ProvedSteps steps(List<Object> facts) {
        return ProvedSteps.from(rules, declared, facts);
    }

    private static List<Object> without(Object fact, List<Object> facts) {
        return facts.stream().filter(other -> other != fact).toList();
    }
}

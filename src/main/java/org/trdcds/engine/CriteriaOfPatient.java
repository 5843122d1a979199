package org.trdcds.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.Clause;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.RuleDescription;
import org.trdcds.history.ChartAnswer;
import org.trdcds.patient.Answer;

/** Turns what the next-step rules concluded for one patient into criteria: met, unknown, or unmet with what was looked at. */
final class CriteriaOfPatient {

    private final Standing standing;
    private final FactIndex facts;
    private final Criterion[] shared;
    private final Object[] sharedBy;

    CriteriaOfPatient(Standing standing, FactIndex facts) {
        this.standing = standing;
        this.facts = facts;
        shared = new Criterion[standing.count()];
        sharedBy = new Object[standing.count()];
    }

    Standing standing() {
        return standing;
    }

    FactIndex facts() {
        return facts;
    }

    /** The criteria of a category, answered for this patient. */
    List<Criterion> of(Category category) {
        List<DeclaredCriterion> own = standing.criteria(category);
        Criterion[] criteria = new Criterion[own.size()];
        for (int at = 0; at < criteria.length; at++) {
            criteria[at] = own.get(at).shared() ? shared(own.get(at), category) : criterion(own.get(at), category);
        }
        return List.of(criteria);
    }

    /** What each criterion of a category rests on, in the order of its criteria. */
    List<Grounds> grounds(Category category) {
        return standing.criteria(category).stream().map(criterion -> grounds(criterion, category)).toList();
    }

    /** The same for all categories; where it asks of requests, for all that the same one decides. */
    private Criterion shared(DeclaredCriterion declared, Category category) {
        int number = declared.number();
        Object by = declared.asksOfRequests() ? decisive(declared, category) : standing;
        if (shared[number] == null || sharedBy[number] != by) {
            shared[number] = criterion(declared, category);
            sharedBy[number] = by;
        }
        return shared[number];
    }

    /** What followed from requests for a category; where nothing did, the one that was looked at. */
    private Object decisive(DeclaredCriterion declared, Category category) {
        List<Conclusion> telling = standing.telling(declared, category);
        return telling.isEmpty() ? facts.request(category) : telling;
    }

    private Grounds grounds(DeclaredCriterion declared, Category category) {
        List<Conclusion> telling = standing.telling(declared, category);
        return new Grounds(telling, telling.isEmpty() ? facts.lookedAt(declared.lookUps(), category) : matched(telling));
    }

    private Criterion criterion(DeclaredCriterion declared, Category category) {
        List<Conclusion> telling = standing.telling(declared, category);
        if (telling.isEmpty()) {
            return unmet(declared, facts.lookedAt(declared.lookUps(), category));
        }
        boolean sure = telling.get(0).grade() == Answer.MET;
        List<Object> matched = matched(telling);
        return new Criterion(declared.id(), declared.kind(), sure ? Answer.MET : Answer.UNKNOWN, sure && anySilent(matched),
                statement(telling), Observed.by(telling), CitedEntries.of(matched), standing.open(declared, category), cited(telling));
    }

    private static Criterion unmet(DeclaredCriterion declared, List<Object> lookedAt) {
        return lookedAt.isEmpty() ? declared.unseen() : new Criterion(declared.id(), declared.kind(), Answer.UNMET, anySilent(lookedAt),
                declared.statement(), Observed.in(lookedAt), CitedEntries.of(lookedAt), List.of(), List.of());
    }

    private static List<Object> matched(List<Conclusion> conclusions) {
        if (conclusions.size() == 1) {
            return conclusions.get(0).facts();
        }
        List<Object> matched = new ArrayList<>(2 * conclusions.size());
        for (Conclusion conclusion : conclusions) {
            matched.addAll(conclusion.facts());
        }
        return matched;
    }

    private static String statement(List<Conclusion> conclusions) {
        if (conclusions.size() == 1) {
            return conclusions.get(0).rule().statement();
        }
        List<String> statements = new ArrayList<>(conclusions.size());
        for (Conclusion conclusion : conclusions) {
            String said = conclusion.rule().statement();
            String put = statements.isEmpty() ? said : Clause.of(said);
            if (!statements.contains(said) && !statements.contains(put)) {
                statements.add(put);
            }
        }
        return statements.size() == 1 ? statements.get(0) : String.join("; ", statements);
    }

    private static List<RuleDescription> cited(List<Conclusion> conclusions) {
        if (conclusions.size() == 1) {
            return conclusions.get(0).by().cited();
        }
        Set<RuleDescription> cited = new LinkedHashSet<>();
        conclusions.forEach(conclusion -> cited.add(conclusion.description()));
        return List.copyOf(cited);
    }

    private static boolean anySilent(List<Object> facts) {
        for (int at = 0; at < facts.size(); at++) {
            if (facts.get(at) instanceof ChartAnswer answer && answer.closedWorld()) {
                return true;
            }
        }
        return false;
    }
}

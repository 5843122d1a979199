package org.trdcds.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.trdcds.assessment.CareRequest;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.history.ChartAnswer;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;
import org.trdcds.patient.Evidence;

/** Turns what the next-step rules concluded for one patient into criteria: met, unknown, or unmet with what was looked at. */
final class CriteriaOfPatient {

    private static final Map<String, CriterionKind> KINDS = Map.of(
            "required", CriterionKind.REQUIRED, "exclusion", CriterionKind.EXCLUSION, "deferral", CriterionKind.DEFERRAL);
    private static final String CARE_REQUEST = "CareRequest";

    private final DeclaredCriteria declared;
    private final FactIndex facts;
    private final OpenQuestions questions;
    private final Map<Category, Map<DeclaredCriteria.Key, List<Conclusion>>> ofCategory = new EnumMap<>(Category.class);
    private final Map<String, List<Conclusion>> shared = new HashMap<>();
    private final Map<String, Criterion> sharedCriteria = new HashMap<>();

    CriteriaOfPatient(DeclaredCriteria declared, List<Conclusion> conclusions, FactIndex facts, OpenQuestions questions) {
        this.declared = declared;
        this.facts = facts;
        this.questions = questions;
        for (Conclusion conclusion : conclusions) {
            String verb = conclusion.rule().verb();
            CriterionKind kind = KINDS.get(verb);
            if (kind != null) {
                var key = new DeclaredCriteria.Key(kind, (String) conclusion.argument(1));
                ofCategory.computeIfAbsent((Category) conclusion.argument(0), category -> new HashMap<>())
                        .computeIfAbsent(key, criterion -> new ArrayList<>(2)).add(conclusion);
            } else if (verb.equals("general")) {
                shared.computeIfAbsent((String) conclusion.argument(0), id -> new ArrayList<>(2)).add(conclusion);
            }
        }
    }

    /** The criteria of a category: shared required ones, its own required ones, exclusions, deferrals, shared deferrals. */
    List<Criterion> of(Category category, List<String> general) {
        List<Criterion> criteria = new ArrayList<>();
        addShared(criteria, category, general, CriterionKind.REQUIRED);
        Map<DeclaredCriteria.Key, List<Conclusion>> concluded = ofCategory.getOrDefault(category, Map.of());
        for (DeclaredCriteria.Declared own : declared.of(category)) {
            criteria.add(criterion(own, concluded.getOrDefault(own.key(), List.of()), fact -> true));
        }
        addShared(criteria, category, general, CriterionKind.DEFERRAL);
        return List.copyOf(criteria);
    }

    private void addShared(List<Criterion> criteria, Category category, List<String> general, CriterionKind kind) {
        for (String id : general) {
            DeclaredCriteria.Declared named = declared.shared(id);
            if (named.key().kind() == kind) {
                criteria.add(shared(category, named));
            }
        }
    }

    private Criterion shared(Category category, DeclaredCriteria.Declared named) {
        List<Conclusion> concluded = shared.getOrDefault(named.key().id(), List.of());
        if (named.lookUps().get(0).factType().equals(CARE_REQUEST)) {
            List<Conclusion> own = concluded.stream().filter(conclusion -> conclusion.fact(CareRequest.class).category() == category).toList();
            return criterion(named, own, fact -> ((CareRequest) fact).category() == category);
        }
        return sharedCriteria.computeIfAbsent(named.key().id(), id -> criterion(named, concluded, fact -> true));
    }

    private Criterion criterion(DeclaredCriteria.Declared declared, List<Conclusion> concluded, Predicate<Object> relevant) {
        if (concluded.isEmpty()) {
            return unmet(declared, relevant);
        }
        List<Conclusion> met = met(concluded);
        boolean sure = !met.isEmpty();
        List<Conclusion> telling = sure ? met : concluded;
        Set<String> statements = new LinkedHashSet<>(4);
        Set<String> ids = new LinkedHashSet<>(4);
        Set<Evidence> evidence = new LinkedHashSet<>();
        boolean silent = false;
        for (Conclusion conclusion : telling) {
            statements.add(conclusion.rule().statement());
            ids.add(conclusion.rule().id());
            evidence.addAll(conclusion.evidence());
            silent |= sure && conclusion.facts().stream().anyMatch(CriteriaOfPatient::isSilent);
        }
        return new Criterion(declared.key().id(), declared.key().kind(), sure ? Answer.MET : Answer.UNKNOWN, silent, String.join("; ", statements),
                Observed.by(telling), List.copyOf(evidence), sure ? List.of() : questions.of(telling), List.copyOf(ids));
    }

    private Criterion unmet(DeclaredCriteria.Declared declared, Predicate<Object> relevant) {
        Set<Object> lookedAt = new LinkedHashSet<>();
        for (LookUp where : declared.lookUps()) {
            facts.forEach(where, fact -> {
                if (relevant.test(fact)) {
                    lookedAt.add(fact);
                }
            });
        }
        Set<Evidence> evidence = new LinkedHashSet<>();
        boolean silent = lookedAt.isEmpty();
        for (Object fact : lookedAt) {
            evidence.addAll(((Citable) fact).evidence());
            silent |= isSilent(fact);
        }
        return new Criterion(declared.key().id(), declared.key().kind(), Answer.UNMET, silent, declared.statement(), Observed.in(lookedAt),
                List.copyOf(evidence), List.of(), List.of());
    }

    private static List<Conclusion> met(List<Conclusion> conclusions) {
        List<Conclusion> met = new ArrayList<>(conclusions.size());
        for (Conclusion conclusion : conclusions) {
            if (conclusion.grade() == Answer.MET) {
                met.add(conclusion);
            }
        }
        return met;
    }

    private static boolean isSilent(Object fact) {
        return fact instanceof ChartAnswer answer && answer.closedWorld();
    }
}

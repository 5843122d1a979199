package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.trdcds.history.ChartAnswer;

/** The facts that some rule of a stage can match; the engine need not be shown any other, nor run where no rule has all it asks for. */
final class AskedFacts {

    private final Collection<RuleText> rules;
    private final AskedAnswers answers;
    private final Set<Set<String>> together = new LinkedHashSet<>();

    /** Conditions on constants, a list for each pattern, by type of fact; read off the rules when the first fact of a type is shown. */
    private final Map<Class<?>, List<List<ComponentConstraint>>> patterns = new ConcurrentHashMap<>();

    AskedFacts(Collection<RuleText> rules) {
        this.rules = rules;
        answers = new AskedAnswers(rules);
        for (RuleText rule : rules) {
            Set<String> types = new LinkedHashSet<>();
            rule.patterns().forEach(pattern -> types.add(pattern.factType()));
            together.add(types);
        }
    }

    /** Whether a rule could match this fact. */
    boolean include(Object fact) {
        if (fact instanceof ChartAnswer) {
            return answers.include(fact);
        }
        List<List<ComponentConstraint>> known = patterns.get(fact.getClass());
        for (List<ComponentConstraint> pattern : known == null ? patterns.computeIfAbsent(fact.getClass(), this::patterns) : known) {
            if (passes(fact, pattern)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(Object fact, List<ComponentConstraint> pattern) {
        for (int at = 0; at < pattern.size(); at++) {
            if (!pattern.get(at).holds(fact)) {
                return false;
            }
        }
        return true;
    }

    private List<List<ComponentConstraint>> patterns(Class<?> type) {
        Class<? extends Record> fact = type.asSubclass(Record.class);
        Set<List<ComponentConstraint>> distinct = new LinkedHashSet<>();
        for (RuleText rule : rules) {
            for (FactPattern pattern : rule.patterns()) {
                if (pattern.factType().equals(type.getSimpleName())) {
                    distinct.add(pattern.conditions().stream().filter(CompilerText::isCompared)
                            .map(condition -> ComponentConstraint.of(fact, condition)).toList());
                }
            }
        }
        return List.copyOf(distinct);
    }

    /** Those of these facts that a rule could match; none where no rule finds a fact of every type it asks for. */
    List<Object> of(Collection<?> facts) {
        List<Object> included = new ArrayList<>(facts.size());
        for (Object fact : facts) {
            if (include(fact)) {
                included.add(fact);
            }
        }
        for (Set<String> types : together) {
            if (isEachIn(included, types)) {
                return included;
            }
        }
        return List.of();
    }

    private static boolean isEachIn(List<Object> facts, Set<String> types) {
        for (String type : types) {
            if (!isIn(facts, type)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIn(List<Object> facts, String type) {
        for (Object fact : facts) {
            if (fact.getClass().getSimpleName().equals(type)) {
                return true;
            }
        }
        return false;
    }
}

package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.trdcds.patient.Answer;

/**
 * Matches rules by nested loops over all facts, sharing nothing with the engine's network: an independent check that no firing is lost, and
 * quick to ask what a rule would do that was never compiled. Not used in an assessment.
 */
final class NaiveMatcher {

    /** One match of a rule: the facts by pattern, and how surely. */
    record Match(String rule, List<Object> facts, Answer grade) {
    }

    private static final Map<String, String> CONSTANTS = new ConcurrentHashMap<>();

    private NaiveMatcher() {
    }

    static List<Match> match(Collection<RuleText> rules, List<Object> facts) {
        List<Match> matches = new ArrayList<>();
        Map<String, List<Object>> byType = facts.stream().collect(Collectors.groupingBy(fact -> fact.getClass().getSimpleName()));
        for (RuleText rule : rules) {
            extend(rule, byType, List.of(), new HashMap<>(), Answer.MET, matches);
        }
        return matches;
    }

    private static void extend(
            RuleText rule, Map<String, List<Object>> byType, List<Object> chosen, Map<String, Object> bound, Answer grade, List<Match> matches) {
        if (chosen.size() == rule.patterns().size()) {
            matches.add(new Match(rule.id(), chosen, grade));
            return;
        }
        FactPattern pattern = rule.patterns().get(chosen.size());
        for (Object fact : byType.getOrDefault(pattern.factType(), List.of())) {
            Answer fits = fits(pattern, fact, bound);
            if (fits != Answer.UNMET) {
                List<Object> longer = new ArrayList<>(chosen);
                longer.add(fact);
                bound.put(pattern.binding(), fact);
                extend(rule, byType, longer, bound, grade.and(fits), matches);
            }
        }
    }

    private static Answer fits(FactPattern pattern, Object fact, Map<String, Object> bound) {
        Answer all = Answer.MET;
        for (Condition condition : pattern.conditions()) {
            if (all == Answer.UNMET) {
                return all;
            }
            Object value = condition.field().equals("this") ? fact : FactComponents.value(fact, condition.field());
            if (condition.isQuestion()) {
                Answer answer = (Answer) value;
                all = all.and(condition.values().get(0).equals("Answer.MET") ? answer : answer.negate());
            } else {
                all = all.and(Answer.of(certain(condition, value, bound)));
            }
        }
        return all;
    }

    private static boolean certain(Condition condition, Object value, Map<String, Object> bound) {
        boolean found = false;
        for (String wanted : condition.values()) {
            found = found || equal(value, wanted, bound);
        }
        return switch (condition.operator()) {
            case EQUAL, IN -> found;
            case NOT_EQUAL, NOT_IN -> !found;
        };
    }

    private static boolean equal(Object value, String wanted, Map<String, Object> bound) {
        if (wanted.startsWith("$")) {
            String[] path = wanted.split("\\.");
            Object other = bound.get(path[0]);
            for (int step = 1; step < path.length; step++) {
                other = FactComponents.value(other, path[step]);
            }
            return value.equals(other);
        }
        String constant = CONSTANTS.computeIfAbsent(wanted, name -> name.substring(name.lastIndexOf('.') + 1));
        return value instanceof Enum<?> enumerated ? enumerated.name().equals(constant) : value.toString().equals(constant);
    }
}

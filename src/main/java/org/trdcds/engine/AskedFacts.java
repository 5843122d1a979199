package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.trdcds.history.ChartAnswer;

/**
 * The facts on which some rule of a stage can fire; the engine need not be shown any other. A pattern is read here for what it asks of one
 * fact alone, its conditions on constants; comparisons with other facts are left to the engine.
 */
final class AskedFacts {

    private static final int[] NONE = {};

    /** What a numbered pattern asks of facts that are no answers to a topic. */
    private record Asked(int number, List<ComponentConstraint> conditions) {

        private boolean passes(Object fact) {
            for (int at = 0; at < conditions.size(); at++) {
                if (!conditions.get(at).holds(fact)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Patterns of all rules, each once; its place is its number. */
    private final List<FactPattern> patterns;

    /** Numbers of the patterns of each rule, each combination once. */
    private final int[][] together;
    private final AskedAnswers answers;

    /** The patterns for a type of fact, read off the rules when the first fact of it is shown. */
    private final Map<Class<?>, Asked[]> others = new ConcurrentHashMap<>();

    AskedFacts(Collection<RuleText> rules) {
        Map<FactPattern, Integer> numbers = new LinkedHashMap<>();
        Set<List<Integer>> combinations = new LinkedHashSet<>();
        for (RuleText rule : rules) {
            combinations.add(rule.patterns().stream().map(AskedFacts::alone)
                    .map(pattern -> numbers.computeIfAbsent(pattern, first -> numbers.size())).distinct().toList());
        }
        patterns = List.copyOf(numbers.keySet());
        together = combinations.stream().map(some -> some.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
        answers = new AskedAnswers(patterns);
    }

    /** A pattern without what it compares with other facts, and without the name by which others compare with it. */
    private static FactPattern alone(FactPattern pattern) {
        return new FactPattern("", pattern.factType(), pattern.conditions().stream()
                .filter(condition -> condition.values().stream().noneMatch(value -> value.startsWith("$"))).toList());
    }

    /** Whether a pattern of a rule passes this fact. */
    boolean include(Object fact) {
        return passing(fact).length > 0;
    }

    /** Those of these facts that belong to a rule which finds a fact for each of its patterns. */
    List<Object> of(Collection<?> facts) {
        boolean[] found = new boolean[patterns.size()];
        int[][] passing = new int[facts.size()][];
        int place = 0;
        for (Object fact : facts) {
            passing[place] = passing(fact);
            mark(passing[place++], found);
        }
        boolean[] needed = new boolean[found.length];
        for (int[] rule : together) {
            if (areAll(rule, found)) {
                mark(rule, needed);
            }
        }
        List<Object> shown = new ArrayList<>(passing.length);
        place = 0;
        for (Object fact : facts) {
            if (isAny(passing[place++], needed)) {
                shown.add(fact);
            }
        }
        return shown;
    }

    /** Numbers of the patterns that pass a fact. */
    private int[] passing(Object fact) {
        if (fact instanceof ChartAnswer answer) {
            return answers.passing(answer);
        }
        Asked[] known = others.get(fact.getClass());
        Asked[] all = known == null ? others.computeIfAbsent(fact.getClass(), this::asked) : known;
        int[] numbers = new int[all.length];
        int count = 0;
        for (Asked asked : all) {
            if (asked.passes(fact)) {
                numbers[count++] = asked.number;
            }
        }
        return count == 0 ? NONE : Arrays.copyOf(numbers, count);
    }

    private Asked[] asked(Class<?> type) {
        Class<? extends Record> fact = type.asSubclass(Record.class);
        List<Asked> all = new ArrayList<>();
        for (int number = 0; number < patterns.size(); number++) {
            if (patterns.get(number).factType().equals(type.getSimpleName())) {
                all.add(new Asked(number, patterns.get(number).conditions().stream().map(condition -> ComponentConstraint.of(fact, condition)).toList()));
            }
        }
        return all.toArray(Asked[]::new);
    }

    private static void mark(int[] numbers, boolean[] marked) {
        for (int number : numbers) {
            marked[number] = true;
        }
    }

    private static boolean areAll(int[] numbers, boolean[] marked) {
        for (int number : numbers) {
            if (!marked[number]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAny(int[] numbers, boolean[] marked) {
        for (int number : numbers) {
            if (marked[number]) {
                return true;
            }
        }
        return false;
    }
}

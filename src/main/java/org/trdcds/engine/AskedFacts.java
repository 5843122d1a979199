package org.trdcds.engine;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
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

    /** The patterns for a type of fact, and the components by which they tell facts apart. */
    private record Asked(BitSet patterns, List<Component> components) {

        private BitSet passing(Object fact) {
            BitSet passing = (BitSet) patterns.clone();
            for (int at = 0; at < components.size() && !passing.isEmpty(); at++) {
                passing.and(components.get(at).passing(fact));
            }
            return passing;
        }
    }

    /** @param byValue the patterns that pass each value of the component, by ordinal; false comes before true */
    private record Component(MethodHandle accessor, BitSet[] byValue) {

        private BitSet passing(Object fact) {
            Object value = FactComponents.value(fact, accessor);
            return byValue[value instanceof Enum<?> constant ? constant.ordinal() : value == Boolean.TRUE ? 1 : 0];
        }
    }

    /** Patterns of all rules, of those that ask the same the first; its place is its number. */
    private final List<FactPattern> patterns = new ArrayList<>();

    /** Numbers of the patterns of each rule, each combination once. */
    private final int[][] together;

    /** The patterns that pass an answer, by topic and answer; read off the rules when the first answer is shown. */
    private volatile BitSet[][] answers;

    /** The patterns for the other types of facts, each read off the rules when the first fact of the type is shown. */
    private final Map<Class<?>, Asked> others = new ConcurrentHashMap<>();

    AskedFacts(Collection<RuleText> rules) {
        Map<String, Integer> numbers = new HashMap<>();
        Set<List<Integer>> combinations = new LinkedHashSet<>();
        for (RuleText rule : rules) {
            List<Integer> combination = new ArrayList<>(rule.patterns().size());
            for (FactPattern pattern : rule.patterns()) {
                Integer number = numbers.putIfAbsent(asked(pattern), patterns.size());
                combination.add(number == null ? patterns.size() : number);
                if (number == null) {
                    patterns.add(pattern);
                }
            }
            combinations.add(combination);
        }
        together = new int[combinations.size()][];
        int place = 0;
        for (List<Integer> combination : combinations) {
            together[place++] = combination.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /** What a pattern asks of one fact alone, in writing: patterns that ask the same are one. */
    private static String asked(FactPattern pattern) {
        StringBuilder asked = new StringBuilder(pattern.factType());
        for (Condition condition : pattern.conditions()) {
            if (isOfOneFact(condition)) {
                asked.append(' ').append(condition.field()).append(condition.operator().symbol()).append(String.join(",", condition.values()));
            }
        }
        return asked.toString();
    }

    private static boolean isOfOneFact(Condition condition) {
        for (String value : condition.values()) {
            if (value.startsWith("$")) {
                return false;
            }
        }
        return true;
    }

    /** Whether a pattern of a rule passes this fact. */
    boolean include(Object fact) {
        return !passing(fact).isEmpty();
    }

    /** Those of these facts that belong to a rule which finds a fact for each of its patterns. */
    List<Object> of(Collection<?> facts) {
        BitSet found = new BitSet(patterns.size());
        List<BitSet> passing = new ArrayList<>(facts.size());
        for (Object fact : facts) {
            BitSet numbers = passing(fact);
            passing.add(numbers);
            found.or(numbers);
        }
        BitSet needed = needed(found);
        List<Object> shown = new ArrayList<>(facts.size());
        int place = 0;
        for (Object fact : facts) {
            if (passing.get(place++).intersects(needed)) {
                shown.add(fact);
            }
        }
        return shown;
    }

    /** The patterns of the rules that find a fact for each of theirs. */
    private BitSet needed(BitSet found) {
        BitSet needed = new BitSet(patterns.size());
        for (int[] rule : together) {
            if (areAll(rule, found)) {
                for (int number : rule) {
                    needed.set(number);
                }
            }
        }
        return needed;
    }

    private static boolean areAll(int[] numbers, BitSet found) {
        for (int number : numbers) {
            if (!found.get(number)) {
                return false;
            }
        }
        return true;
    }

    /** Numbers of the patterns that pass a fact. */
    private BitSet passing(Object fact) {
        if (fact instanceof ChartAnswer answer) {
            BitSet[][] known = answers;
            if (known == null) {
                known = answers();
                answers = known;
            }
            return known[answer.topic().ordinal()][answer.answer().ordinal()];
        }
        Asked known = others.get(fact.getClass());
        return (known == null ? others.computeIfAbsent(fact.getClass(), this::asked) : known).passing(fact);
    }

    private BitSet[][] answers() {
        BitSet own = ofType(ChartAnswer.class);
        BitSet[] byTopic = byValue(own, ChartAnswer.class, "topic");
        BitSet[] byAnswer = byValue(own, ChartAnswer.class, "answer");
        BitSet[][] both = new BitSet[byTopic.length][byAnswer.length];
        for (int topic = 0; topic < byTopic.length; topic++) {
            for (int answer = 0; answer < byAnswer.length; answer++) {
                both[topic][answer] = (BitSet) byTopic[topic].clone();
                both[topic][answer].and(byAnswer[answer]);
            }
        }
        return both;
    }

    private Asked asked(Class<?> type) {
        Class<? extends Record> fact = type.asSubclass(Record.class);
        BitSet own = ofType(type);
        Set<String> names = new LinkedHashSet<>();
        for (int number = own.nextSetBit(0); number >= 0; number = own.nextSetBit(number + 1)) {
            for (Condition condition : patterns.get(number).conditions()) {
                if (isOfOneFact(condition)) {
                    names.add(condition.field());
                }
            }
        }
        List<Component> components = new ArrayList<>(names.size());
        for (String name : names) {
            components.add(new Component(FactComponents.accessor(fact, name), byValue(own, fact, name)));
        }
        return new Asked(own, components);
    }

    private BitSet ofType(Class<?> type) {
        BitSet own = new BitSet(patterns.size());
        for (int number = 0; number < patterns.size(); number++) {
            own.set(number, patterns.get(number).factType().equals(type.getSimpleName()));
        }
        return own;
    }

    /** Those of some patterns that pass each value of a component, as the engine compares it. */
    private BitSet[] byValue(BitSet own, Class<? extends Record> type, String component) {
        Object[] values = values(RuleVocabulary.component(type, component).orElseThrow());
        BitSet[] byValue = new BitSet[values.length];
        Arrays.setAll(byValue, value -> (BitSet) own.clone());
        for (int number = own.nextSetBit(0); number >= 0; number = own.nextSetBit(number + 1)) {
            for (Condition condition : patterns.get(number).conditions()) {
                if (condition.field().equals(component) && isOfOneFact(condition)) {
                    ComponentConstraint constraint = ComponentConstraint.of(type, condition);
                    for (int value = 0; value < values.length; value++) {
                        byValue[value].set(number, byValue[value].get(number) && constraint.passes(values[value]));
                    }
                }
            }
        }
        return byValue;
    }

    private static Object[] values(Class<?> component) {
        return component.isEnum() ? component.getEnumConstants() : new Object[] {Boolean.FALSE, Boolean.TRUE};
    }
}

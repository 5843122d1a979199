package org.trdcds.engine;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.trdcds.history.ChartAnswer;

/** Facts that exercise a stage: for every fact type its rules match, some facts whose named components take random values. */
final class RandomFacts {

    private static final int MOST_OF_A_TYPE = 3;
    private static final Object NOTHING = new Object();

    private final Map<Class<? extends Record>, Set<String>> componentsByType = new LinkedHashMap<>();
    private final Map<String, List<Object>> constants = new HashMap<>();

    RandomFacts(Collection<RuleText> rules) {
        for (RuleText rule : rules) {
            for (FactPattern pattern : rule.patterns()) {
                Set<String> components = componentsByType.computeIfAbsent(RuleVocabulary.fact(rule.stage(), pattern.factType()).orElseThrow(), type -> new LinkedHashSet<>());
                for (Condition condition : pattern.conditions()) {
                    components.add(condition.field());
                    if (!condition.isQuestion()) {
                        List<Object> named = constants.computeIfAbsent(pattern.factType() + "." + condition.field(), key -> new ArrayList<>());
                        condition.values().stream().filter(value -> !value.startsWith("$")).map(RandomFacts::plain).forEach(named::add);
                    }
                }
            }
        }
    }

    List<Object> next(Random random) {
        List<Object> facts = new ArrayList<>();
        componentsByType.forEach((type, components) -> {
            int count = type == ChartAnswer.class ? 12 : random.nextInt(MOST_OF_A_TYPE + 1);
            for (int index = 0; index < count; index++) {
                facts.add(WrittenFact.of(type, randomComponents(type, components, random)));
            }
        });
        return facts;
    }

    private Map<String, Object> randomComponents(Class<? extends Record> type, Set<String> components, Random random) {
        Map<String, Object> chosen = new HashMap<>();
        for (String component : components) {
            if (!component.equals("this")) {
                Class<?> componentType = Arrays.stream(type.getRecordComponents())
                        .filter(part -> part.getName().equals(component)).map(RecordComponent::getType).findFirst().orElse(null);
                if (componentType != null) {
                    chosen.put(component, randomValue(type.getSimpleName() + "." + component, componentType, random));
                }
            }
        }
        chosen.values().removeIf(value -> value == NOTHING);
        return chosen;
    }

    private Object randomValue(String key, Class<?> type, Random random) {
        List<Object> named = constants.getOrDefault(key, List.of());
        if (!named.isEmpty() && random.nextInt(4) > 0) {
            return named.get(random.nextInt(named.size()));
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)]).name();
        }
        return NOTHING;
    }

    private static Object plain(String constant) {
        if (constant.equals("true") || constant.equals("false")) {
            return Boolean.valueOf(constant);
        }
        return constant.substring(constant.lastIndexOf('.') + 1);
    }
}

package org.trdcds.engine;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Topic;
import org.trdcds.patient.Answer;

/**
 * The same rules matched by plain loops in Java: facts by type and topic, conditions by direct comparison. It knows nothing of sessions, agendas
 * or changing facts, and so is the bound below which the rule engine cannot get.
 */
final class PlainInference implements Inference {

    private record Test(MethodHandle accessor, Map<Object, Boolean> constants, String path, boolean wanted) {
    }

    private record Pattern(String type, String binding, List<Topic> topics, List<Test> tests) {
    }

    private record Rule(GradedRule graded, List<Pattern> patterns) {
    }

    private final Map<RuleStage, List<Rule>> rules = new EnumMap<>(RuleStage.class);

    PlainInference(RuleBase base) {
        for (RuleStage stage : RuleStage.values()) {
            rules.put(stage, base.rules(stage).stream().map(PlainInference::rule).toList());
        }
    }

    @Override
    public List<Conclusion> conclude(RuleStage stage, Collection<?> facts) {
        Map<Topic, ChartAnswer> answers = new EnumMap<>(Topic.class);
        Map<String, List<Object>> others = new HashMap<>();
        for (Object fact : facts) {
            if (fact instanceof ChartAnswer answer) {
                answers.put(answer.topic(), answer);
            } else {
                others.computeIfAbsent(fact.getClass().getSimpleName(), type -> new ArrayList<>()).add(fact);
            }
        }
        List<Conclusion> conclusions = new ArrayList<>();
        for (Rule rule : rules.get(stage)) {
            extend(rule, new ArrayList<>(2), answers, others, conclusions);
        }
        return conclusions;
    }

    private static void extend(
            Rule rule, List<Object> chosen, Map<Topic, ChartAnswer> answers, Map<String, List<Object>> others, List<Conclusion> conclusions) {
        if (chosen.size() == rule.patterns.size()) {
            conclusions.add(rule.graded.concluded(List.copyOf(chosen)));
            return;
        }
        Pattern pattern = rule.patterns.get(chosen.size());
        for (Topic topic : pattern.topics) {
            tryFact(rule, pattern, answers.get(topic), chosen, answers, others, conclusions);
        }
        if (pattern.topics.isEmpty()) {
            for (Object fact : others.getOrDefault(pattern.type, List.of())) {
                tryFact(rule, pattern, fact, chosen, answers, others, conclusions);
            }
        }
    }

    private static void tryFact(Rule rule, Pattern pattern, Object fact, List<Object> chosen,
            Map<Topic, ChartAnswer> answers, Map<String, List<Object>> others, List<Conclusion> conclusions) {
        if (fact != null && fits(rule, pattern, fact, chosen)) {
            chosen.add(fact);
            extend(rule, chosen, answers, others, conclusions);
            chosen.remove(chosen.size() - 1);
        }
    }

    private static boolean fits(Rule rule, Pattern pattern, Object fact, List<Object> chosen) {
        for (Test test : pattern.tests) {
            Object value = FactComponents.value(fact, test.accessor);
            boolean named = test.path.isEmpty() ? test.constants.containsKey(value) : value.equals(bound(rule, test.path, chosen));
            if (named != test.wanted) {
                return false;
            }
        }
        return true;
    }

    private static Object bound(Rule rule, String path, List<Object> chosen) {
        String[] parts = path.split("\\.");
        for (int index = 0; index < chosen.size(); index++) {
            if (rule.patterns.get(index).binding.equals(parts[0])) {
                return FactComponents.value(chosen.get(index), parts[1]);
            }
        }
        throw new IllegalStateException(path + " is bound by no earlier pattern");
    }

    private static Rule rule(RuleText text) {
        return new Rule(new GradedRule(0, text), text.patterns().stream().map(pattern -> pattern(text.stage(), pattern)).toList());
    }

    private static Pattern pattern(RuleStage stage, FactPattern pattern) {
        Class<? extends Record> type = RuleVocabulary.fact(stage, pattern.factType()).orElseThrow();
        List<Test> tests = pattern.conditions().stream().filter(condition -> !condition.field().equals("topic"))
                .map(condition -> test(type, condition)).toList();
        return new Pattern(pattern.factType(), pattern.binding(), LookUp.of(pattern).topics(), tests);
    }

    private static Test test(Class<? extends Record> type, Condition condition) {
        MethodHandle accessor = FactComponents.accessor(type, condition.field());
        Class<?> component = RuleVocabulary.component(type, condition.field()).orElseThrow();
        boolean wanted = condition.operator() == Condition.Operator.EQUAL || condition.operator() == Condition.Operator.IN;
        if (condition.values().get(0).startsWith("$")) {
            return new Test(accessor, Map.of(), condition.values().get(0), wanted);
        }
        Stream<Object> opened = condition.isQuestion() ? Stream.of(Answer.UNKNOWN) : Stream.empty();
        Map<Object, Boolean> constants = Stream.concat(opened, condition.values().stream().map(value -> constant(component, value)))
                .collect(Collectors.toMap(value -> value, value -> true));
        return new Test(accessor, constants, "", wanted);
    }

    private static Object constant(Class<?> type, String text) {
        String name = text.substring(text.lastIndexOf('.') + 1);
        return type == boolean.class ? (Object) Boolean.valueOf(name)
                : Arrays.stream(type.getEnumConstants()).filter(each -> ((Enum<?>) each).name().equals(name)).findFirst().orElseThrow();
    }
}

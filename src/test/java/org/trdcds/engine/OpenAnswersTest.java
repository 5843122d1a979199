package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.trdcds.history.ChartAnswer;
import org.trdcds.patient.Answer;

/**
 * Unknown is never taken for yes or no: where the answer to one open question would turn a criterion of a next step, the criterion is
 * open. A question that a rule asks on purpose in the form "recorded" or "not recorded" is not open and is left out here.
 */
class OpenAnswersTest {

    private static final int GENERATED_SETS = 400;
    private static final RuleBase RULES = RuleBase.shipped();
    private static final List<RuleText> NEXT_STEPS = RULES.rules(RuleStage.NEXTSTEPS);
    private static final Set<String> CRITERIA = Set.of("required", "exclusion", "deferral", "general");

    @Test
    void leaveEveryCriterionOpenThatTheyWouldTurn() {
        RandomFacts generator = new RandomFacts(NEXT_STEPS);
        Random random = new Random(35);
        Map<String, Set<String>> askedForSure = askedForSure();
        Set<String> wrong = new TreeSet<>();
        int turned = 0;
        for (int set = 0; set < GENERATED_SETS; set++) {
            List<Object> facts = new ArrayList<>(new LinkedHashSet<>(generator.next(random)));
            for (Open open : open(facts, random)) {
                Map<String, Answer> now = statuses(facts);
                Map<String, Answer> yes = statuses(open.answered(facts, Answer.MET));
                Map<String, Answer> no = statuses(open.answered(facts, Answer.UNMET));
                Set<String> criteria = new TreeSet<>(yes.keySet());
                criteria.addAll(no.keySet());
                criteria.removeIf(id -> askedForSure.getOrDefault(id, Set.of()).contains(open.name(facts)));
                for (String id : criteria) {
                    if (status(yes, id) != status(no, id)) {
                        turned++;
                        if (status(now, id) != Answer.UNKNOWN) {
                            wrong.add(id + " is " + status(now, id) + " while " + open.name(facts) + " is unknown");
                        }
                    }
                }
            }
        }
        assertThat(turned).isGreaterThan(500);
        assertThat(wrong).isEmpty();
    }

    /** An UNKNOWN component of a fact. */
    private record Open(int index, String component) {

        List<Object> answered(List<Object> facts, Answer answer) {
            List<Object> changed = new ArrayList<>(facts);
            Record fact = (Record) facts.get(index);
            changed.set(index, changed(fact, component, answer));
            return changed;
        }

        String name(List<Object> facts) {
            return nameOf(facts.get(index), component);
        }

        private static <T extends Record> Record changed(T fact, String component, Answer answer) {
            @SuppressWarnings("unchecked")
            Class<T> type = (Class<T>) fact.getClass();
            return Facts.changed(type, fact, Map.of(component, answer));
        }
    }

    private static String nameOf(Object fact, String component) {
        return fact instanceof ChartAnswer answer ? "ChartAnswer " + answer.topic() : fact.getClass().getSimpleName() + "." + component;
    }

    /** A few of the open questions that some rule asks of these facts. */
    private static List<Open> open(List<Object> facts, Random random) {
        List<Open> all = new ArrayList<>();
        for (int index = 0; index < facts.size(); index++) {
            for (String component : asked(facts.get(index))) {
                if (FactComponents.value(facts.get(index), component) == Answer.UNKNOWN) {
                    all.add(new Open(index, component));
                }
            }
        }
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(8, all.size()));
    }

    private static Set<String> asked(Object fact) {
        return NEXT_STEPS.stream().flatMap(rule -> rule.patterns().stream())
                .filter(pattern -> pattern.factType().equals(fact.getClass().getSimpleName()))
                .flatMap(pattern -> pattern.conditions().stream()).filter(Condition::isQuestion).map(Condition::field)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By criterion, the components that one of its rules reads as recorded or not recorded. */
    private static Map<String, Set<String>> askedForSure() {
        Map<String, Set<String>> sure = new TreeMap<>();
        for (RuleText rule : NEXT_STEPS) {
            for (FactPattern pattern : rule.patterns()) {
                pattern.conditions().stream().filter(condition -> !condition.isQuestion())
                        .filter(condition -> condition.values().get(0).startsWith("Answer.") || condition.values().get(0).startsWith("$"))
                        .forEach(condition -> sure.computeIfAbsent(criterion(rule), id -> new TreeSet<>()).addAll(names(pattern, condition.field())));
            }
        }
        return sure;
    }

    private static Collection<String> names(FactPattern pattern, String component) {
        if (!pattern.factType().equals("ChartAnswer")) {
            return List.of(pattern.factType() + "." + component);
        }
        return LookUp.of(pattern).topics().stream().map(topic -> "ChartAnswer " + topic).toList();
    }

    private static Map<String, Answer> statuses(List<Object> facts) {
        Map<String, Answer> statuses = new TreeMap<>();
        for (Conclusion conclusion : RULES.conclude(RuleStage.NEXTSTEPS, facts)) {
            if (CRITERIA.contains(conclusion.rule().verb())) {
                statuses.merge(criterion(conclusion.rule()), conclusion.grade(), Answer::or);
            }
        }
        return statuses;
    }

    private static Answer status(Map<String, Answer> statuses, String criterion) {
        return statuses.getOrDefault(criterion, Answer.UNMET);
    }

    private static String criterion(RuleText rule) {
        return rule.verb() + " " + String.join(" ", rule.arguments());
    }
}

package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.trdcds.RandomPatients;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.KnowledgeFiles;
import org.trdcds.patient.Answer;
import org.trdcds.patient.PatientRecord;

/** On the facts of generated charts, as each stage is given them, the engine loses no firing and invents none. */
class NaiveMatcherOnChartsTest {

    private static final int CHARTS = 20_000;
    private static final int AT_ONCE = 500;
    private static final RuleBase RULES = RuleBase.shipped();
    private static final Knowledge KNOWLEDGE = KnowledgeFiles.shipped();

    @Test
    void agreesOnEveryStageOfEveryChart() {
        Map<RuleStage, LongAdder> firings = new EnumMap<>(RuleStage.class);
        for (RuleStage stage : RuleStage.values()) {
            firings.put(stage, new LongAdder());
        }
        Inference watched = (stage, facts) -> {
            List<Conclusion> concluded = RULES.conclude(stage, facts);
            assertAgreement(stage, facts, concluded);
            firings.get(stage).add(concluded.size());
            return concluded;
        };
        Assessor assessor = new Assessor(RULES, watched, KNOWLEDGE, KNOWLEDGE.profiles().get("default"));
        RandomPatients generator = new RandomPatients(7115);
        for (int charts = 0; charts < CHARTS; charts += AT_ONCE) {
            List<PatientRecord> some = generator.next(AT_ONCE);
            IntStream.range(0, AT_ONCE).parallel().forEach(index -> assessor.assess(some.get(index), RandomPatients.AS_OF));
        }
        assertThat(firings.values()).allSatisfy(count -> assertThat(count.sum()).isGreaterThan(CHARTS / 2));
    }

    private static void assertAgreement(RuleStage stage, Collection<?> facts, List<Conclusion> concluded) {
        List<Object> given = List.copyOf(facts);
        Map<Object, Integer> numbers = new IdentityHashMap<>();
        given.forEach(fact -> numbers.putIfAbsent(fact, numbers.size()));
        Map<String, Answer> fired = new HashMap<>();
        concluded.forEach(conclusion -> once(fired, key(conclusion.rule().id(), conclusion.facts(), numbers), conclusion.grade()));
        Map<String, Answer> expected = new HashMap<>();
        NaiveMatcher.match(RULES.rules(stage), given)
                .forEach(match -> once(expected, key(match.rule(), match.facts(), numbers), match.grade()));
        if (!fired.equals(expected)) {
            assertThat(fired).as("%s on %s", stage, given).isEqualTo(expected);
        }
    }

    private static void once(Map<String, Answer> firings, String key, Answer grade) {
        assertThat(firings.put(key, grade)).as(key).isNull();
    }

    private static String key(String rule, List<Object> facts, Map<Object, Integer> numbers) {
        StringBuilder key = new StringBuilder(rule);
        facts.forEach(fact -> key.append(' ').append(numbers.get(fact)));
        return key.toString();
    }
}

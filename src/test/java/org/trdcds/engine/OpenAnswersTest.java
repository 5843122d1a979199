package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.trdcds.engine.AskedPlaces.Place;
import org.trdcds.patient.Answer;

/**
 * Unknown is never taken for yes or no: where the answer to one open question would turn a criterion of a next step, the criterion is
 * open. A question that a rule asks on purpose in the form "recorded" or "not recorded" is not open and is left out here.
 */
class OpenAnswersTest {

    private static final int GENERATED_SETS = 400;
    private static final RuleBase RULES = RuleBase.shipped();
    private static final AskedPlaces ASKED = new AskedPlaces(RULES.rules(RuleStage.NEXTSTEPS));
    private static final Set<String> CRITERIA = Set.of("required", "exclusion", "deferral", "general");

    @Test
    void leaveEveryCriterionOpenThatTheyWouldTurn() {
        RandomFacts generator = new RandomFacts(RULES.rules(RuleStage.NEXTSTEPS));
        Random random = new Random(35);
        Map<String, Set<String>> read = ASKED.read();
        Set<String> wrong = new TreeSet<>();
        int turned = 0;
        for (int set = 0; set < GENERATED_SETS; set++) {
            List<Object> facts = new ArrayList<>(new LinkedHashSet<>(generator.next(random)));
            for (Place open : open(facts, random)) {
                Map<String, Answer> now = statuses(facts);
                Map<String, Answer> yes = statuses(open.answered(facts, Answer.MET));
                Map<String, Answer> no = statuses(open.answered(facts, Answer.UNMET));
                Set<String> criteria = new TreeSet<>(yes.keySet());
                criteria.addAll(no.keySet());
                criteria.removeIf(id -> read.getOrDefault(id, Set.of()).contains(open.name(facts)));
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

    /** A few of the open questions that some rule asks of these facts. */
    private static List<Place> open(List<Object> facts, Random random) {
        List<Place> all = new ArrayList<>(ASKED.places(facts));
        all.removeIf(place -> place.in(facts) != Answer.UNKNOWN);
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(8, all.size()));
    }

    private static Map<String, Answer> statuses(List<Object> facts) {
        Map<String, Answer> statuses = new TreeMap<>();
        for (Conclusion conclusion : RULES.conclude(RuleStage.NEXTSTEPS, facts)) {
            if (CRITERIA.contains(conclusion.rule().verb())) {
                statuses.merge(AskedPlaces.conclusion(conclusion.rule()), conclusion.grade(), Answer::or);
            }
        }
        return statuses;
    }

    private static Answer status(Map<String, Answer> statuses, String criterion) {
        return statuses.getOrDefault(criterion, Answer.UNMET);
    }
}

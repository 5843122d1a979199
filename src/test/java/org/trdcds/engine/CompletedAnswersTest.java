package org.trdcds.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trdcds.NamedChart;
import org.trdcds.assessment.Category;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Verdict;
import org.trdcds.engine.AskedPlaces.Place;
import org.trdcds.patient.Answer;

/**
 * What is said while answers are missing holds however they turn out. Every set of facts leaves a few answers open, and is completed
 * in every way there is. The reverse is not promised, and Kleene's logic does not give it: two rules that split a question between
 * them leave a criterion open although one of the two must hold. Answers that a rule reads as recorded or not recorded are set aside.
 */
class CompletedAnswersTest {

    private static final int SETS = 80;
    private static final int MOST_OPEN = 5;
    private static final int MOST_OPEN_IN_A_CHART = 3;
    private static final RuleBase RULES = RuleBase.shipped();

    @ParameterizedTest
    @EnumSource
    void whatIsConcludedForSureStaysSo(RuleStage stage) {
        AskedPlaces asked = new AskedPlaces(RULES.rules(stage));
        Map<String, Set<String>> read = asked.read();
        RandomFacts generator = new RandomFacts(RULES.rules(stage));
        Random random = new Random(1938);
        Set<String> wrong = new TreeSet<>();
        int sure = 0;
        for (int set = 0; set < SETS; set++) {
            List<Object> facts = new ArrayList<>(new LinkedHashSet<>(generator.next(random)));
            List<Place> open = leaveAFewOpen(asked, facts, random);
            Map<String, Answer> now = grades(stage, facts);
            Set<String> seen = new TreeSet<>(now.keySet());
            List<Map<String, Answer>> completed = completions(facts, open).stream().map(completion -> grades(stage, completion)).toList();
            completed.forEach(grades -> seen.addAll(grades.keySet()));
            Set<String> names = names(open, facts);
            for (String key : seen) {
                Answer said = now.getOrDefault(key, Answer.UNMET);
                if (said != Answer.UNKNOWN && Collections.disjoint(read.getOrDefault(withoutFacts(key), Set.of()), names)) {
                    sure++;
                    if (completed.stream().anyMatch(grades -> grades.getOrDefault(key, Answer.UNMET) != said)) {
                        wrong.add(key + " is " + said + " while open are " + names);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(sure).isGreaterThan(SETS);
    }

    @Test
    void aSuggestionWithNothingToConfirmStaysOneAndWhatIsBlockedStaysBlocked() {
        AskedPlaces asked = new AskedPlaces(RULES.rules(RuleStage.NEXTSTEPS));
        Map<String, Set<String>> read = asked.read();
        NextStepFacts nextStepFacts = new NextStepFacts(RULES);
        Random random = new Random(1952);
        Set<String> wrong = new TreeSet<>();
        Map<Verdict, Integer> compared = new TreeMap<>();
        for (NamedChart chart : NamedChart.vignettes()) {
            List<Object> facts = nextStepFacts.of(chart);
            List<Place> open = some(asked.places(facts), MOST_OPEN_IN_A_CHART, random);
            for (Place place : open) {
                facts = place.answered(facts, Answer.UNKNOWN);
            }
            Set<String> names = names(open, facts);
            Map<Category, NextStep> now = nextStepFacts.stepsFrom(facts);
            for (List<Object> completion : completions(facts, open)) {
                nextStepFacts.stepsFrom(completion).forEach((category, step) -> {
                    NextStep before = now.get(category);
                    if (category != Category.COMPLETE_RECORD && Collections.disjoint(readBy(before, read), names)) {
                        compared.merge(before.verdict(), 1, Integer::sum);
                        if (!mayBecome(before).contains(step.verdict())) {
                            wrong.add(chart + ": " + category.code() + " turns from " + before.verdict() + " to " + step.verdict() + " when known are " + names);
                        }
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).containsOnlyKeys(Verdict.values());
    }

    /** The verdicts that missing answers can still bring (clinical specification, section 5). */
    private static Set<Verdict> mayBecome(NextStep step) {
        return switch (step.verdict()) {
            case NOT_INDICATED -> Set.of(Verdict.NOT_INDICATED);
            case CONTRAINDICATED -> Set.of(Verdict.CONTRAINDICATED, Verdict.NOT_INDICATED);
            case DEFERRED -> Set.of(Verdict.DEFERRED, Verdict.CONTRAINDICATED);
            case SUGGESTED -> step.confirm().isEmpty() ? Set.of(Verdict.SUGGESTED)
                    : Set.of(Verdict.SUGGESTED, Verdict.DEFERRED, Verdict.CONTRAINDICATED);
            case INSUFFICIENT_DATA -> Set.of(Verdict.values());
        };
    }

    /** Leaves a few of the open answers open, and settles the others one way or the other. */
    private static List<Place> leaveAFewOpen(AskedPlaces asked, List<Object> facts, Random random) {
        List<Place> unknown = asked.places(facts).stream().filter(place -> place.in(facts) == Answer.UNKNOWN).toList();
        List<Place> open = some(unknown, MOST_OPEN, random);
        for (Place place : unknown) {
            if (!open.contains(place)) {
                facts.set(place.index(), place.answered(facts, Answer.of(random.nextBoolean())).get(place.index()));
            }
        }
        return open;
    }

    private static List<Place> some(List<Place> places, int most, Random random) {
        List<Place> shuffled = new ArrayList<>(places);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(most, shuffled.size())));
    }

    private static List<List<Object>> completions(List<Object> facts, List<Place> open) {
        List<List<Object>> completions = List.of(facts);
        for (Place place : open) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> completion : completions) {
                longer.add(place.answered(completion, Answer.MET));
                longer.add(place.answered(completion, Answer.UNMET));
            }
            completions = longer;
        }
        return completions;
    }

    /** By conclusion and, before the next steps, the facts it is drawn from: several rules for one conclusion are alternatives. */
    private static Map<String, Answer> grades(RuleStage stage, List<Object> facts) {
        Map<Object, Integer> numbers = new IdentityHashMap<>();
        facts.forEach(fact -> numbers.put(fact, numbers.size()));
        Map<String, Answer> grades = new TreeMap<>();
        for (Conclusion conclusion : RULES.conclude(stage, facts)) {
            String from = stage == RuleStage.NEXTSTEPS ? "" : conclusion.facts().stream().map(numbers::get).toList().toString();
            grades.merge(AskedPlaces.conclusion(conclusion.rule()) + from, conclusion.grade(), Answer::or);
        }
        return grades;
    }

    private static String withoutFacts(String key) {
        return key.replaceFirst("\\[.*", "");
    }

    private static Set<String> names(List<Place> open, List<Object> facts) {
        Set<String> names = new TreeSet<>();
        open.forEach(place -> names.add(place.name(facts)));
        return names;
    }

    /** What the criteria of a category read as recorded or not recorded. */
    private static Set<String> readBy(NextStep step, Map<String, Set<String>> read) {
        Set<String> names = new HashSet<>();
        step.criteria().forEach(criterion -> {
            String name = " \"" + criterion.id() + "\"";
            names.addAll(read.getOrDefault(criterion.kind().code() + " Category." + step.category() + name, Set.of()));
            names.addAll(read.getOrDefault("general" + name, Set.of()));
        });
        return names;
    }
}

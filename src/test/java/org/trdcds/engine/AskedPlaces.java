package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.trdcds.history.ChartAnswer;
import org.trdcds.patient.Answer;

/** Which answers the rules of a stage ask of a fact: as questions, which an unknown answer leaves open, or as recorded or not recorded. */
final class AskedPlaces {

    private final Collection<RuleText> rules;
    private final Map<String, Set<String>> asked = new HashMap<>();

    AskedPlaces(Collection<RuleText> rules) {
        this.rules = rules;
        for (RuleText rule : rules) {
            for (FactPattern pattern : rule.patterns()) {
                pattern.conditions().stream().filter(condition -> condition.isQuestion() || isRead(condition))
                        .forEach(condition -> asked.computeIfAbsent(pattern.factType(), type -> new TreeSet<>()).add(condition.field()));
            }
        }
    }

    /** An answer that a fact gives. */
    record Place(int index, String component) {

        Answer in(List<Object> facts) {
            return (Answer) FactComponents.value(facts.get(index), component);
        }

        /** The same facts with this answer in place of theirs. */
        List<Object> answered(List<Object> facts, Answer answer) {
            List<Object> changed = new ArrayList<>(facts);
            changed.set(index, changed((Record) facts.get(index), component, answer));
            return changed;
        }

        /** "ChartAnswer PREGNANT", "CurrentTrial.dose". */
        String name(List<Object> facts) {
            Object fact = facts.get(index);
            return fact instanceof ChartAnswer answer ? "ChartAnswer " + answer.topic() : fact.getClass().getSimpleName() + "." + component;
        }

        private static <T extends Record> Record changed(T fact, String component, Answer answer) {
            @SuppressWarnings("unchecked")
            Class<T> type = (Class<T>) fact.getClass();
            return Facts.changed(type, fact, Map.of(component, answer));
        }
    }

    /** Every place of these facts that some rule asks. */
    List<Place> places(List<Object> facts) {
        List<Place> places = new ArrayList<>();
        for (int index = 0; index < facts.size(); index++) {
            for (String component : asked.getOrDefault(facts.get(index).getClass().getSimpleName(), Set.of())) {
                places.add(new Place(index, component));
            }
        }
        return places;
    }

    /** By what the rules conclude, the answers that one of them reads as recorded or not recorded. */
    Map<String, Set<String>> read() {
        Map<String, Set<String>> read = new TreeMap<>();
        for (RuleText rule : rules) {
            for (FactPattern pattern : rule.patterns()) {
                pattern.conditions().stream().filter(AskedPlaces::isRead)
                        .forEach(condition -> read.computeIfAbsent(conclusion(rule), id -> new LinkedHashSet<>()).addAll(names(pattern, condition.field())));
            }
        }
        return read;
    }

    /** What a rule concludes: the same for all rules that are alternatives. */
    static String conclusion(RuleText rule) {
        return Stream.concat(Stream.of(rule.verb()), rule.arguments().stream()).collect(Collectors.joining(" "));
    }

    private static boolean isRead(Condition condition) {
        return !condition.isQuestion() && condition.values().stream().anyMatch(value -> value.startsWith("Answer."));
    }

    private static Collection<String> names(FactPattern pattern, String component) {
        if (!pattern.factType().equals("ChartAnswer")) {
            return List.of(pattern.factType() + "." + component);
        }
        return LookUp.of(pattern).topics().stream().map(topic -> "ChartAnswer " + topic).toList();
    }
}

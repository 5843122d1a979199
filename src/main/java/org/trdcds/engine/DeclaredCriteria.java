package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.CriterionKind;

/** Which criteria the rules declare: for each category, and those that categories share by name. */
final class DeclaredCriteria {

    private static final Map<String, CriterionKind> KINDS = Map.of(
            "required", CriterionKind.REQUIRED, "exclusion", CriterionKind.EXCLUSION, "deferral", CriterionKind.DEFERRAL);
    private static final int MOST_STATEMENTS = 3;
    private static final String CARE_REQUEST = "CareRequest";
    private static final int NONE = -1;

    /** A criterion of a category, or a shared one. */
    record Key(CriterionKind kind, String id) {
    }

    /**
     * A criterion with the rules that can meet it.
     *
     * @param number    its place among all criteria
     * @param statement what would meet it: the rules' statements, as alternatives
     * @param lookUps   where its rules look
     */
    record Declared(int number, Key key, String statement, List<LookUp> lookUps) {

        private static Declared of(int number, Key key, List<RuleText> rules) {
            String statement = String.join(", or ", rules.stream().map(RuleText::statement).distinct().limit(MOST_STATEMENTS).toList());
            return new Declared(number, key, statement, rules.stream().flatMap(rule -> rule.patterns().stream()).map(LookUp::of).distinct().toList());
        }

        /** Whether it is answered for each category apart, by what is in hand or declined. */
        boolean asksOfRequests() {
            return lookUps.get(0).factType().equals(CARE_REQUEST);
        }
    }

    private final Map<Category, List<Declared>> ofCategory = new EnumMap<>(Category.class);
    private final Map<String, Declared> shared = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int count;

    DeclaredCriteria(Collection<RuleText> rules) {
        Map<Category, Map<Key, List<RuleText>>> own = new EnumMap<>(Category.class);
        Map<String, List<RuleText>> general = new LinkedHashMap<>();
        for (RuleText rule : rules) {
            if (rule.verb().equals("general")) {
                general.computeIfAbsent(unquoted(rule.arguments().get(0)), id -> new ArrayList<>()).add(rule);
            } else if (KINDS.containsKey(rule.verb())) {
                Category category = Category.valueOf(constant(rule.arguments().get(0)));
                Key key = new Key(KINDS.get(rule.verb()), unquoted(rule.arguments().get(1)));
                own.computeIfAbsent(category, criteria -> new LinkedHashMap<>()).computeIfAbsent(key, criterion -> new ArrayList<>()).add(rule);
            }
        }
        own.forEach((category, criteria) -> ofCategory.put(category, criteria.entrySet().stream()
                .map(criterion -> declared(criterion.getKey(), criterion.getValue()))
                .sorted(Comparator.comparing(declared -> declared.key().kind())).toList()));
        general.forEach((id, ruleTexts) -> shared.put(id, declared(new Key(sharedKind(id), id), ruleTexts)));
    }

    private Declared declared(Key key, List<RuleText> rules) {
        int number = count++;
        rules.forEach(rule -> numbers.put(rule.id(), number));
        return Declared.of(number, key, rules);
    }

    /** Number of the criterion that a rule can meet; negative for a rule that meets none. */
    int numberOf(RuleText rule) {
        return numbers.getOrDefault(rule.id(), NONE);
    }

    /** Number of criteria; each has a number below it. */
    int count() {
        return count;
    }

    /** A category's own criteria: required ones, exclusions, deferrals. */
    List<Declared> of(Category category) {
        return ofCategory.getOrDefault(category, List.of());
    }

    /** The criterion that categories share under this name. */
    Declared shared(String id) {
        Declared declared = shared.get(id);
        if (declared == null) {
            throw new IllegalStateException("No rule concludes the shared criterion " + id);
        }
        return declared;
    }

    /** Shared criteria named d-… are deferrals, the others are required. */
    private static CriterionKind sharedKind(String id) {
        return id.startsWith("d-") ? CriterionKind.DEFERRAL : CriterionKind.REQUIRED;
    }

    private static String constant(String argument) {
        return argument.substring(argument.lastIndexOf('.') + 1);
    }

    private static String unquoted(String argument) {
        return argument.substring(1, argument.length() - 1);
    }
}

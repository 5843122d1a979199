package org.trdcds.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.CriterionKind;
import org.trdcds.knowledge.CategoryRow;

/** Which criteria the rules declare, for each category those of its own and those that the category table lets it share; and its cautions. */
final class DeclaredCriteria {

    private static final Map<String, CriterionKind> KINDS = Map.of(
            "required", CriterionKind.REQUIRED, "exclusion", CriterionKind.EXCLUSION, "deferral", CriterionKind.DEFERRAL);
    private static final String SHARED = "general";
    private static final String CAUTION = "caution";
    private static final int NONE = -1;

    private final Map<Category, List<DeclaredCriterion>> ofCategory = new EnumMap<>(Category.class);
    private final Map<Category, List<DeclaredCaution>> cautions = new EnumMap<>(Category.class);
    private final Map<String, Integer> numbers = new HashMap<>();
    private final BitSet apart = new BitSet();
    private int count;

    DeclaredCriteria(Collection<RuleText> rules, Collection<CategoryRow> categories) {
        Map<Category, Map<String, List<RuleText>>> own = new EnumMap<>(Category.class);
        Map<String, List<RuleText>> general = new LinkedHashMap<>();
        for (RuleText rule : rules) {
            if (rule.verb().equals(SHARED)) {
                general.computeIfAbsent(unquoted(rule.arguments().get(0)), id -> new ArrayList<>()).add(rule);
            } else if (KINDS.containsKey(rule.verb())) {
                Category category = Category.valueOf(constant(rule.arguments().get(0)));
                String kindAndId = rule.verb() + " " + unquoted(rule.arguments().get(1));
                own.computeIfAbsent(category, criteria -> new LinkedHashMap<>()).computeIfAbsent(kindAndId, criterion -> new ArrayList<>()).add(rule);
            } else if (rule.verb().equals(CAUTION) && DeclaredCaution.looksFor(rule)) {
                Category category = Category.valueOf(constant(rule.arguments().get(0)));
                cautions.computeIfAbsent(category, none -> new ArrayList<>()).add(DeclaredCaution.of(rule));
            }
        }
        Map<String, DeclaredCriterion> shared = new HashMap<>();
        general.forEach((id, members) -> shared.put(id, declared(id, sharedKind(id), true, members)));
        for (CategoryRow row : categories) {
            Category category = Category.of(row.code());
            ofCategory.put(category, together(category, row.general(), shared, own.getOrDefault(category, Map.of()).values()));
        }
    }

    /** Shared required ones, its own required ones, exclusions and deferrals, shared deferrals. */
    private List<DeclaredCriterion> together(
            Category category, List<String> general, Map<String, DeclaredCriterion> shared, Collection<List<RuleText>> own) {
        List<DeclaredCriterion> all = new ArrayList<>();
        for (String id : general) {
            if (!shared.containsKey(id)) {
                throw new IllegalStateException("No rule concludes " + id + ", which " + category.code() + " shares");
            }
            all.add(shared.get(id));
        }
        own.forEach(members -> all.add(declared(unquoted(members.get(0).arguments().get(1)), KINDS.get(members.get(0).verb()), false, members)));
        all.sort(Comparator.comparing(DeclaredCriterion::kind)
                .thenComparing(criterion -> criterion.shared() == (criterion.kind() == CriterionKind.DEFERRAL)));
        return List.copyOf(all);
    }

    private DeclaredCriterion declared(String id, CriterionKind kind, boolean shared, List<RuleText> rules) {
        int number = count++;
        rules.forEach(rule -> numbers.put(rule.id(), number));
        DeclaredCriterion criterion = DeclaredCriterion.of(number, id, kind, shared, rules);
        if (shared && criterion.asksOfRequests()) {
            apart.set(number);
        }
        return criterion;
    }

    /** Number of the criterion that a rule can meet; negative for a rule that meets none. */
    int numberOf(RuleText rule) {
        return numbers.getOrDefault(rule.id(), NONE);
    }

    /** Whether the criterion of this number is answered for each category apart: categories share it, and it asks of their requests. */
    boolean isApart(int number) {
        return apart.get(number);
    }

    /** Number of criteria; each has a number below it. */
    int count() {
        return count;
    }

    /** The criteria of a category in the order they are read. */
    List<DeclaredCriterion> of(Category category) {
        return ofCategory.getOrDefault(category, List.of());
    }

    /** The cautions of a category for which the chart is looked through, in the order of their rules. */
    List<DeclaredCaution> cautions(Category category) {
        return cautions.getOrDefault(category, List.of());
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

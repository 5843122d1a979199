package org.trdcds.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.Criterion;
import org.trdcds.assessment.Strength;
import org.trdcds.assessment.Urgency;
import org.trdcds.assessment.Verdict;
import org.trdcds.knowledge.CategoryRow;
import org.trdcds.knowledge.Knowledge;

/**
 * A row of the category table, read once: what is said of a category before anything is known of the patient.
 *
 * @param defersForSafety whether a standing alert defers it
 * @param setAside what is said of it where a requirement is not met, by its id: most categories are, in the same words for every patient
 */
record CategoryPlan(
        CategoryRow row, Urgency urgency, Strength strength, List<Category> alternatives, boolean defersForSafety, Map<String, StepWords> setAside) {

    private static final String SAFETY_DEFERRAL = "d-safety";

    /** One for each category; a category without a row is an error of the table. */
    static Map<Category, CategoryPlan> all(Knowledge knowledge) {
        Map<Category, CategoryPlan> plans = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            CategoryRow row = knowledge.categories().get(category.code());
            if (row == null) {
                throw new IllegalStateException("The category table has no row for " + category.code());
            }
            plans.put(category, of(row));
        }
        return plans;
    }

    private static CategoryPlan of(CategoryRow row) {
        return new CategoryPlan(row, Urgency.valueOf(row.urgency().toUpperCase(Locale.ROOT).replace('-', '_')),
                Strength.valueOf(row.strength().toUpperCase(Locale.ROOT)), row.alternatives().stream().map(Category::of).toList(),
                row.general().contains(SAFETY_DEFERRAL), new ConcurrentHashMap<>());
    }

    /** What is said of the category in a line. */
    StepWords words(Verdict verdict, List<Criterion> criteria) {
        if (verdict != Verdict.NOT_INDICATED) {
            return Wording.words(row, verdict, criteria);
        }
        String missing = VerdictOfCategory.deciding(criteria, verdict).id();
        StepWords known = setAside.get(missing);
        return known != null ? known : setAside.computeIfAbsent(missing, first -> Wording.words(row, verdict, criteria));
    }
}

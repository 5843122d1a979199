package org.trdcds.engine;

import java.util.Optional;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.RuleDescription;

/** Describes rules for readers. */
final class Catalogue {

    private static final String CATEGORY = "Category.";

    private Catalogue() {
    }

    static RuleDescription describe(RuleText rule) {
        Optional<Category> category = rule.arguments().stream().filter(argument -> argument.startsWith(CATEGORY)).findFirst()
                .map(argument -> Category.valueOf(argument.substring(CATEGORY.length())));
        return new RuleDescription(rule.id(), rule.stage().folder(), category, rule.statement(), rule.heuristics(), rule.sources(), rule.text());
    }
}

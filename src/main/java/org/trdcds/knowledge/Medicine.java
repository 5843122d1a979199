package org.trdcds.knowledge;

import java.util.OptionalDouble;

/**
 * A medicine recognised in a chart entry.
 *
 * @param ingredient   name of the ingredient in the knowledge tables, lower case
 * @param strengthMg   milligrams in one unit of the product (tablet, capsule, mL, patch for 24 h), when the product names it
 * @param form         dose form in words ("oral tablet", "transdermal system"), or an empty string; it begins with "for …" when the product is made
 *                     for another use, such as "for smoking cessation: extended release oral tablet"
 */
public record Medicine(String ingredient, OptionalDouble strengthMg, String form) {

    private static final String OTHER_USE = "for ";

    /** Whether the product itself is made for another use than depression: "for smoking cessation", "for insomnia". */
    public boolean madeForOtherUse() {
        return form.startsWith(OTHER_USE);
    }
}

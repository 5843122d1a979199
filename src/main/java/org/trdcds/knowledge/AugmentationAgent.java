package org.trdcds.knowledge;

import java.util.OptionalDouble;

/**
 * One row of the augmentation table.
 *
 * @param lowDoseAmount  low end of the agent's daily range, in {@code unit}
 * @param highDoseAmount high end of that range
 * @param group          caution group: lithium, antipsychotic, thyroid, antidepressant, other
 */
public record AugmentationAgent(
        String ingredient, String group, OptionalDouble lowDoseAmount, OptionalDouble highDoseAmount, String unit,
        String source) {
}

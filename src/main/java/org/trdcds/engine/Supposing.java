package org.trdcds.engine;

import java.util.List;
import java.util.function.Function;

import org.trdcds.assessment.Category;
import org.trdcds.assessment.Change;

/** Tells of each category what would turn its verdict. */
interface Supposing {

    /** Tells nothing, at no cost. */
    Supposing NOTHING = (chart, judged) -> category -> List.of();

    Function<Category, List<Change>> changes(ReadChart chart, JudgedChart judged);
}

package org.trdcds.engine;

import java.util.Collection;
import java.util.List;

/** Draws the conclusions of one stage. */
interface Inference {

    /** Everything the rules of a stage conclude from these facts; the order of facts does not matter. */
    List<Conclusion> conclude(RuleStage stage, Collection<?> facts);
}

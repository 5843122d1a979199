package org.trdcds.engine;

import java.util.Collection;
import java.util.List;

/** Draws the conclusions of one stage. */
interface Inference {

    /** Everything the rules of a stage conclude from these facts; the order of facts does not matter. */
    List<Conclusion> conclude(RuleStage stage, Collection<?> facts);

    /** Keeps the rules of a stage at work on these facts; unless an inference knows better, they are run anew each time. */
    default Held hold(RuleStage stage, Collection<?> facts) {
        return new Held() {
            @Override
            public List<Conclusion> conclude(Collection<?> others) {
                return Inference.this.conclude(stage, others);
            }

            @Override
            public void close() {
                // nothing is kept
            }
        };
    }
}

package org.trdcds.engine;

import org.trdcds.patient.Answer;

/**
 * A stage that a rule found reached.
 *
 * @param model {@code thase-rush} or {@code european}
 * @param item  name of the stage
 * @param grade MET when surely reached, UNKNOWN when open questions decide
 */
record EarnedStage(String model, String item, Answer grade, String rule) {
}

package org.trdcds.engine;

import java.util.List;

/**
 * What the answer of one criterion rests on, as the engine recorded it.
 *
 * @param firings those that decided it: the sure ones, otherwise the open ones; none when no rule fired
 * @param facts   the facts these matched or, where none fired, the facts that were looked at
 */
record Grounds(List<Conclusion> firings, List<Object> facts) {
}

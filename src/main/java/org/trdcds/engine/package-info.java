/**
 * Compiles and runs the rules stage by stage, grades what they matched, counts failures, and derives verdicts; the only room that knows
 * Drools. May use {@code patient}, {@code knowledge}, {@code history} and {@code assessment}.
 */
package org.trdcds.engine;

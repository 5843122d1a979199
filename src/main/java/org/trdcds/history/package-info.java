/**
 * Reads a chart once for every source: resolves codes, bridges entries into trials and courses, and computes doses, days covered, paired
 * scores and the answers rules ask for. Arithmetic and look-ups, no judgement. May use {@code patient} and {@code knowledge}.
 */
package org.trdcds.history;

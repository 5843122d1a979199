package org.trdcds.cli;

import org.trdcds.assessment.Assessment;

/** An assessment with the input its record came from. */
record Assessed(String input, Assessment assessment) {
}

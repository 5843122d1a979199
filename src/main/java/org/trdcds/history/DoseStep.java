package org.trdcds.history;

import java.time.LocalDate;
import java.util.OptionalDouble;

/** A daily dose in milligrams from one day on; empty while the dose is unknown. */
public record DoseStep(LocalDate from, OptionalDouble mgPerDay, String source) {
}

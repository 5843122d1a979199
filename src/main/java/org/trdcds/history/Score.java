package org.trdcds.history;

import java.time.LocalDate;

import org.trdcds.patient.Evidence;

/** One total or item score of one instrument on one day. */
public record Score(LocalDate date, double value, Evidence evidence) {
}

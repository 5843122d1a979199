package org.trdcds.engine;

import java.time.LocalDate;

import org.trdcds.history.ChartFacts;
import org.trdcds.history.RecordedConcepts;
import org.trdcds.history.TreatmentHistory;
import org.trdcds.patient.PatientRecord;

/** A record as it was read on a day, before any rule. */
record ReadChart(PatientRecord record, LocalDate asOf, RecordedConcepts concepts, TreatmentHistory history, ChartFacts facts) {
}

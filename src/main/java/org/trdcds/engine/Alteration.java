package org.trdcds.engine;

import java.time.LocalDate;
import java.util.List;

import org.trdcds.history.MeasuredTrial;
import org.trdcds.history.TreatmentHistory;
import org.trdcds.patient.PatientRecord;

/** What is supposed to be otherwise, applied where it belongs on the way from a record to verdicts; elsewhere everything stays. */
interface Alteration {

    /** Everything as it is. */
    Alteration NONE = () -> From.NEXT_STEPS;

    /** The first part of the way that the alteration touches; what comes before need not be gone again. */
    enum From { RECORD, HISTORY, NEXT_STEPS }

    From from();

    default LocalDate day(LocalDate asOf) {
        return asOf;
    }

    default PatientRecord record(PatientRecord record) {
        return record;
    }

    default TreatmentHistory history(TreatmentHistory history) {
        return history;
    }

    default List<MeasuredTrial> measured(List<MeasuredTrial> trials) {
        return trials;
    }

    default List<Object> facts(List<Object> facts) {
        return facts;
    }
}

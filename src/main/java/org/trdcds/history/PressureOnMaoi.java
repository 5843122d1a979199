package org.trdcds.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Evidence;

/**
 * A very high blood pressure while an MAO inhibitor is, or may be, taken (clinical.md section 7).
 *
 * @param crisis    MET for a recorded hypertensive crisis, or a pressure at or over the limits
 * @param recent    MET when at most 14 days old
 * @param maoiTaken MET while an MAO inhibitor is taken
 */
public record PressureOnMaoi(
        Answer crisis, Answer recent, Answer maoiTaken, Answer assessed, String statement, Optional<LocalDate> date,
        List<Evidence> evidence) implements SafetyFact {

    public PressureOnMaoi {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String code() {
        return "hypertensive-crisis-on-maoi";
    }

    @Override
    public String about() {
        return "blood pressure on an MAO inhibitor";
    }
}

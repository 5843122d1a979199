package org.trdcds.history;

import java.time.LocalDate;

import org.trdcds.knowledge.Instrument;
import org.trdcds.patient.Evidence;

/** A score or item answer of an instrument, within the instrument's range. */
record Reading(Instrument instrument, LocalDate date, double value, String source) {

    /** "PHQ-9 16 on 2026-06-29"; "C-SSRS item 5: yes on 2026-06-29". */
    String sentence() {
        String said = isYesOrNo() ? (positive() ? ": yes" : ": no") : " " + Figures.plain(value);
        return instrument.name() + said + " on " + date;
    }

    private boolean isYesOrNo() {
        return instrument.max() - instrument.min() == 1;
    }

    Evidence evidence() {
        return Evidence.of(source, sentence(), date);
    }

    boolean positive() {
        return instrument.positiveMin().isPresent() && value >= instrument.positiveMin().getAsDouble();
    }
}

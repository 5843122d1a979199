package org.trdcds.history;

import java.util.Comparator;
import java.util.List;

import org.trdcds.knowledge.Instrument;
import org.trdcds.knowledge.InstrumentTable;

/** The instruments that decide outcomes by paired scores, in the order in which they decide; and the global impression. */
record OutcomeInstruments(List<Instrument> ranked) {

    static final String GLOBAL_IMPRESSION = "cgi-i";

    static OutcomeInstruments of(InstrumentTable table) {
        return new OutcomeInstruments(table.all().stream()
                .filter(instrument -> instrument.outcomeRank().isPresent() && !instrument.id().equals(GLOBAL_IMPRESSION))
                .sorted(Comparator.comparingInt(instrument -> instrument.outcomeRank().getAsInt())).toList());
    }
}

package org.trdcds.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.trdcds.knowledge.Instrument;
import org.trdcds.knowledge.InstrumentTable;

/** The instruments of a chart that decide outcomes by paired scores, in the order in which they decide; and the global impression. */
record OutcomeInstruments(List<Instrument> ranked) {

    static final String GLOBAL_IMPRESSION = "cgi-i";

    /** Those of the table that have scores. */
    static OutcomeInstruments of(InstrumentTable table, Scores scores) {
        List<Instrument> deciding = new ArrayList<>();
        for (String id : scores.instruments()) {
            Instrument instrument = table.get(id);
            if (instrument.outcomeRank().isPresent() && !id.equals(GLOBAL_IMPRESSION)) {
                deciding.add(instrument);
            }
        }
        deciding.sort(Comparator.comparingInt(instrument -> instrument.outcomeRank().getAsInt()));
        return new OutcomeInstruments(deciding);
    }
}

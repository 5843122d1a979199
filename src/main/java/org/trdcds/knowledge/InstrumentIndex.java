package org.trdcds.knowledge;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.trdcds.patient.CodedText;

/** Instruments by LOINC, else by name. */
final class InstrumentIndex implements InstrumentTable {

    private final Map<String, Instrument> byId = new LinkedHashMap<>(64);
    private final NamedCodes<Instrument> codes = new NamedCodes<>();

    void add(CsvRow row, Instrument instrument) {
        row.putOnce(byId, "id", instrument.id(), instrument);
        codes.add(row, instrument);
    }

    boolean knows(String id) {
        return byId.containsKey(id);
    }

    @Override
    public Optional<Instrument> match(CodedText concept) {
        return codes.match(concept);
    }

    @Override
    public Instrument get(String id) {
        Instrument instrument = byId.get(id);
        if (instrument == null) {
            throw new IllegalArgumentException("No instrument named " + id);
        }
        return instrument;
    }

    @Override
    public Collection<Instrument> all() {
        return Collections.unmodifiableCollection(byId.values());
    }
}

package org.trdcds.knowledge;

import java.util.Collection;
import java.util.Optional;

import org.trdcds.patient.CodedText;

/** Recognises instruments and items by LOINC, else by the instrument's name as whole words. */
public interface InstrumentTable {

    Optional<Instrument> match(CodedText concept);

    /** The instrument with this id; an unknown id is a programming error and throws. */
    Instrument get(String id);

    Collection<Instrument> all();
}

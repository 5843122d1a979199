package org.trdcds.json;

import java.util.ArrayList;
import java.util.List;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;

/** Reads the medicine or substance of an entry: its name, RxNorm or ATC code, or any other code or words. */
final class MedicineName {

    private MedicineName() {
    }

    /** @param nameField the field that holds the plain name */
    static CodedText of(Entry entry, String nameField) {
        CodedText concept = ConceptReader.optional(entry);
        List<Code> codes = new ArrayList<>(concept.codes());
        entry.text("rxnorm").ifPresent(code -> codes.add(Code.of(CodeSystem.RXNORM, code)));
        entry.text("atc").ifPresent(code -> codes.add(Code.of(CodeSystem.ATC, code)));
        CodedText medicine = new CodedText(codes, entry.text(nameField).orElse(concept.text()));
        if (medicine.isEmpty()) {
            throw entry.expected("the medicine in \"" + nameField + "\", \"rxnorm\", \"atc\", \"code\" or \"text\"");
        }
        return medicine;
    }
}

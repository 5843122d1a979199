package org.trdcds.fhir;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.trdcds.patient.Code;
import org.trdcds.patient.MedicationEntry.TakenAs;

/**
 * What the adherence extensions of an order or statement say.
 *
 * @param asserted when it was said, where the extension tells
 */
record AdherenceStatement(TakenAs takenAs, Optional<LocalDate> asserted) {

    private static final String R5_BACKPORT = "http://hl7.org/fhir/5.0/StructureDefinition/extension-MedicationStatement.adherence";
    private static final String US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-medication-adherence";

    /** FHIR R5 medication-statement-adherence; SNOMED CT starter set of the US Core extension. Bare "taking" does not say how. */
    private static final Map<String, TakenAs> CODES = Map.of(
            "taking-as-directed", TakenAs.DIRECTED,
            "taking-not-as-directed", TakenAs.NOT_AS_DIRECTED,
            "not-taking", TakenAs.NOT_AS_DIRECTED,
            "on-hold-not-as-directed", TakenAs.NOT_AS_DIRECTED,
            "stopped-not-as-directed", TakenAs.NOT_AS_DIRECTED,
            "1156699004", TakenAs.DIRECTED,
            "702565001", TakenAs.NOT_AS_DIRECTED,
            "715036001", TakenAs.NOT_AS_DIRECTED);

    /** Of several statements in one entry, non-adherence outweighs. */
    static AdherenceStatement of(Reading reading) {
        TakenAs takenAs = TakenAs.NOT_RECORDED;
        Optional<LocalDate> asserted = Optional.empty();
        for (Element extension : reading.root().children("extension")) {
            String url = extension.text("url");
            if (!url.equals(R5_BACKPORT) && !url.equals(US_CORE)) {
                continue;
            }
            takenAs = outweighing(takenAs, FhirCodes.concept(extension, "valueCodeableConcept").codes());
            for (Element part : extension.children("extension")) {
                switch (part.text("url")) {
                    case "code", "medicationAdherence" ->
                            takenAs = outweighing(takenAs, FhirCodes.concept(part, "valueCodeableConcept").codes());
                    case "dateAsserted" -> asserted = reading.first(part, "valueDateTime");
                    default -> { }
                }
            }
        }
        return new AdherenceStatement(takenAs, asserted);
    }

    private static TakenAs outweighing(TakenAs before, Iterable<Code> codes) {
        TakenAs result = before;
        for (Code code : codes) {
            TakenAs said = CODES.getOrDefault(code.value(), TakenAs.NOT_RECORDED);
            result = said == TakenAs.NOT_AS_DIRECTED || result == TakenAs.NOT_RECORDED ? said : result;
        }
        return result;
    }
}

package org.trdcds.fhir;

import java.util.Map;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodedText;

/** Routes of administration in words. */
final class Route {

    /** SNOMED CT route values and HL7 v3 RouteOfAdministration codes that charts send without a display. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("26643006", "oral"), Map.entry("PO", "oral"),
            Map.entry("45890007", "transdermal"), Map.entry("TRNSDERM", "transdermal"),
            Map.entry("46713006", "nasal"), Map.entry("NASINHL", "nasal"),
            Map.entry("47625008", "intravenous"), Map.entry("IV", "intravenous"),
            Map.entry("78421000", "intramuscular"), Map.entry("IM", "intramuscular"),
            Map.entry("34206005", "subcutaneous"), Map.entry("SQ", "subcutaneous"),
            Map.entry("37839007", "sublingual"), Map.entry("SL", "sublingual"),
            Map.entry("54471007", "buccal"), Map.entry("BUC", "buccal"),
            Map.entry("6064005", "topical"), Map.entry("TOPICAL", "topical"),
            Map.entry("447694001", "inhalation"), Map.entry("IPINHL", "inhalation"),
            Map.entry("37161004", "rectal"), Map.entry("PR", "rectal"));

    private Route() {
    }

    static String words(Element concept) {
        CodedText route = FhirCodes.concept(concept);
        for (Code code : route.codes()) {
            String known = WORDS.get(code.value());
            if (known != null) {
                return known;
            }
        }
        return route.isEmpty() ? "" : route.label();
    }
}

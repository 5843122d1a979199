package org.trdcds.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodedText;

/**
 * Scores of coded answers. The answer list of PHQ-9 and GAD-7 counts 0 to 3 (LOINC LL358-3); its answer codes score
 * differently in other instruments, so they are scored for the items of these two only.
 */
final class ScoredAnswers {

    /** An instrument whose total is the sum of its items. */
    record Form(String name, String total, List<String> items) {
    }

    static final Form PHQ_9 = new Form("PHQ-9", "44261-6", List.of("44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2",
            "44252-5", "44253-3", "44260-8"));
    static final Form GAD_7 = new Form("GAD-7", "70274-6", List.of("69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8",
            "69736-7"));

    private static final Map<String, Integer> BY_CODE = Map.of("LA6568-5", 0, "LA6569-3", 1, "LA6570-1", 2, "LA6571-9", 3);
    private static final Map<String, Integer> BY_WORDS = Map.of(
            "not at all", 0, "several days", 1, "more than half the days", 2, "nearly every day", 3);
    private static final Set<String> ORDINAL = Set.of(
            "http://hl7.org/fhir/StructureDefinition/ordinalValue",
            "http://hl7.org/fhir/StructureDefinition/itemWeight",
            "http://hl7.org/fhir/StructureDefinition/iso21090-CO-value");

    private ScoredAnswers() {
    }

    /** The score that an extension gives the answer. */
    static OptionalDouble ordinal(Element coding) {
        for (Element extension : coding.children("extension")) {
            if (ORDINAL.contains(extension.text("url")) && extension.has("valueDecimal")) {
                return extension.number("valueDecimal");
            }
        }
        return OptionalDouble.empty();
    }

    /** The score of an answer to an item of PHQ-9 or GAD-7; empty for all else. */
    static OptionalDouble score(CodedText item, CodedText answer) {
        String loinc = MeasuredValue.loinc(item);
        if (!PHQ_9.items().contains(loinc) && !GAD_7.items().contains(loinc)) {
            return OptionalDouble.empty();
        }
        for (Code code : answer.codes()) {
            Integer score = BY_CODE.getOrDefault(code.value(), BY_WORDS.get(code.display().toLowerCase(Locale.ROOT)));
            if (score != null) {
                return OptionalDouble.of(score);
            }
        }
        Integer score = BY_WORDS.get(answer.text().toLowerCase(Locale.ROOT));
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }
}

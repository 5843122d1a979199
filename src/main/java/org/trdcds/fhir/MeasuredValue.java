package org.trdcds.fhir;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;

/** The value[x] of an observation, component or answer. Coded answers that carry a score have both. */
record MeasuredValue(OptionalDouble number, String unit, CodedText coded) {

    private static final MeasuredValue NONE = new MeasuredValue(OptionalDouble.empty(), "", CodedText.NONE);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,9})?");
    private static final CodedText YES = CodedText.of(CodeSystem.LOINC, "LA33-6", "Yes");
    private static final CodedText NO = CodedText.of(CodeSystem.LOINC, "LA32-8", "No");

    boolean isPresent() {
        return number.isPresent() || !coded.isEmpty();
    }

    /** @param concept what the value answers */
    static MeasuredValue of(Reading reading, Element holder, CodedText concept) {
        if (holder.has("valueQuantity")) {
            return quantity(reading, holder.child("valueQuantity"));
        }
        if (holder.has("valueInteger")) {
            return new MeasuredValue(holder.number("valueInteger"), "", CodedText.NONE);
        }
        if (holder.has("valueDecimal")) {
            return new MeasuredValue(holder.number("valueDecimal"), "", CodedText.NONE);
        }
        if (holder.has("valueBoolean")) {
            return new MeasuredValue(OptionalDouble.empty(), "", holder.isTrue("valueBoolean") ? YES : NO);
        }
        if (holder.has("valueString")) {
            String words = holder.text("valueString");
            return NUMBER.matcher(words).matches()
                    ? new MeasuredValue(OptionalDouble.of(Double.parseDouble(words)), "", CodedText.NONE)
                    : new MeasuredValue(OptionalDouble.empty(), "", words.isEmpty() ? CodedText.NONE : CodedText.text(words));
        }
        if (holder.has("valueCoding")) {
            Element coding = holder.child("valueCoding");
            CodedText coded = FhirCodes.code(coding).map(code -> new CodedText(List.of(code), code.display())).orElse(CodedText.NONE);
            OptionalDouble score = ScoredAnswers.ordinal(coding);
            score = score.isPresent() ? score : ScoredAnswers.ordinal(holder);
            return new MeasuredValue(score.isPresent() ? score : ScoredAnswers.score(concept, coded), "", coded);
        }
        return holder.has("valueCodeableConcept") ? coded(holder.child("valueCodeableConcept"), concept) : NONE;
    }

    private static MeasuredValue coded(Element value, CodedText concept) {
        CodedText coded = FhirCodes.concept(value);
        for (Element coding : value.children("coding")) {
            OptionalDouble ordinal = ScoredAnswers.ordinal(coding);
            if (ordinal.isPresent()) {
                return new MeasuredValue(ordinal, "", coded);
            }
        }
        return new MeasuredValue(ScoredAnswers.score(concept, coded), "", coded);
    }

    private static MeasuredValue quantity(Reading reading, Element quantity) {
        OptionalDouble value = quantity.number("value");
        String comparator = quantity.text("comparator");
        if (value.isPresent() && !comparator.isEmpty()) {
            reading.say("Reported as " + comparator + ' ' + value.getAsDouble() + ": read as " + value.getAsDouble());
        }
        String unit = quantity.text("unit").isEmpty() ? quantity.text("code") : quantity.text("unit");
        return new MeasuredValue(value, unit, CodedText.NONE);
    }

    /** The LOINC code of the concept, or an empty string. */
    static String loinc(CodedText concept) {
        for (Code code : concept.codes()) {
            if (code.system() == CodeSystem.LOINC) {
                return code.value();
            }
        }
        return "";
    }
}

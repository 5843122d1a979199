package org.trdcds.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodedText;

/**
 * The medicine an entry names, in place or through a Medication.
 *
 * @param form pharmaceutical form in words, or an empty string
 */
record Medicine(CodedText concept, String form) {

    /** @throws MalformedElement when no medicine is named */
    static Medicine of(Reading reading) {
        Element entry = reading.root();
        CodedText inPlace = FhirCodes.concept(entry, "medicationCodeableConcept");
        if (!inPlace.isEmpty()) {
            return new Medicine(inPlace, "");
        }
        Element reference = entry.child("medicationReference");
        Optional<FhirResource> target = reading.resolve(reference).filter(found -> found.is(ResourceType.MEDICATION));
        if (target.isPresent()) {
            return ofMedication(entry, target.get().root());
        }
        String display = reference.text("display");
        if (display.isEmpty()) {
            throw entry.malformed("medication[x]", "no medicine is named, or its Medication is not in the input");
        }
        return new Medicine(CodedText.text(display), "");
    }

    private static Medicine ofMedication(Element entry, Element medication) {
        if ("entered-in-error".equals(medication.text("status"))) {
            throw entry.malformed("medicationReference", "its Medication was entered in error");
        }
        String form = Route.words(medication.child("form"));
        CodedText code = FhirCodes.concept(medication, "code");
        List<Element> ingredients = medication.children("ingredient");
        CodedText concept = code.isEmpty() ? ofIngredients(ingredients) : code;
        if (concept.isEmpty()) {
            throw entry.malformed("medicationReference", "its Medication has neither code nor ingredient");
        }
        return new Medicine(ingredients.size() == 1 ? withStrength(concept, ingredients.get(0), form) : concept, form);
    }

    private static CodedText ofIngredients(List<Element> ingredients) {
        List<CodedText> concepts = new ArrayList<>();
        ingredients.forEach(ingredient -> concepts.add(FhirCodes.concept(ingredient, "itemCodeableConcept")));
        return FhirCodes.merged(concepts);
    }

    /** The strength of the only ingredient, said in the name the way RxNorm does, unless the name holds a figure already. */
    private static CodedText withStrength(CodedText concept, Element ingredient, String form) {
        Element strength = ingredient.child("strength");
        Element numerator = strength.child("numerator");
        Element denominator = strength.child("denominator");
        OptionalDouble amount = numerator.number("value");
        String unit = numerator.firstOf("code", "unit");
        boolean perPiece = denominator.number("value").orElse(1) == 1 && !denominator.text("code").matches("m?[lL]|h|d");
        boolean named = concept.text().matches(".*\\d.*")
                || concept.codes().stream().map(Code::display).anyMatch(display -> display.matches(".*\\d.*"));
        if (amount.isEmpty() || !perPiece || named || !numerator.text(unit).equalsIgnoreCase("mg")) {
            return concept;
        }
        String figure = amount.getAsDouble() == Math.rint(amount.getAsDouble())
                ? Long.toString((long) amount.getAsDouble()) : Double.toString(amount.getAsDouble());
        return new CodedText(concept.codes(), (concept.label() + ' ' + figure + " MG " + form).strip());
    }

    /** The route of the instructions in words, else the form. */
    String route(List<Element> instructions) {
        return instructions.stream().map(instruction -> Route.words(instruction.child("route")))
                .filter(words -> !words.isEmpty()).distinct().reduce((one, other) -> one + ", " + other)
                .orElse(form).toLowerCase(Locale.ROOT);
    }
}

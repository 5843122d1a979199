package org.trdcds.fhir;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.trdcds.patient.Dosage;

/**
 * Reads Dosage. Amounts are the high end of ranges; a range that is open upwards has no amount. A rate per day, as of a
 * patch, is an amount in "mg/24h".
 */
final class DosageReader {

    private static final Set<String> MASSES = Set.of("mg", "g", "ug");
    private static final String PER_DAY = "/24h";
    private static final Pattern PER_DAY_UNIT = Pattern.compile(
            "/\\s*(?:\\(?\\s*24\\s*[.\\s]?\\s*(?:h|hr|hrs|hour|hours)\\s*\\)?|d|day)$",
            Pattern.CASE_INSENSITIVE);

    /** An amount in its unit; the amount is empty when it is not said. */
    private record Amount(OptionalDouble value, String unit) {

        static final Amount NONE = new Amount(OptionalDouble.empty(), "");

        boolean isPerDay() {
            return unit.endsWith(PER_DAY);
        }

        Amount higher(Amount other) {
            return value.isEmpty() || other.value.isPresent() && other.value.getAsDouble() > value.getAsDouble() ? other : this;
        }
    }

    private DosageReader() {
    }

    static List<Dosage> read(List<Element> instructions) {
        return instructions.stream().map(DosageReader::read).toList();
    }

    static Dosage read(Element instruction) {
        Amount amount = amount(instruction);
        String text = instruction.text("text");
        return new Dosage(amount.value(), amount.unit(), TimingReader.timesPerDay(instruction.child("timing")),
                instruction.whole("sequence"), asNeeded(instruction), text.isEmpty() ? instruction.text("patientInstruction") : text);
    }

    /** The dosage of an administration: how much was given this once. */
    static Dosage given(Element dosage) {
        Amount amount = rated(quantity(dosage.child("dose")), rate(dosage));
        return new Dosage(amount.value(), amount.unit(), OptionalDouble.empty(), OptionalInt.empty(), false, dosage.text("text"));
    }

    private static boolean asNeeded(Element instruction) {
        return instruction.isTrue("asNeededBoolean") || instruction.child("asNeededCodeableConcept").isPresent();
    }

    private static Amount amount(Element instruction) {
        List<Element> all = instruction.children("doseAndRate");
        List<Element> ordered = all.stream().filter(dose -> FhirCodes.token(dose, "type").equals("ordered")).toList();
        Amount highest = Amount.NONE;
        for (Element dose : ordered.isEmpty() ? all : ordered) {
            Amount amount = dose.has("doseRange") ? highEnd(dose.child("doseRange")) : quantity(dose.child("doseQuantity"));
            highest = highest.higher(rated(amount, rate(dose)));
        }
        return highest;
    }

    private static Amount rated(Amount dose, Amount rate) {
        return dose.value().isEmpty() || rate.isPerDay() && rate.value().isPresent() && !dose.isPerDay() ? rate : dose;
    }

    private static Amount rate(Element dose) {
        if (dose.has("rateRatio")) {
            return ratio(dose.child("rateRatio"));
        }
        return dose.has("rateRange") ? highEnd(dose.child("rateRange")) : quantity(dose.child("rateQuantity"));
    }

    private static Amount ratio(Element ratio) {
        Amount numerator = quantity(ratio.child("numerator"));
        Element denominator = ratio.child("denominator");
        OptionalDouble days = TimingReader.days(denominator);
        if (numerator.value().isEmpty() || days.isEmpty() || Math.abs(days.getAsDouble() - Math.rint(days.getAsDouble())) > 1e-9
                || days.getAsDouble() < 1) {
            String unit = denominator.text("unit").isEmpty() ? denominator.text("code") : denominator.text("unit");
            return new Amount(numerator.value(), numerator.unit() + '/' + (unit.isEmpty() ? "?" : unit));
        }
        double perDay = numerator.value().getAsDouble() / Math.rint(days.getAsDouble());
        return new Amount(OptionalDouble.of(perDay), numerator.unit() + PER_DAY);
    }

    private static Amount highEnd(Element range) {
        quantity(range.child("low"));
        return quantity(range.child("high"));
    }

    private static Amount quantity(Element quantity) {
        OptionalDouble value = quantity.number("value");
        if (value.isPresent() && value.getAsDouble() < 0) {
            throw quantity.malformed("value", "expected an amount that is not negative but found " + value.getAsDouble());
        }
        return new Amount(value, unit(quantity));
    }

    private static String unit(Element quantity) {
        String code = quantity.text("code");
        boolean ucumMass = quantity.text("system").endsWith("unitsofmeasure.org") && MASSES.contains(code);
        String unit = ucumMass || quantity.text("unit").isEmpty() ? code : quantity.text("unit");
        String plain = unit.replace("{", "").replace("}", "");
        return plain.indexOf('/') < 0 ? plain : PER_DAY_UNIT.matcher(plain).replaceAll(PER_DAY);
    }
}

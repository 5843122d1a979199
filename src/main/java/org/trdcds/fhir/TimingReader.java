package org.trdcds.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodedText;

/** How often a day, from Timing: the high end of every range. */
final class TimingReader {

    /** HL7 v3 GTSAbbreviation and the plain words that stand for the same. */
    private static final Map<String, Double> CODES = Map.ofEntries(
            Map.entry("QD", 1.0), Map.entry("AM", 1.0), Map.entry("PM", 1.0), Map.entry("HS", 1.0), Map.entry("BED", 1.0),
            Map.entry("QAM", 1.0), Map.entry("QPM", 1.0), Map.entry("QHS", 1.0), Map.entry("DAILY", 1.0), Map.entry("ONCE DAILY", 1.0),
            Map.entry("EVERY DAY", 1.0), Map.entry("BID", 2.0), Map.entry("TWICE DAILY", 2.0), Map.entry("TID", 3.0),
            Map.entry("THREE TIMES DAILY", 3.0), Map.entry("QID", 4.0), Map.entry("FOUR TIMES DAILY", 4.0), Map.entry("Q12H", 2.0),
            Map.entry("Q8H", 3.0), Map.entry("Q6H", 4.0), Map.entry("Q4H", 6.0), Map.entry("Q3H", 8.0), Map.entry("Q2H", 12.0),
            Map.entry("Q1H", 24.0), Map.entry("QOD", 0.5), Map.entry("EVERY OTHER DAY", 0.5), Map.entry("WK", 1.0 / 7),
            Map.entry("WEEKLY", 1.0 / 7), Map.entry("ONCE WEEKLY", 1.0 / 7));

    private static final Map<String, Double> DAYS = Map.of("s", 1.0 / 86_400, "min", 1.0 / 1_440, "h", 1.0 / 24, "d", 1.0,
            "wk", 7.0, "mo", 30.4375, "a", 365.25);

    private static final Pattern PLURAL = Pattern.compile("(?<=..)(?:s|\\(s\\))$");
    private static final int DAYS_A_WEEK = 7;

    private TimingReader() {
    }

    /** Administrations a day; empty when the timing does not say. */
    static OptionalDouble timesPerDay(Element timing) {
        Element repeat = timing.child("repeat");
        OptionalDouble repeated = repeated(repeat);
        return repeated.isPresent() ? repeated : coded(timing);
    }

    /** Length of a duration in days; empty when its unit is not one of time. */
    static OptionalDouble days(Element duration) {
        OptionalDouble value = duration.number("value");
        String unit = duration.text("code").isEmpty() ? duration.text("unit") : duration.text("code");
        if (value.isEmpty()) {
            return value;
        }
        OptionalDouble days = days(unit.isEmpty() ? "d" : unit);
        return days.isEmpty() ? days : OptionalDouble.of(value.getAsDouble() * days.getAsDouble());
    }

    private static OptionalDouble days(String unit) {
        String singular = PLURAL.matcher(unit).replaceFirst("");
        Double days = switch (singular.toLowerCase(Locale.ROOT)) {
            case "day" -> DAYS.get("d");
            case "week" -> DAYS.get("wk");
            case "month" -> DAYS.get("mo");
            case "year" -> DAYS.get("a");
            case "hour" -> DAYS.get("h");
            default -> DAYS.get(unit);
        };
        return days == null ? OptionalDouble.empty() : OptionalDouble.of(days);
    }

    private static OptionalDouble repeated(Element repeat) {
        OptionalDouble often = highest(repeat, "frequency", "frequencyMax");
        OptionalDouble period = positive(repeat, "period");
        List<String> weekdays = repeat.texts("dayOfWeek");
        int moments = Math.max(repeat.texts("when").size(), repeat.texts("timeOfDay").size());
        if (period.isEmpty()) {
            if (often.isEmpty() && (moments > 0 || !weekdays.isEmpty())) {
                return OptionalDouble.of(Math.max(moments, 1) * shareOfWeek(weekdays));
            }
            return OptionalDouble.empty();
        }
        String unit = repeat.text("periodUnit");
        if (unit.isEmpty()) {
            return OptionalDouble.empty();
        }
        Double unitDays = DAYS.get(unit);
        if (unitDays == null) {
            throw repeat.malformed("periodUnit",
                    "expected s, min, h, d, wk, mo or a but found " + MalformedElement.quoted(unit));
        }
        double perPeriod = Math.max(often.orElse(1), moments);
        if (unit.equals("wk") && often.isEmpty()) {
            perPeriod = Math.max(moments, 1) * (double) Math.max(weekdays.size(), 1);
        }
        double share = unit.equals("d") ? shareOfWeek(weekdays) : 1;
        return OptionalDouble.of(perPeriod / (period.getAsDouble() * unitDays) * share);
    }

    private static double shareOfWeek(List<String> weekdays) {
        return weekdays.isEmpty() ? 1 : Math.min(weekdays.stream().distinct().count(), DAYS_A_WEEK) / (double) DAYS_A_WEEK;
    }

    private static OptionalDouble highest(Element element, String field, String maxField) {
        OptionalDouble max = positive(element, maxField);
        return max.isPresent() ? max : positive(element, field);
    }

    private static OptionalDouble positive(Element element, String field) {
        OptionalDouble value = element.number(field);
        if (value.isPresent() && value.getAsDouble() <= 0) {
            throw element.malformed(field, "expected a number above 0 but found " + value.getAsDouble());
        }
        return value;
    }

    private static OptionalDouble coded(Element timing) {
        CodedText code = FhirCodes.concept(timing, "code");
        for (Code coding : code.codes()) {
            Double times = CODES.get(coding.value().toUpperCase(Locale.ROOT));
            if (times == null) {
                times = CODES.get(coding.display().toUpperCase(Locale.ROOT));
            }
            if (times != null) {
                return OptionalDouble.of(times);
            }
        }
        Double times = CODES.get(code.text().toUpperCase(Locale.ROOT));
        return times == null ? OptionalDouble.empty() : OptionalDouble.of(times);
    }
}

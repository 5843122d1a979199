package org.trdcds.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Observation;
import org.trdcds.patient.Observation.Flag;
import org.trdcds.patient.PatientRecord;

/**
 * Reads Observation. Components become observations of their own with the source of the whole; the whole itself is one only
 * when it has a value or no components.
 */
final class ObservationReader {

    private static final Set<String> NEVER = Set.of("registered", "cancelled", "entered-in-error");

    private ObservationReader() {
    }

    /** Whether its status lets it count: not when registered only, cancelled or entered in error. */
    static boolean counts(Element observation) {
        return !NEVER.contains(observation.text("status"));
    }

    static void read(Reading reading, PatientRecord.Builder record) {
        Element observation = reading.root();
        if (counts(observation)) {
            for (Observation entry : entries(reading, observation, date(reading, observation))) {
                record.add(entry);
            }
        }
    }

    /** What the observation says, with its components. */
    static List<Observation> entries(Reading reading, Element observation, Optional<LocalDate> date) {
        CodedText concept = FhirCodes.concept(observation, "code");
        if (concept.isEmpty()) {
            throw observation.malformed("code", "expected a code or text");
        }
        List<Element> components = observation.children("component");
        MeasuredValue value = MeasuredValue.of(reading, observation, concept);
        if (components.isEmpty()) {
            return List.of(entry(reading, observation, concept, value, date));
        }
        List<Observation> entries = new ArrayList<>(components.size() + 1);
        if (value.isPresent()) {
            entries.add(entry(reading, observation, concept, value, date));
        }
        for (Element component : components) {
            CodedText part = FhirCodes.concept(component, "code");
            if (part.isEmpty()) {
                throw component.malformed("code", "expected a code or text");
            }
            entries.add(entry(reading, component, part, MeasuredValue.of(reading, component, part), date));
        }
        return entries;
    }

    private static Observation entry(Reading reading, Element element, CodedText concept, MeasuredValue value,
            Optional<LocalDate> date) {
        Optional<Element> range = range(element);
        return new Observation(reading.source(), concept, date, value.number(), value.unit(), value.coded(),
                limit(range, "low"), limit(range, "high"), flag(element));
    }

    /** When it was so: the end of an effective period, else its start; without any, when it was issued. */
    static Optional<LocalDate> date(Reading reading, Element observation) {
        if (observation.has("effectivePeriod")) {
            Span period = reading.period(observation, "effectivePeriod");
            return period.end().or(period::start);
        }
        if (observation.has("effectiveTiming")) {
            Element timing = observation.child("effectiveTiming");
            List<String> events = timing.texts("event");
            return events.isEmpty() ? Optional.empty() : Optional.of(FhirDate.parse(events.get(0), timing, "event").first());
        }
        return reading.first(observation, observation.firstOf("effectiveDateTime", "effectiveInstant", "issued"));
    }

    /** The normal range: the one said to be normal, else the only one without a type. */
    private static Optional<Element> range(Element element) {
        List<Element> ranges = element.children("referenceRange");
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
        List<Element> normal = ranges.stream().filter(range -> "normal".equals(FhirCodes.token(range, "type"))).toList();
        List<Element> untyped = ranges.stream().filter(range -> !range.has("type")).toList();
        List<Element> candidates = normal.isEmpty() ? untyped : normal;
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private static OptionalDouble limit(Optional<Element> range, String end) {
        return range.isEmpty() ? OptionalDouble.empty() : range.get().child(end).number("value");
    }

    private static Flag flag(Element element) {
        for (CodedText interpretation : FhirCodes.concepts(element, "interpretation")) {
            Flag flag = flag(interpretation);
            if (flag != Flag.NOT_RECORDED) {
                return flag;
            }
        }
        return Flag.NOT_RECORDED;
    }

    private static Flag flag(CodedText interpretation) {
        for (Code code : interpretation.codes()) {
            Flag flag = flag(code.value());
            if (flag != Flag.NOT_RECORDED) {
                return flag;
            }
        }
        return flag(interpretation.text());
    }

    private static Flag flag(String code) {
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "L", "LL", "LU", "<", "LOW", "CRITICAL LOW" -> Flag.LOW;
            case "H", "HH", "HU", ">", "HIGH", "CRITICAL HIGH" -> Flag.HIGH;
            case "N", "NORMAL", "NEG", "NEGATIVE" -> Flag.NORMAL;
            case "A", "AA", "ABNORMAL", "POS", "POSITIVE" -> Flag.ABNORMAL;
            default -> Flag.NOT_RECORDED;
        };
    }
}

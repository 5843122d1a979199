package org.trdcds.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.trdcds.patient.Answer;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;
import org.trdcds.patient.Observation;
import org.trdcds.patient.PatientRecord;

/** Reads {@code scores}, {@code items}, {@code labs}, {@code screens} and {@code findings}. */
final class ObservationReader {

    static final List<String> SCORE_FIELDS = List.of("instrument", "loinc", "value", "date");
    static final List<String> ITEM_FIELDS = List.of("item", "loinc", "answer", "date");
    static final List<String> LAB_FIELDS = List.of("test", "loinc", "value", "text", "unit", "low", "high", "flag", "date");
    static final List<String> SCREEN_FIELDS = List.of("instrument", "loinc", "value", "result", "date");
    static final List<String> FINDING_FIELDS = ConceptReader.and(List.of("present", "date"));

    /** LOINC codes of the items by the name a case gives them (clinical specification section 7; C-SSRS screener). */
    static final Map<String, String> ITEM_CODES = itemCodes();

    private static final Pattern NAMES_AN_ITEM = Pattern.compile("(?i).*\\bitem\\b.*");

    private static final Code YES_CODE = new Code(CodeSystem.LOINC, "LA33-6", "Yes");
    private static final Code NO_CODE = new Code(CodeSystem.LOINC, "LA32-8", "No");
    private static final CodedText YES = new CodedText(List.of(YES_CODE), "Yes");
    private static final CodedText NO = new CodedText(List.of(NO_CODE), "No");
    private static final CodedText POSITIVE = new CodedText(List.of(new Code(CodeSystem.SNOMED, "10828004", "Positive"), YES_CODE), "Positive");
    private static final CodedText NEGATIVE = new CodedText(List.of(new Code(CodeSystem.SNOMED, "260385009", "Negative"), NO_CODE), "Negative");

    /** Result of a screen that is not given as a number. */
    enum Result { POSITIVE, NEGATIVE, UNKNOWN }

    private ObservationReader() {
    }

    static void score(Entry entry, PatientRecord.Builder record) {
        OptionalDouble value = entry.number("value");
        if (value.isEmpty()) {
            throw entry.expected("a \"value\"");
        }
        record.add(plain(entry, instrument(entry), value, CodedText.NONE));
    }

    static void screen(Entry entry, PatientRecord.Builder record) {
        CodedText result = switch (entry.choice("result", Result.class, Result.UNKNOWN)) {
            case POSITIVE -> POSITIVE;
            case NEGATIVE -> NEGATIVE;
            case UNKNOWN -> CodedText.NONE;
        };
        OptionalDouble value = entry.number("value");
        if (value.isPresent() == !result.isEmpty()) {
            throw entry.expected("either a \"value\" or a \"result\" that is positive or negative");
        }
        record.add(plain(entry, instrument(entry), value, result));
    }

    static void item(Entry entry, PatientRecord.Builder record) {
        Located answer = entry.value("answer").orElseThrow(() -> entry.expected("an \"answer\""));
        CodedText item = itemConcept(entry);
        if (answer instanceof Located.Number number) {
            record.add(plain(entry, item, OptionalDouble.of(number.value()), CodedText.NONE));
        } else if (answer instanceof Located.Flag flag) {
            record.add(plain(entry, item, OptionalDouble.empty(), flag.value() ? YES : NO));
        } else {
            throw answer.place().expected("a number, or true or false");
        }
    }

    static void lab(Entry entry, PatientRecord.Builder record) {
        OptionalDouble low = entry.number("low");
        OptionalDouble high = entry.number("high");
        if (low.isPresent() && high.isPresent() && high.getAsDouble() < low.getAsDouble()) {
            throw new SetAside("the high end of its reference range is below the low end");
        }
        OptionalDouble value = entry.number("value");
        String words = entry.textOrEmpty("text");
        Observation.Flag flag = entry.choice("flag", Observation.Flag.class, Observation.Flag.NOT_RECORDED);
        if (value.isEmpty() && words.isEmpty() && flag == Observation.Flag.NOT_RECORDED) {
            throw entry.expected("a \"value\", a \"text\" or a \"flag\"");
        }
        record.add(new Observation(entry.source(), named(entry, "test", "a \"test\" or a \"loinc\""), date(entry), value,
                entry.textOrEmpty("unit"), CodedText.text(words), low, high, flag));
    }

    static void finding(Entry entry, PatientRecord.Builder record) {
        boolean absent = entry.answer("present") == Answer.UNMET;
        record.add(plain(entry, ConceptReader.required(entry), OptionalDouble.empty(), absent ? NO : YES));
    }

    private static Observation plain(Entry entry, CodedText concept, OptionalDouble value, CodedText coded) {
        return new Observation(entry.source(), concept, date(entry), value, "", coded, OptionalDouble.empty(), OptionalDouble.empty(),
                Observation.Flag.NOT_RECORDED);
    }

    private static Optional<LocalDate> date(Entry entry) {
        return entry.start("date");
    }

    private static CodedText instrument(Entry entry) {
        entry.text("instrument").filter(name -> NAMES_AN_ITEM.matcher(name).matches()).ifPresent(name -> {
            throw entry.expected("instrument", "the name of a whole instrument; single items belong in \"items\"");
        });
        return named(entry, "instrument", "an \"instrument\" or a \"loinc\"");
    }

    private static CodedText named(Entry entry, String name, String expected) {
        CodedText concept = new CodedText(loinc(entry), entry.textOrEmpty(name));
        if (concept.isEmpty()) {
            throw entry.expected(expected);
        }
        return concept;
    }

    private static CodedText itemConcept(Entry entry) {
        List<Code> codes = new ArrayList<>(loinc(entry));
        Optional<String> item = entry.text("item");
        item.map(ITEM_CODES::get).map(code -> Code.of(CodeSystem.LOINC, code)).filter(code -> !codes.contains(code)).ifPresent(codes::add);
        if (codes.isEmpty()) {
            throw entry.expected(item.isPresent() ? "item" : "", "a \"loinc\", or an \"item\" named " + NearestName.oneOf(ITEM_CODES.keySet()));
        }
        return new CodedText(codes, item.orElse(""));
    }

    private static List<Code> loinc(Entry entry) {
        return entry.text("loinc").map(code -> List.of(Code.of(CodeSystem.LOINC, code))).orElse(List.of());
    }

    private static Map<String, String> itemCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("phq-9-item-9", "44260-8");
        codes.put("c-ssrs-1", "93246-7");
        codes.put("c-ssrs-2", "93247-5");
        codes.put("c-ssrs-3", "93248-3");
        codes.put("c-ssrs-4", "93249-1");
        codes.put("c-ssrs-5", "93250-9");
        codes.put("c-ssrs-6", "93267-3");
        codes.put("c-ssrs-6-recent", "93269-9");
        return codes;
    }
}

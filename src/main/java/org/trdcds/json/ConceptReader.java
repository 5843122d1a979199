package org.trdcds.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trdcds.patient.Code;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;

/** Reads what an entry is about: a code with its system, several codes, or words. */
final class ConceptReader {

    /** The fields that name a concept in any entry. */
    static final List<String> FIELDS = List.of("code", "system", "codes", "text");
    static final List<String> CODE_FIELDS = List.of("code", "system", "display");

    private static final Pattern ICD_10_CM = Pattern.compile("[A-TV-Z]\\d[0-9A-Z](\\.[0-9A-Z]{1,4})?");
    private static final Pattern LOINC = Pattern.compile("\\d{1,5}-\\d");

    private ConceptReader() {
    }

    /** {@code fields} and those of a concept. */
    static List<String> and(List<String> fields) {
        List<String> all = new ArrayList<>(FIELDS);
        all.addAll(fields);
        return List.copyOf(all);
    }

    /** The concept of an entry; refused when it has neither code nor words. */
    static CodedText required(Entry entry) {
        CodedText concept = optional(entry);
        if (concept.isEmpty()) {
            throw entry.expected("a \"code\" or a \"text\" that says what this is about");
        }
        return concept;
    }

    /** The concept of an entry, {@link CodedText#NONE} when it names none. */
    static CodedText optional(Entry entry) {
        List<Code> codes = new ArrayList<>();
        entry.text("code").ifPresent(code -> codes.add(code(entry, code, "")));
        for (Located item : entry.list("codes")) {
            Entry each = entry.inner(item, CODE_FIELDS);
            String code = each.text("code").orElseThrow(() -> each.expected("a \"code\""));
            codes.add(code(each, code, each.textOrEmpty("display")));
        }
        return new CodedText(codes, entry.textOrEmpty("text"));
    }

    /** A concept given as words, as an ICD-10-CM or LOINC code alone, or as an object. */
    static CodedText any(Located value) {
        if (value instanceof Located.Text text && !text.value().isBlank()) {
            String words = text.value().strip();
            return unmistakable(words).map(system -> new CodedText(List.of(Code.of(system, words)), "")).orElseGet(() -> CodedText.text(words));
        }
        return required(Entry.of(value, "", FIELDS));
    }

    /** The concepts of a field that holds one, or an array of them. */
    static List<CodedText> each(Entry entry, String name) {
        return entry.value(name).map(value -> value instanceof Located.Items items
                ? items.values().stream().map(ConceptReader::any).toList()
                : List.of(any(value))).orElse(List.of());
    }

    private static Code code(Entry entry, String code, String display) {
        CodeSystem unsaid = unmistakable(code).orElse(CodeSystem.OTHER);
        if (unsaid == CodeSystem.OTHER && !entry.has("system")) {
            throw entry.expected("code", "a \"system\" beside this code: " + NearestName.oneOf(Entry.names(CodeSystem.class)));
        }
        return new Code(entry.choice("system", CodeSystem.class, unsaid), code, display);
    }

    private static Optional<CodeSystem> unmistakable(String code) {
        if (ICD_10_CM.matcher(code).matches()) {
            return Optional.of(CodeSystem.ICD10CM);
        }
        return LOINC.matcher(code).matches() ? Optional.of(CodeSystem.LOINC) : Optional.empty();
    }
}

package org.trdcds.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trdcds.patient.Code;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;

/** Rows recognised by LOINC, else by names matched as whole words. */
final class NamedCodes<T> {

    /** "MADRS item 3" names a part, never the whole. */
    private static final String[] PARTS = {" item", " question"};

    private final Map<String, T> byLoinc = new HashMap<>(128);
    private final Map<String, T> bySnomed = new HashMap<>(32);
    private final PhraseIndex<T> phrases = new PhraseIndex<>();
    private final RecentAnswers<Optional<T>> recent = new RecentAnswers<>();

    /** Adds the codes and names of a row. */
    void add(CsvRow row, T value) {
        for (String code : row.words("loinc")) {
            if (!CheckDigits.isLoinc(code)) {
                throw row.wrong("loinc", "expected LOINC codes with valid check digits, separated by blanks, but found " + code);
            }
            row.putOnce(byLoinc, "loinc", code, value);
        }
        for (String code : row.words("snomed")) {
            if (!CheckDigits.isSnomed(code)) {
                throw row.wrong("snomed", "expected SNOMED CT codes with valid check digits, separated by blanks, but found " + code);
            }
            row.putOnce(bySnomed, "snomed", code, value);
        }
        for (String phrase : row.phrases("words")) {
            phrases.add(phrase, value);
            for (String part : PARTS) {
                phrases.add(phrase.concat(part), null);
            }
        }
    }

    /** The row a concept names: by a code; else by words, when no LOINC code says that it is something else. */
    Optional<T> match(CodedText concept) {
        Optional<T> known = recent.get(concept);
        return known != null ? known : recent.keep(concept, Optional.ofNullable(recognise(concept)));
    }

    private T recognise(CodedText concept) {
        boolean coded = false;
        for (Code code : concept.codes()) {
            T found = code.system() == CodeSystem.LOINC ? byLoinc.get(code.value())
                    : code.system() == CodeSystem.SNOMED ? bySnomed.get(code.value()) : null;
            if (found != null) {
                return found;
            }
            coded |= code.system() == CodeSystem.LOINC;
        }
        if (coded) {
            return null;
        }
        T found = byWords(concept.text());
        for (Code code : concept.codes()) {
            found = found == null ? byWords(code.display()) : found;
        }
        return found;
    }

    /** The first row whose name stands in the text. */
    private T byWords(String text) {
        if (text.isBlank()) {
            return null;
        }
        List<String> words = Tokens.of(text);
        FirstFound<T> first = new FirstFound<>();
        phrases.find(words, first);
        return first.value;
    }

    private static final class FirstFound<T> implements PhraseIndex.Listener<T> {
        private T value;

        @Override
        public void found(T found, int from, int to) {
            value = value == null ? found : value;
        }
    }
}

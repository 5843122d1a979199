package org.trdcds.knowledge;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.trdcds.patient.CodeSystem;

/**
 * Reads a concept table. A concept may span several rows, so that each code can name its own source: the first row names it, the
 * others leave label and groups empty.
 */
final class ConceptFile {

    private static final String[] COLUMNS = {"concept", "label", "groups", "icd10cm", "snomed", "other", "words", "source"};
    private static final String CATEGORY = "category";
    private static final Map<String, CodeSystem> SYSTEMS = systems();

    private ConceptFile() {
    }

    static ConceptIndex read(RulesFolder folder, String file, Map<String, Source> sources, Vocabulary vocabulary) {
        return read(folder, file, sources, vocabulary, (row, groups) -> { });
    }

    /** Orders of a next step are named by its code. */
    static ConceptIndex readOrders(
            RulesFolder folder, Map<String, Source> sources, Vocabulary vocabulary, Set<String> categories) {
        return read(folder, "knowledge/orders.csv", sources, vocabulary, (row, groups) -> row.expect("concept",
                !groups.contains(CATEGORY) || categories.contains(row.text("concept")), "a code of categories.csv", row.text("concept")));
    }

    private static ConceptIndex read(
            RulesFolder folder, String file, Map<String, Source> sources, Vocabulary vocabulary, BiConsumer<CsvRow, Set<String>> check) {
        ConceptIndex index = new ConceptIndex();
        for (CsvRow row : CsvTable.read(folder, file, COLUMNS).rows()) {
            String concept = row.required("concept");
            addEntry(index, row, concept, vocabulary, row.source(sources));
            check.accept(row, index.groups(concept));
            for (String pattern : row.words("icd10cm")) {
                String wrong = index.addIcd(pattern, concept);
                if (wrong != null) {
                    throw row.wrong("icd10cm", wrong);
                }
            }
            for (String code : row.words("snomed")) {
                if (!CheckDigits.isSnomed(code)) {
                    throw row.wrong("snomed", "expected SNOMED CT codes with valid check digits, separated by blanks, but found " + code);
                }
                index.addCode(CodeSystem.SNOMED, code, concept);
            }
            for (String code : row.words("other")) {
                addOther(index, row, code, concept);
            }
            for (String phrase : row.phrases("words")) {
                if (Tokens.of(phrase).isEmpty()) {
                    throw row.wrong("words", "expected words separated by semicolons but found " + phrase);
                }
                index.addPhrase(phrase, concept);
            }
        }
        return index;
    }

    private static void addEntry(ConceptIndex index, CsvRow row, String concept, Vocabulary vocabulary, String source) {
        boolean continues = row.text("label").isEmpty();
        if (continues != index.knows(concept)) {
            throw row.wrong("label", continues
                    ? "expected a label on the first row of " + concept
                    : "expected each concept once but " + concept + " stands here again; further rows leave the label empty");
        }
        if (continues) {
            if (!row.text("groups").isEmpty()) {
                throw row.wrong("groups", "expected groups only on the first row of " + concept);
            }
            return;
        }
        index.add(concept, new ConceptIndex.Entry(row.text("label"), vocabulary.groups(row), source));
    }

    private static void addOther(ConceptIndex index, CsvRow row, String code, String concept) {
        int colon = code.indexOf(':');
        CodeSystem system = colon < 0 ? null : SYSTEMS.get(code.substring(0, colon));
        if (system == null || colon == code.length() - 1) {
            throw row.wrong("other", "expected a code such as CPT:90870 or HCPCS:G2082 but found " + code);
        }
        index.addCode(system, code.substring(colon + 1), concept);
    }

    private static Map<String, CodeSystem> systems() {
        Map<String, CodeSystem> systems = new HashMap<>();
        for (CodeSystem system : CodeSystem.values()) {
            if (system != CodeSystem.ICD10CM && system != CodeSystem.SNOMED) {
                systems.put(system.name(), system);
            }
        }
        return systems;
    }
}

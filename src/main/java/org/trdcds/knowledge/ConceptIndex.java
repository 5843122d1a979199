package org.trdcds.knowledge;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.trdcds.patient.Code;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;

/**
 * Concepts read from a table. Codes decide; words are asked only when no code of the entry is known, or when the code known is
 * too general to say what it means (group {@code nonspecific}).
 */
final class ConceptIndex implements ConceptTable {

    /** Words that look like a concept and are none, such as "depression screening". */
    static final String NO_CONCEPT = "no-concept";
    /** Words that deny the concept they stand shortly before, such as "no" and "without". */
    static final String DENIES_WHAT_FOLLOWS = "denies-what-follows";
    /** Words that deny the concept they stand right after, such as "test" and "questionnaire". */
    static final String DENIES_WHAT_PRECEDES = "denies-what-precedes";

    private static final String NONSPECIFIC = "nonspecific";
    /** Words up to which a "no" or "without" reaches forward. */
    private static final int DENIAL_REACH = 3;
    /** "Not otherwise specified" and "not elsewhere classified" deny nothing. */
    private static final Set<String> AFTER_HARMLESS_NOT = Set.of("otherwise", "elsewhere", "specified");

    /** What the table says of a concept beside its codes and words. */
    record Entry(String label, Set<String> groups, String source) {
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>(256);
    private final IcdIndex icd = new IcdIndex();
    private final Map<CodeSystem, Map<String, Set<String>>> exact = new EnumMap<>(CodeSystem.class);
    private final PhraseIndex<String> phrases = new PhraseIndex<>();
    private final Set<String> denyingBefore = new HashSet<>();
    private final Set<String> denyingAfter = new HashSet<>();
    private final RecentAnswers<Set<String>> recent = new RecentAnswers<>();

    boolean knows(String concept) {
        return entries.containsKey(concept);
    }

    boolean knowsGroup(String group) {
        return entries.values().stream().anyMatch(entry -> entry.groups().contains(group));
    }

    void add(String concept, Entry entry) {
        entries.put(concept, entry);
    }

    void addCode(CodeSystem system, String code, String concept) {
        Map<String, Set<String>> codes = exact.get(system);
        if (codes == null) {
            codes = new HashMap<>();
            exact.put(system, codes);
        }
        Set<String> concepts = codes.get(code);
        if (concepts == null) {
            concepts = new LinkedHashSet<>(4);
            codes.put(code, concepts);
        }
        concepts.add(concept);
    }

    /** Adds an ICD-10-CM pattern; returns what is wrong with it, or null. */
    String addIcd(String pattern, String concept) {
        return icd.add(pattern, concept);
    }

    void addPhrase(String phrase, String concept) {
        switch (concept) {
            case DENIES_WHAT_FOLLOWS -> denyingBefore.addAll(Tokens.of(phrase));
            case DENIES_WHAT_PRECEDES -> denyingAfter.addAll(Tokens.of(phrase));
            default -> phrases.add(phrase, concept);
        }
    }

    @Override
    public Set<String> match(CodedText concept) {
        Set<String> known = recent.get(concept);
        return known != null ? known : recent.keep(concept, Collections.unmodifiableSet(recognise(concept)));
    }

    private Set<String> recognise(CodedText concept) {
        Set<String> found = new LinkedHashSet<>(4);
        for (Code code : concept.codes()) {
            byCode(code, found);
        }
        if (tooGeneral(found) || found.isEmpty() && !namesAQuestion(concept)) {
            byWords(concept.text(), found);
            for (Code code : concept.codes()) {
                if (!code.display().equals(concept.text())) {
                    byWords(code.display(), found);
                }
            }
        }
        return found;
    }

    private void byCode(Code code, Set<String> found) {
        if (code.system() == CodeSystem.ICD10CM) {
            icd.find(code.value(), found);
            return;
        }
        Map<String, Set<String>> codes = exact.get(code.system());
        Set<String> concepts = codes == null ? null : codes.get(code.value());
        if (concepts != null) {
            found.addAll(concepts);
        }
    }

    /** A LOINC code names a question or a test, so its words never state a condition; answer codes begin with letters. */
    private static boolean namesAQuestion(CodedText concept) {
        for (Code code : concept.codes()) {
            if (code.system() == CodeSystem.LOINC && !code.value().isEmpty() && Character.isDigit(code.value().charAt(0))) {
                return true;
            }
        }
        return false;
    }

    private boolean tooGeneral(Set<String> found) {
        for (String concept : found) {
            if (entries.get(concept).groups().contains(NONSPECIFIC)) {
                return true;
            }
        }
        return false;
    }

    private void byWords(String text, Set<String> found) {
        if (text.isBlank()) {
            return;
        }
        List<String> words = Tokens.of(text);
        phrases.find(words, (concept, from, to) -> {
            if (!concept.equals(NO_CONCEPT) && !denied(words, from, to)) {
                found.add(concept);
            }
        });
    }

    private boolean denied(List<String> words, int from, int to) {
        if (to < words.size() && denyingAfter.contains(words.get(to))) {
            return true;
        }
        for (int i = Math.max(0, from - DENIAL_REACH); i < from; i++) {
            boolean harmless = words.get(i).equals("not") && AFTER_HARMLESS_NOT.contains(words.get(i + 1));
            if (denyingBefore.contains(words.get(i)) && !harmless) {
                return true;
            }
        }
        return from > 0 && words.get(from - 1).equals("non");
    }

    @Override
    public String label(String concept) {
        return entry(concept).label();
    }

    @Override
    public Set<String> groups(String concept) {
        return entry(concept).groups();
    }

    @Override
    public String source(String concept) {
        return entry(concept).source();
    }

    private Entry entry(String concept) {
        Entry entry = entries.get(concept);
        if (entry == null) {
            throw new IllegalArgumentException("No concept named " + concept);
        }
        return entry;
    }
}

package org.trdcds.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.trdcds.patient.Code;
import org.trdcds.patient.CodeSystem;
import org.trdcds.patient.CodedText;

/** Medicines by RxNorm and ATC code, else by the words of an ingredient or brand. */
final class MedicineIndex implements MedicineTable {

    private final Map<String, List<Medicine>> byRxNorm = new HashMap<>(1024);
    private final Map<String, List<Medicine>> byAtc = new HashMap<>(512);
    private final Map<String, Set<String>> roles = new LinkedHashMap<>(512);
    private final Map<String, Set<String>> combinations = new LinkedHashMap<>();
    private final Map<String, Set<String>> namesInTables = new HashMap<>(512);
    private final MedicineNames names = new MedicineNames();
    private final RecentAnswers<List<Medicine>> recent = new RecentAnswers<>();

    /** What an entry says that gives nothing but a name as the tables spell it; nothing of a chart is kept here. */
    private final Map<String, List<Medicine>> byBareName = new ConcurrentHashMap<>();

    boolean knows(String ingredient) {
        return roles.containsKey(ingredient);
    }

    /** Adds an ingredient with its roles; its own name becomes one of its words. */
    void addIngredient(String ingredient, Set<String> itsRoles) {
        roles.put(ingredient, itsRoles);
        Set<String> inTables = new HashSet<>();
        inTables.add(ingredient);
        itsRoles.forEach(role -> inTables.add("role:" + role));
        namesInTables.put(ingredient, Set.copyOf(inTables));
        names.add(ingredient, new MedicineNames.Name(ingredient, "", 1));
    }

    /** Lists a fixed combination as a medicine of its own. */
    void addCombination(String ingredient, Set<String> components) {
        combinations.put(ingredient, components);
    }

    void addName(String words, MedicineNames.Name name) {
        names.add(words, name);
    }

    /** Adds what a code stands for; returns false when the code already stands for that ingredient. */
    boolean addRxNorm(String code, Medicine medicine) {
        return add(byRxNorm, code, medicine);
    }

    boolean addAtc(String code, Medicine medicine) {
        return add(byAtc, code, medicine);
    }

    private static boolean add(Map<String, List<Medicine>> codes, String code, Medicine medicine) {
        List<Medicine> medicines = codes.get(code);
        if (medicines == null) {
            medicines = new ArrayList<>(1);
            codes.put(code, medicines);
        }
        for (Medicine known : medicines) {
            if (known.ingredient().equals(medicine.ingredient())) {
                return false;
            }
        }
        return medicines.add(medicine);
    }

    /** Every role that some ingredient has. */
    Set<String> allRoles() {
        Set<String> all = new HashSet<>();
        for (Set<String> some : roles.values()) {
            all.addAll(some);
        }
        return all;
    }

    @Override
    public Set<String> roles(String ingredient) {
        return roles.getOrDefault(ingredient, Set.of());
    }

    @Override
    public Set<String> names(String ingredient) {
        Set<String> known = namesInTables.get(ingredient);
        return known != null ? known : Set.of(ingredient);
    }

    @Override
    public List<Medicine> resolve(CodedText medication) {
        if (medication.codes().isEmpty() && names.spells(medication.text())) {
            List<Medicine> bare = byBareName.get(medication.text());
            return bare != null ? bare : byBareName.computeIfAbsent(medication.text(), name -> List.copyOf(recognise(medication)));
        }
        List<Medicine> known = recent.get(medication);
        return known != null ? known : recent.keep(medication, List.copyOf(recognise(medication)));
    }

    private List<Medicine> recognise(CodedText medication) {
        Map<String, Medicine> byName = new LinkedHashMap<>(4);
        readNames(medication, byName);
        Map<String, Medicine> found = new LinkedHashMap<>(4);
        for (Code code : medication.codes()) {
            for (Medicine medicine : byCode(code)) {
                found.merge(medicine.ingredient(), medicine, MedicineIndex::moreTelling);
            }
        }
        if (found.isEmpty()) {
            found = byName;
        } else {
            for (Map.Entry<String, Medicine> entry : found.entrySet()) {
                Medicine named = byName.get(entry.getKey());
                if (named != null) {
                    entry.setValue(moreTelling(entry.getValue(), named));
                }
            }
        }
        return combined(found);
    }

    private void readNames(CodedText medication, Map<String, Medicine> found) {
        names.read(medication.text(), found);
        for (Code code : medication.codes()) {
            if (!code.display().equals(medication.text())) {
                names.read(code.display(), found);
            }
        }
    }

    private List<Medicine> byCode(Code code) {
        if (code.system() == CodeSystem.RXNORM) {
            return byRxNorm.getOrDefault(code.value(), List.of());
        }
        return code.system() == CodeSystem.ATC ? byAtc.getOrDefault(code.value(), List.of()) : List.of();
    }

    /** What the first says, completed by the second where the first is silent. */
    static Medicine moreTelling(Medicine first, Medicine second) {
        if (!first.form().isEmpty() && first.strengthMg().isPresent()) {
            return first;
        }
        OptionalDouble strength = first.strengthMg().isPresent() ? first.strengthMg() : second.strengthMg();
        return new Medicine(first.ingredient(), strength, first.form().isEmpty() ? second.form() : first.form());
    }

    private List<Medicine> combined(Map<String, Medicine> found) {
        for (Map.Entry<String, Set<String>> combination : combinations.entrySet()) {
            if (found.size() > 1 && found.keySet().containsAll(combination.getValue())) {
                String first = combination.getValue().iterator().next();
                Medicine component = found.get(first);
                found.keySet().removeAll(combination.getValue());
                found.put(combination.getKey(), new Medicine(combination.getKey(), component.strengthMg(), component.form()));
            }
        }
        return new ArrayList<>(found.values());
    }
}

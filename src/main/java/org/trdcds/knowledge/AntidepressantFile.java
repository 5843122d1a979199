package org.trdcds.knowledge;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads {@code knowledge/antidepressants.csv}. */
final class AntidepressantFile {

    private static final String FILE = "knowledge/antidepressants.csv";
    private static final String[] COLUMNS = {
        "ingredient", "class", "counts_as", "default_min_adequate_mg", "canmat_low_mg", "who_ddd_mg", "contested_low_mg",
        "contested_high_mg", "usual_max_mg", "sedating_below_mg", "washout_days_before_maoi", "rxcui", "atc", "words", "components",
        "roles", "basis", "source"};

    private AntidepressantFile() {
    }

    static List<CsvRow> rows(RulesFolder folder) {
        return CsvTable.read(folder, FILE, COLUMNS).rows();
    }

    static Map<String, Antidepressant> read(
            List<CsvRow> rows, Map<String, Source> sources, Vocabulary vocabulary, MedicineIndex medicines) {
        Map<String, Antidepressant> drugs = new LinkedHashMap<>(64);
        for (CsvRow row : rows) {
            String ingredient = row.required("ingredient");
            AntidepressantClass drugClass = row.oneOf("class", AntidepressantClass.values());
            MinimumDoses doses = new MinimumDoses(
                    row.amount("default_min_adequate_mg"), row.amount("canmat_low_mg"), row.amount("who_ddd_mg"));
            Antidepressant drug = new Antidepressant(ingredient, drugClass, row.oneOf("counts_as", Antidepressant.CountsAs.values()),
                    doses, row.amount("contested_low_mg"), row.amount("contested_high_mg"), row.amount("usual_max_mg"),
                    row.amount("sedating_below_mg"), row.requiredWholeNumber("washout_days_before_maoi"), row.source(sources));
            checkDoses(row, drug);
            row.putOnce(drugs, "ingredient", ingredient, drug);
            MedicineFile.addNames(row, ingredient, roles(row, drugClass, vocabulary), medicines);
        }
        return drugs;
    }

    private static Set<String> roles(CsvRow row, AntidepressantClass drugClass, Vocabulary vocabulary) {
        Set<String> roles = new LinkedHashSet<>(vocabulary.roles(row));
        roles.add("antidepressant");
        roles.add(KebabCase.of(drugClass));
        return roles;
    }

    /** Adds fixed combinations, once every ingredient is known. */
    static void addCombinations(List<CsvRow> rows, MedicineIndex medicines) {
        for (CsvRow row : rows) {
            List<String> components = row.phrases("components");
            if (components.size() == 1) {
                throw row.wrong("components", "expected at least two components but found one");
            }
            for (String component : components) {
                row.expect("components", medicines.knows(component), "a known ingredient", component);
            }
            if (!components.isEmpty()) {
                medicines.addCombination(row.text("ingredient"), new LinkedHashSet<>(components));
            }
        }
    }

    private static void checkDoses(CsvRow row, Antidepressant drug) {
        if (!drug.ingredient().equals(drug.ingredient().toLowerCase(Locale.ROOT))) {
            throw row.wrong("ingredient", "expected a name in lower case but found " + drug.ingredient());
        }
        OptionalDouble low = drug.contestedLowMg();
        OptionalDouble high = drug.contestedHighMg();
        if (low.isPresent() != high.isPresent()) {
            throw row.wrong("contested_low_mg", "expected both ends of the contested band or none");
        }
        ordered(row, "contested_high_mg", low, high);
        ordered(row, "usual_max_mg", drug.doses().atrqMg(), drug.usualMaxMg());
        ordered(row, "usual_max_mg", high, drug.usualMaxMg());
        OptionalDouble minimum = drug.doses().atrqMg();
        if (low.isPresent() && minimum.isPresent()
                && (minimum.getAsDouble() < low.getAsDouble() || minimum.getAsDouble() > high.getAsDouble())) {
            throw row.wrong("default_min_adequate_mg", "expected a dose inside the contested band but found " + minimum.getAsDouble());
        }
        if (drug.countsAs() != Antidepressant.CountsAs.TRIAL && drug.sedatingBelowMg().isPresent()) {
            throw row.wrong("sedating_below_mg", "expected a value only for a medicine that counts as a trial");
        }
    }

    private static void ordered(CsvRow row, String column, OptionalDouble low, OptionalDouble high) {
        if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
            throw row.wrong(column, "expected at least " + low.getAsDouble() + " but found " + high.getAsDouble());
        }
    }
}

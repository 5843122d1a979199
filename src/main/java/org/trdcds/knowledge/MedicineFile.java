package org.trdcds.knowledge;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads the medicines beside the antidepressants, brand names, and RxNorm products. */
final class MedicineFile {

    private static final String MEDICINES = "knowledge/medicines.csv";
    private static final String BRANDS = "knowledge/brands.csv";
    private static final String PRODUCTS = "knowledge/rxnorm-products.csv";

    private MedicineFile() {
    }

    static void readMedicines(
            RulesFolder folder, Map<String, Source> sources, Vocabulary vocabulary, MedicineIndex medicines) {
        for (CsvRow row : CsvTable.read(folder, MEDICINES, "ingredient", "rxcui", "atc", "words", "roles", "source").rows()) {
            row.source(sources);
            addNames(row, row.required("ingredient"), vocabulary.roles(row), medicines);
        }
    }

    /** Adds an ingredient with the codes and words of its row. */
    static void addNames(CsvRow row, String ingredient, Set<String> roles, MedicineIndex medicines) {
        if (medicines.knows(ingredient)) {
            throw row.wrong("ingredient", "expected each ingredient once but " + ingredient + " is known already");
        }
        medicines.addIngredient(ingredient, roles);
        Medicine medicine = new Medicine(ingredient, OptionalDouble.empty(), "");
        for (String code : row.words("rxcui")) {
            checkNumber(row, code);
            if (!medicines.addRxNorm(code, medicine)) {
                throw row.wrong("rxcui", "expected each code once but found " + code + " again");
            }
        }
        for (String code : row.words("atc")) {
            if (code.length() != 7) {
                throw row.wrong("atc", "expected ATC codes of seven characters but found " + code);
            }
            if (!medicines.addAtc(code, medicine)) {
                throw row.wrong("atc", "expected each code once but found " + code + " again");
            }
        }
        for (String words : row.phrases("words")) {
            medicines.addName(words, new MedicineNames.Name(ingredient, "", 1));
        }
    }

    static void readBrands(RulesFolder folder, Map<String, Source> sources, MedicineIndex medicines) {
        for (CsvRow row : CsvTable.read(folder, BRANDS, "name", "ingredient", "form", "equivalent_share", "source").rows()) {
            row.source(sources);
            OptionalDouble share = row.amount("equivalent_share");
            if (share.isPresent() && share.getAsDouble() == 0) {
                throw row.wrong("equivalent_share", "expected a number above zero");
            }
            String ingredient = knownIngredient(row, medicines);
            medicines.addName(row.required("name"), new MedicineNames.Name(ingredient, row.text("form"), share.orElse(1)));
        }
    }

    static void readProducts(RulesFolder folder, Map<String, Source> sources, MedicineIndex medicines) {
        for (CsvRow row : CsvTable.read(folder, PRODUCTS, "rxcui", "name", "ingredient", "strength_mg", "form", "source").rows()) {
            row.source(sources);
            row.required("name");
            String code = row.required("rxcui");
            checkNumber(row, code);
            Medicine medicine = new Medicine(knownIngredient(row, medicines), row.amount("strength_mg"), row.required("form"));
            if (!medicines.addRxNorm(code, medicine)) {
                throw row.wrong("rxcui", "expected each product and ingredient once but found " + code + " again");
            }
        }
    }

    private static String knownIngredient(CsvRow row, MedicineIndex medicines) {
        String ingredient = row.required("ingredient");
        if (!medicines.knows(ingredient)) {
            throw row.wrong("ingredient", "expected an ingredient of antidepressants.csv or medicines.csv but found " + ingredient);
        }
        return ingredient;
    }

    private static void checkNumber(CsvRow row, String code) {
        for (int i = 0; i < code.length(); i++) {
            if (!Character.isDigit(code.charAt(i))) {
                throw row.wrong("rxcui", "expected RxNorm codes separated by blanks but found " + code);
            }
        }
    }
}

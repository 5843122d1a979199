package org.trdcds.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trdcds.knowledge.MedicineTable;

/** The uses of a chart by what tables call their medicine: its ingredient, or {@code role:…}. */
final class UsesByName {

    private final List<MedicationUse> all;
    private final MedicineTable medicines;
    private final Map<String, List<MedicationUse>> byName = new HashMap<>();

    UsesByName(List<MedicationUse> uses, MedicineTable medicines) {
        all = uses;
        this.medicines = medicines;
        for (MedicationUse use : uses) {
            for (String name : medicines.names(use.ingredient())) {
                byName.computeIfAbsent(name, none -> new ArrayList<>(2)).add(use);
            }
        }
    }

    /** The uses of any of these medicines, in the order of the chart. */
    List<MedicationUse> of(List<String> names) {
        List<MedicationUse> only = List.of();
        for (String name : names) {
            List<MedicationUse> found = byName.getOrDefault(name, List.of());
            if (!found.isEmpty() && !only.isEmpty()) {
                return all.stream().filter(use -> isAny(use, names)).toList();
            }
            only = only.isEmpty() ? found : only;
        }
        return only;
    }

    private boolean isAny(MedicationUse use, List<String> names) {
        for (String name : names) {
            if (medicines.names(use.ingredient()).contains(name)) {
                return true;
            }
        }
        return false;
    }
}

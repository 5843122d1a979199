package org.trdcds.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code knowledge/augmentation.csv}. */
final class AugmentationFile {

    private static final String FILE = "knowledge/augmentation.csv";
    private static final List<String> GROUPS =
            List.of("lithium", "antipsychotic", "thyroid", "antidepressant", "anticonvulsant", "stimulant", "other");

    private AugmentationFile() {
    }

    static Map<String, AugmentationAgent> read(RulesFolder folder, Map<String, Source> sources, MedicineIndex medicines) {
        Map<String, AugmentationAgent> agents = new LinkedHashMap<>(64);
        for (CsvRow row : CsvTable.read(folder, FILE, "ingredient", "group", "low", "high", "unit", "basis", "source").rows()) {
            String ingredient = row.required("ingredient");
            String group = row.required("group");
            if (!medicines.knows(ingredient)) {
                throw row.wrong("ingredient", "expected an ingredient of antidepressants.csv or medicines.csv but found " + ingredient);
            }
            if (!GROUPS.contains(group)) {
                throw row.wrong("group", "expected one of " + String.join(", ", GROUPS) + " but found " + group);
            }
            AugmentationAgent agent = new AugmentationAgent(ingredient, group, row.amount("low"), row.amount("high"),
                    row.text("unit"), row.source(sources));
            if (agent.lowDoseAmount().isPresent() && agent.highDoseAmount().isPresent()
                    && agent.lowDoseAmount().getAsDouble() > agent.highDoseAmount().getAsDouble()) {
                throw row.wrong("high", "expected at least " + row.text("low") + " but found " + row.text("high"));
            }
            row.putOnce(agents, "ingredient", ingredient, agent);
        }
        return agents;
    }
}

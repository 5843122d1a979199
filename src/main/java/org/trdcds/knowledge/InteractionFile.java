package org.trdcds.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code knowledge/interactions.csv}. */
final class InteractionFile {

    private static final String FILE = "knowledge/interactions.csv";
    private static final String[] COLUMNS = {
        "first", "second", "kind", "washout_days_after_first", "washout_days_after_second", "statement", "source"};

    private InteractionFile() {
    }

    static List<Interaction> read(RulesFolder folder, Map<String, Source> sources, References references) {
        List<Interaction> interactions = new ArrayList<>(256);
        Map<String, Boolean> seen = new HashMap<>();
        for (CsvRow row : CsvTable.read(folder, FILE, COLUMNS).rows()) {
            Interaction interaction = new Interaction(side(row, "first", references), side(row, "second", references),
                    row.oneOf("kind", Interaction.Kind.values()), row.requiredWholeNumber("washout_days_after_first"),
                    row.requiredWholeNumber("washout_days_after_second"), row.required("statement"), row.source(sources));
            String pair = interaction.first().concat(" + ").concat(interaction.second());
            row.putOnce(seen, "second", pair, true);
            if (!interaction.first().equals(interaction.second())
                    && seen.containsKey(interaction.second().concat(" + ").concat(interaction.first()))) {
                throw row.wrong("second", "expected each pair once but " + pair + " stands above the other way round");
            }
            interactions.add(interaction);
        }
        return interactions;
    }

    private static String side(CsvRow row, String column, References references) {
        String side = row.required(column);
        references.medicine(row, column, side);
        return side;
    }
}

package org.trdcds.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code knowledge/disagreements.csv}. */
final class DisagreementFile {

    private static final String FILE = "knowledge/disagreements.csv";

    private DisagreementFile() {
    }

    static List<DisagreementRow> read(RulesFolder folder, Set<String> categories, Set<String> profiles, Map<String, Source> sources) {
        Map<String, DisagreementRow> rows = new LinkedHashMap<>();
        for (CsvRow row : CsvTable.read(folder, FILE, "id", "topic", "positions", "here", "concerns", "source").rows()) {
            row.required("source");
            row.words("source").forEach(key -> row.expect("source", sources.containsKey(key), "keys of sources.csv", key));
            row.required("concerns");
            List<DisagreementRow.Concern> concerns = new ArrayList<>();
            for (String word : row.words("concerns")) {
                concerns.add(concern(row, word, categories, profiles));
            }
            String id = row.required("id");
            row.putOnce(rows, "id", id, new DisagreementRow(id, row.required("topic"), row.required("positions"), row.required("here"),
                    concerns, row.words("source")));
        }
        return List.copyOf(rows.values());
    }

    private static DisagreementRow.Concern concern(CsvRow row, String word, Set<String> categories, Set<String> profiles) {
        int colon = word.indexOf(':');
        String name = colon < 0 ? word : word.substring(0, colon);
        String code = colon < 0 ? "" : word.substring(colon + 1);
        for (DisagreementRow.Kind kind : DisagreementRow.Kind.values()) {
            if (KebabCase.of(kind).equals(name)) {
                row.expect("concerns", switch (kind) {
                    case STEP -> categories.contains(code);
                    case PROFILE -> profiles.contains(code);
                    case TRIAL -> !code.isEmpty();
                    default -> code.isEmpty();
                }, "the code of a next step, profile or verdict that exists", word);
                return new DisagreementRow.Concern(kind, code);
            }
        }
        throw row.wrong("concerns", "expected something that concerns a record but found " + word);
    }
}

package org.trdcds.knowledge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The roles of medicines and groups of concepts that tables may use: {@code knowledge/vocabulary.csv}. A name that is not listed there is
 * a slip of the pen, which would otherwise make a medicine or concept go unseen.
 */
record Vocabulary(Set<String> roles, Set<String> groups) {

    private static final String FILE = "knowledge/vocabulary.csv";

    private enum Kind { ROLE, GROUP }

    static Vocabulary read(RulesFolder folder, Map<String, Source> sources) {
        Map<String, String> roles = new LinkedHashMap<>(128);
        Map<String, String> groups = new LinkedHashMap<>(128);
        for (CsvRow row : CsvTable.read(folder, FILE, "kind", "name", "meaning", "source").rows()) {
            row.source(sources);
            Map<String, String> names = row.oneOf("kind", Kind.values()) == Kind.ROLE ? roles : groups;
            row.putOnce(names, "name", row.required("name"), row.required("meaning"));
        }
        return new Vocabulary(Set.copyOf(roles.keySet()), Set.copyOf(groups.keySet()));
    }

    Set<String> roles(CsvRow row) {
        return listed(row, "roles", roles, "roles");
    }

    Set<String> groups(CsvRow row) {
        return listed(row, "groups", groups, "groups");
    }

    private static Set<String> listed(CsvRow row, String column, Set<String> known, String what) {
        Set<String> names = Set.copyOf(row.words(column));
        for (String name : names) {
            row.expect(column, known.contains(name), what + " of vocabulary.csv", name);
        }
        return names;
    }
}

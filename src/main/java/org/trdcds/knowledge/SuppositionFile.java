package org.trdcds.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code knowledge/suppositions.csv}. */
final class SuppositionFile {

    private static final String FILE = "knowledge/suppositions.csv";
    private static final String[] COLUMNS = {"about", "item", "answer", "words", "past", "entry", "source"};
    private static final Set<String> ENTRIES = Set.of("diagnosis", "words", "born");

    private enum YesNo { YES, NO }

    private SuppositionFile() {
    }

    static List<SuppositionRow> read(RulesFolder folder, Set<String> questions, Map<String, Source> sources) {
        Map<String, SuppositionRow> rows = new HashMap<>(256);
        List<SuppositionRow> inOrder = new ArrayList<>(128);
        for (CsvRow row : CsvTable.read(folder, FILE, COLUMNS).rows()) {
            row.source(sources);
            SuppositionRow.About about = row.oneOf("about", SuppositionRow.About.values());
            String item = row.required("item");
            row.expect("item", about != SuppositionRow.About.TOPIC || questions.contains(item), "a topic that questions.csv asks for", item);
            String entry = row.text("entry");
            row.expect("entry", entry.isEmpty() || ENTRIES.contains(entry.substring(0, Math.max(0, entry.indexOf(':')))),
                    "diagnosis:, words: or born: and what it says", entry);
            String present = row.required("words");
            String past = row.text("past");
            boolean yes = row.oneOf("answer", YesNo.values()) == YesNo.YES;
            SuppositionRow one = new SuppositionRow(about, item, yes, present, past.isEmpty() ? present : past, entry);
            row.putOnce(rows, "item", about + " " + item + " " + yes, one);
            inOrder.add(one);
        }
        return List.copyOf(inOrder);
    }
}

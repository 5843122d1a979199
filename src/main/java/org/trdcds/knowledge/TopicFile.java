package org.trdcds.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the topic table; several lines of one topic are alternatives. */
final class TopicFile {

    private static final String[] COLUMNS = {"topic", "kind", "concepts", "window", "silence", "says", "source"};
    private static final String UNCLEAR = "unclear:";
    private static final String COLUMN = "concepts";

    /** What the table may name. */
    record Names(Map<String, Limit> limits, References references, Set<String> contributors, Set<String> questions) {
    }

    private TopicFile() {
    }

    static List<TopicRow> read(RulesFolder folder, String file, Names names, Map<String, Source> sources) {
        Map<String, TopicRow> topics = new LinkedHashMap<>();
        for (CsvRow row : CsvTable.read(folder, file, COLUMNS).rows()) {
            String topic = row.required("topic");
            row.expect("topic", names.questions().contains(topic), "a topic that questions.csv asks for", topic);
            TopicRow one = new TopicRow(topic, List.of(look(row, names)), row.oneOf("silence", TopicRow.Silence.values()),
                    row.required("says"), row.source(sources));
            topics.merge(topic, one, TopicFile::both);
        }
        return List.copyOf(topics.values());
    }

    private static TopicRow.Look look(CsvRow row, Names names) {
        String window = row.text("window");
        row.expect("window", window.isEmpty() || names.limits().containsKey(window) && names.limits().get(window).isLength(),
                "the name of a limit that is a length of time", window);
        row.required("concepts");
        TopicRow.Kind kind = row.oneOf("kind", TopicRow.Kind.values());
        List<String> clear = new ArrayList<>();
        List<String> unclear = new ArrayList<>();
        for (String name : row.phrases("concepts")) {
            if (name.startsWith(UNCLEAR)) {
                unclear.add(name.substring(UNCLEAR.length()));
            } else {
                clear.add(name);
            }
        }
        clear.forEach(name -> check(row, kind, name, names));
        unclear.forEach(name -> check(row, kind, name, names));
        return new TopicRow.Look(kind, clear, unclear, window);
    }

    private static void check(CsvRow row, TopicRow.Kind kind, String name, Names names) {
        References references = names.references();
        switch (kind) {
            case ACTIVE, EVER, WITHIN, DEVICE -> references.concept(row, COLUMN, name);
            case MEDICINE, REACTION -> references.medicine(row, COLUMN, name);
            case TEST, TEST_LOW, TEST_HIGH -> references.test(row, COLUMN, name);
            case READING -> references.instrument(row, COLUMN, name);
            case ORDER -> references.order(row, COLUMN, name);
            case CONTRIBUTOR -> row.expect(COLUMN, names.contributors().contains(name), "a code of contributors.csv", name);
        }
    }

    private static TopicRow both(TopicRow one, TopicRow other) {
        List<TopicRow.Look> looks = new ArrayList<>(one.looks());
        looks.addAll(other.looks());
        return new TopicRow(one.topic(), looks, one.silence(), one.says(), one.source());
    }
}

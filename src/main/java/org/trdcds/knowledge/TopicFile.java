package org.trdcds.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the topic table; several lines of one topic are alternatives. */
final class TopicFile {

    private static final String[] COLUMNS = {"topic", "kind", "concepts", "window", "silence", "says", "source"};
    private static final String UNCLEAR = "unclear:";

    private TopicFile() {
    }

    static List<TopicRow> read(RulesFolder folder, String file, Map<String, Limit> limits, KnownNames known, Map<String, Source> sources) {
        Map<String, TopicRow> topics = new LinkedHashMap<>();
        for (CsvRow row : CsvTable.read(folder, file, COLUMNS).rows()) {
            String topic = row.required("topic");
            TopicRow one = new TopicRow(topic, List.of(look(row, limits, known)), row.oneOf("silence", TopicRow.Silence.values()),
                    row.required("says"), row.source(sources));
            topics.merge(topic, one, TopicFile::both);
        }
        return List.copyOf(topics.values());
    }

    private static TopicRow.Look look(CsvRow row, Map<String, Limit> limits, KnownNames known) {
        String window = row.text("window");
        if (!window.isEmpty() && !limits.containsKey(window)) {
            throw row.wrong("window", "expected the name of a limit but found " + window);
        }
        row.required("concepts");
        List<String> clear = new ArrayList<>();
        List<String> unclear = new ArrayList<>();
        for (String name : row.phrases("concepts")) {
            if (name.startsWith(UNCLEAR)) {
                unclear.add(name.substring(UNCLEAR.length()));
            } else {
                clear.add(name);
            }
        }
        known.require(row, "concepts", clear);
        known.require(row, "concepts", unclear);
        return new TopicRow.Look(row.oneOf("kind", TopicRow.Kind.values()), clear, unclear, window);
    }

    private static TopicRow both(TopicRow one, TopicRow other) {
        List<TopicRow.Look> looks = new ArrayList<>(one.looks());
        looks.addAll(other.looks());
        return new TopicRow(one.topic(), looks, one.silence(), one.says(), one.source());
    }
}

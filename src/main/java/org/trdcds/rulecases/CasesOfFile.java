package org.trdcds.rulecases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.trdcds.engine.RuleCase;
import org.trdcds.engine.RuleStage;
import org.trdcds.patient.Answer;

/** The cases of one file: for each rule the facts on which it fires, and what to change in them so that it does not, or stays open. */
final class CasesOfFile {

    private static final String ABSENT = "absent";
    private static final int MOST_FACTS = 100;

    private final RuleStage stage;
    private final YamlPlace root;

    CasesOfFile(RuleStage stage, YamlPlace root) {
        this.stage = stage;
        this.root = root;
    }

    List<RuleCase> all() {
        List<RuleCase> cases = new ArrayList<>();
        root.items().forEach(entry -> ofRule(entry, cases));
        return cases;
    }

    private void ofRule(YamlPlace entry, List<RuleCase> cases) {
        Map<String, YamlPlace> fields = entry.fields("rule", "match", "near", "unknown");
        String rule = entry.required(fields, "rule").text();
        YamlPlace match = entry.required(fields, "match");
        Map<String, Map<String, Object>> facts = facts(match);
        cases.add(ofRule(match, rule, "match", facts, Answer.MET));
        changed(fields.get("near"), rule, facts, Answer.UNMET, cases);
        changed(fields.get("unknown"), rule, facts, Answer.UNKNOWN, cases);
    }

    private RuleCase ofRule(YamlPlace place, String rule, String name, Map<String, Map<String, Object>> facts, Answer expected) {
        return new RuleCase(stage, place.file(), place.line(), rule, name, facts, expected);
    }

    /** Facts by type; the second of a type is "Type#2". */
    private static Map<String, Map<String, Object>> facts(YamlPlace match) {
        Map<String, Map<String, Object>> facts = new LinkedHashMap<>();
        for (YamlPlace item : match.items()) {
            item.fields().forEach((type, components) -> {
                String key = type;
                for (int count = 2; facts.containsKey(key); count++) {
                    key = type + "#" + count;
                }
                facts.put(key, components.isNothing() ? Map.of() : components.values());
            });
            if (facts.size() > MOST_FACTS) {
                throw item.mistake("expected at most " + MOST_FACTS + " facts");
            }
        }
        return facts;
    }

    private void changed(YamlPlace list, String rule, Map<String, Map<String, Object>> match, Answer expected, List<RuleCase> cases) {
        if (list == null) {
            return;
        }
        for (YamlPlace item : list.items()) {
            Map<String, YamlPlace> fields = item.fields("name", "change");
            String name = item.required(fields, "name").text();
            cases.add(ofRule(item, rule, name, changed(match, item.required(fields, "change")), expected));
        }
    }

    private static Map<String, Map<String, Object>> changed(Map<String, Map<String, Object>> match, YamlPlace change) {
        Map<String, Map<String, Object>> facts = new LinkedHashMap<>(match);
        change.fields().forEach((key, place) -> {
            if (!place.isText(ABSENT)) {
                Map<String, Object> merged = new LinkedHashMap<>(facts.getOrDefault(key, Map.of()));
                merged.putAll(place.values());
                facts.put(key, merged);
            } else if (facts.remove(key) == null) {
                throw place.mistake("match has no " + key + " to leave out");
            }
        });
        return facts;
    }
}

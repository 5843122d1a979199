package org.trdcds.engine;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.trdcds.patient.Answer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One case beside a rule: facts, and how the rule must be graded on them.
 *
 * @param facts    components by fact key ("ChartAnswer", "ChartAnswer#2")
 * @param expected MET fires surely, UNKNOWN fires with open questions, UNMET does not fire
 */
record RuleCase(RuleStage stage, String file, String rule, String name, Map<String, Map<String, Object>> facts, Answer expected) {

    static final Path RULES = Path.of(System.getProperty("trdcds.rules", "rules"));

    List<Object> makeFacts() {
        List<Object> made = new ArrayList<>();
        facts.forEach((key, components) -> made.add(FactFactory.make(key, components)));
        return made;
    }

    @Override
    public String toString() {
        return rule + " " + expected + ": " + name;
    }

    /** Every case of every stage, in the order of files. */
    static List<RuleCase> all() {
        List<RuleCase> cases = new ArrayList<>();
        for (RuleStage stage : RuleStage.values()) {
            Path folder = RULES.resolve(stage.folder());
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.toString().endsWith(".cases.yaml")).sorted().forEach(file -> cases.addAll(read(stage, file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return cases;
    }

    private static List<RuleCase> read(RuleStage stage, Path file) {
        List<RuleCase> cases = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file)) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            for (Map<String, Object> entry : entries) {
                String rule = (String) entry.get("rule");
                Map<String, Map<String, Object>> match = facts(entry.get("match"));
                String name = file.getFileName().toString();
                cases.add(new RuleCase(stage, name, rule, "match", match, Answer.MET));
                changes(entry.get("near")).forEach((label, change) ->
                        cases.add(new RuleCase(stage, name, rule, label, changed(match, change), Answer.UNMET)));
                changes(entry.get("unknown")).forEach((label, change) ->
                        cases.add(new RuleCase(stage, name, rule, label, changed(match, change), Answer.UNKNOWN)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Cannot read cases of " + file, e);
        }
        return cases;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> facts(Object list) {
        Map<String, Map<String, Object>> facts = new LinkedHashMap<>();
        for (Map<String, Map<String, Object>> fact : (List<Map<String, Map<String, Object>>>) list) {
            fact.forEach((type, components) -> {
                String key = type;
                for (int count = 2; facts.containsKey(key); count++) {
                    key = type + "#" + count;
                }
                facts.put(key, components == null ? Map.of() : components);
            });
        }
        return facts;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> changes(Object list) {
        Map<String, Map<String, Object>> changes = new LinkedHashMap<>();
        if (list != null) {
            for (Map<String, Object> change : (List<Map<String, Object>>) list) {
                changes.put((String) change.get("name"), (Map<String, Object>) change.get("change"));
            }
        }
        return changes;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> changed(Map<String, Map<String, Object>> match, Map<String, Object> change) {
        Map<String, Map<String, Object>> facts = new LinkedHashMap<>(match);
        change.forEach((key, value) -> {
            if (value.equals("absent")) {
                if (facts.remove(key) == null) {
                    throw new IllegalArgumentException("match has no " + key + " to leave out");
                }
            } else {
                Map<String, Object> merged = new LinkedHashMap<>(facts.getOrDefault(key, Map.of()));
                merged.putAll((Map<String, Object>) value);
                facts.put(key, merged);
            }
        });
        return facts;
    }
}

package org.trdcds.rulecases;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.trdcds.engine.RuleException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A place in a YAML file, and what is written there. Only words, lists and mappings are read: nothing is ever made of a type that a file names,
 * collections have no aliases, and size and depth are limited.
 */
record YamlPlace(String file, Node node) {

    private static final int MOST_BYTES = 1_000_000;
    private static final int DEEPEST = 12;
    private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.TIMESTAMP, Tag.NULL, Tag.SEQ, Tag.MAP);

    /** The whole of a file; empty when nothing but comments stands in it. */
    static Optional<YamlPlace> root(String name, Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new RuleException(name, "", "expected at most " + MOST_BYTES + " bytes, found " + Files.size(file));
            }
            try (Reader reader = Files.newBufferedReader(file)) {
                return Optional.ofNullable(compose(reader)).map(node -> new YamlPlace(name, node));
            }
        } catch (MarkedYAMLException e) {
            String line = e.getProblemMark() == null ? "" : ":" + (e.getProblemMark().getLine() + 1);
            throw new RuleException(name + line, "", "expected YAML, " + e.getProblem());
        } catch (YAMLException | IOException e) {
            throw new RuleException(name, "", "expected YAML in UTF-8 that is not nested more than " + DEEPEST + " deep and has no aliases for collections");
        }
    }

    private static Node compose(Reader reader) {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setCodePointLimit(MOST_BYTES);
        return new Composer(new ParserImpl(new StreamReader(reader), limits), new Resolver(), limits).getSingleNode();
    }

    /** Line, counted from one. */
    int line() {
        return node.getStartMark().getLine() + 1;
    }

    RuleException mistake(String problem) {
        return new RuleException(file + ":" + line(), "", problem);
    }

    /** The items of a list. */
    List<YamlPlace> items() {
        if (!(plain() instanceof SequenceNode list)) {
            throw mistake("expected a list");
        }
        return list.getValue().stream().map(this::at).toList();
    }

    /** What stands under each name. */
    Map<String, YamlPlace> fields() {
        if (!(plain() instanceof MappingNode mapping)) {
            throw mistake("expected names with what stands under each");
        }
        Map<String, YamlPlace> fields = new LinkedHashMap<>();
        for (NodeTuple field : mapping.getValue()) {
            YamlPlace name = at(field.getKeyNode());
            if (fields.put(name.text(), at(field.getValueNode())) != null) {
                throw name.mistake("expected each name once, found " + name.text() + " again");
            }
        }
        return fields;
    }

    /** The same, where only these names have a meaning. */
    Map<String, YamlPlace> fields(String... known) {
        Map<String, YamlPlace> fields = fields();
        fields.forEach((name, place) -> {
            if (!Arrays.asList(known).contains(name)) {
                throw place.mistake("expected one of " + String.join(", ", known) + ", found " + name);
            }
        });
        return fields;
    }

    YamlPlace required(Map<String, YamlPlace> fields, String name) {
        return Optional.ofNullable(fields.get(name)).orElseThrow(() -> mistake("expected " + name + ", found " + fields.keySet()));
    }

    String text() {
        if (!(plain() instanceof ScalarNode scalar)) {
            throw mistake("expected words");
        }
        return scalar.getValue();
    }

    boolean isText(String text) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(text);
    }

    boolean isNothing() {
        return node.getTag().equals(Tag.NULL);
    }

    /** What stands under each name, in words, lists and mappings. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        fields().forEach((name, place) -> values.put(name, place.value()));
        return values;
    }

    private Object value() {
        return switch (node.getNodeId()) {
            case mapping -> values();
            case sequence -> items().stream().map(YamlPlace::value).toList();
            default -> text();
        };
    }

    private YamlPlace at(Node other) {
        return new YamlPlace(file, other);
    }

    private Node plain() {
        if (!PLAIN.contains(node.getTag())) {
            throw mistake("expected words, lists and names, found the tag " + node.getTag().getValue());
        }
        return node;
    }
}

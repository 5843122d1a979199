package org.trdcds.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.trdcds.knowledge.CategoryRow;
import org.trdcds.knowledge.Knowledge;

/**
 * What every rule promises, shipped or a site's own: it says what it is and where it comes from, and speaks only of facts, components,
 * constants and verbs that exist. The first promise that is broken is a {@link RuleException} that names file and rule.
 */
final class RuleChecks {

    private static final int LONGEST_STATEMENT = 140;
    private static final String NAME = "[a-z0-9]+([.-][a-z0-9]+)*";
    private static final String HEURISTIC = "H(0[1-9]|[1-7]\\d|8[0-2])";
    private static final String TEXT = "\"[a-z0-9]+(-[a-z0-9]+)*\"";
    private static final String MODEL = "\"[\\w .-]+\"";
    /** Shared criteria that the engine reads by name, beside those of the category table. */
    private static final Set<String> CAUTIONS = Set.of("c-safety", "c-request");

    private final Set<String> sources;
    private final Set<String> shared;

    private RuleChecks(Set<String> sources, Set<String> shared) {
        this.sources = sources;
        this.shared = shared;
    }

    /** Checks against these tables. */
    static RuleChecks against(Knowledge knowledge) {
        Stream<String> named = knowledge.categories().values().stream().map(CategoryRow::general).flatMap(Collection::stream);
        return new RuleChecks(knowledge.sources().keySet(), Stream.concat(named, CAUTIONS.stream()).collect(Collectors.toSet()));
    }

    /** The rule itself, when it keeps to everything. */
    RuleText check(RuleText rule) {
        metadata(rule);
        Map<String, Class<? extends Record>> bound = new HashMap<>();
        Set<Class<? extends Record>> matched = new HashSet<>();
        for (FactPattern pattern : rule.patterns()) {
            Class<? extends Record> fact = RuleVocabulary.fact(rule.stage(), pattern.factType()).orElseThrow(() -> broken(rule,
                    "stage " + rule.stage().folder() + " has no facts of type " + pattern.factType() + ", only " + RuleVocabulary.factTypes(rule.stage())));
            pattern.conditions().forEach(condition -> condition(rule, fact, condition, bound));
            matched.add(fact);
            if (!pattern.binding().isEmpty()) {
                bound.put(pattern.binding(), fact);
            }
        }
        expect(rule, !matched.isEmpty(), "a rule must match at least one fact");
        conclusion(rule, matched);
        return rule;
    }

    private void metadata(RuleText rule) {
        String file = rule.file().substring(rule.file().lastIndexOf('/') + 1).replace(".drl", "");
        expect(rule, rule.file().equals(rule.stage().folder() + "/" + file + ".drl"), "the file must stand directly in the folder " + rule.stage().folder());
        expect(rule, rule.id().matches(NAME), "the id must be lower case, with dots and hyphens");
        expect(rule, rule.id().startsWith(file + "."), "the id must begin with the name of its file: " + file + ".");
        int length = rule.statement().length();
        expect(rule, !rule.statement().isBlank() && length <= LONGEST_STATEMENT, "@statement must have 1 to 140 characters but has " + length);
        expect(rule, !rule.statement().endsWith("."), "@statement must not end with a full stop");
        rule.heuristics().forEach(key -> expect(rule, key.matches(HEURISTIC), "@heuristics must be none or H01 to H82 but has " + key));
        expect(rule, !rule.sources().isEmpty(), "@sources must name at least one source");
        rule.sources().forEach(key -> expect(rule, sources.contains(key), "@sources names " + key + ", which no sources.csv holds"));
    }

    private static void condition(RuleText rule, Class<? extends Record> fact, Condition condition, Map<String, Class<? extends Record>> bound) {
        String where = fact.getSimpleName() + "." + condition.field();
        Class<?> type = RuleVocabulary.component(fact, condition.field()).orElseThrow(() -> broken(rule,
                fact.getSimpleName() + " has no component " + condition.field() + ", only " + RuleVocabulary.components(fact)));
        for (String value : condition.values()) {
            if (value.startsWith("$")) {
                boundValue(rule, where, type, value, bound);
            } else {
                expect(rule, RuleVocabulary.isConstant(type, value), where + " is never " + value + "; it is a " + type.getSimpleName());
            }
        }
    }

    private static void boundValue(RuleText rule, String where, Class<?> type, String value, Map<String, Class<? extends Record>> bound) {
        String[] path = value.split("\\.");
        Class<? extends Record> other = bound.get(path[0]);
        expect(rule, other != null && path.length == 2, where + " is compared with " + value + ", which no earlier pattern binds");
        Class<?> otherType = RuleVocabulary.component(other, path[1]).orElseThrow(() -> broken(rule,
                other.getSimpleName() + " has no component " + path[1] + ", only " + RuleVocabulary.components(other)));
        expect(rule, otherType == type, where + " is a " + type.getSimpleName() + " but " + value + " is a " + otherType.getSimpleName());
    }

    private void conclusion(RuleText rule, Set<Class<? extends Record>> matched) {
        String verb = rule.verb();
        expect(rule, RuleVocabulary.verbs(rule.stage()).contains(verb),
                "stage " + rule.stage().folder() + " has no verb " + verb + ", only " + RuleVocabulary.verbs(rule.stage()));
        var parameters = RuleVocabulary.parameters(verb);
        expect(rule, parameters.size() == rule.arguments().size(),
                verb + " takes " + parameters.size() + " arguments after kcontext but has " + rule.arguments().size());
        for (int index = 0; index < parameters.size(); index++) {
            Class<?> type = parameters.get(index);
            String given = rule.arguments().get(index);
            boolean fits = type == String.class ? given.matches(verb.equals("stage") ? MODEL : TEXT) : RuleVocabulary.isConstant(type, given);
            expect(rule, fits, verb + " takes " + (type == String.class ? "a quoted name in lower case" : "a " + type.getSimpleName())
                    + " as argument " + (index + 1) + " but has " + given);
        }
        RuleVocabulary.readBy(verb).forEach(fact -> expect(rule, matched.contains(fact), verb + " needs a pattern on " + fact.getSimpleName()));
        if (verb.equals("general")) {
            String criterion = rule.arguments().get(0).replace("\"", "");
            expect(rule, shared.contains(criterion), "no category shares a criterion named " + criterion);
        }
    }

    private static void expect(RuleText rule, boolean holds, String problem) {
        if (!holds) {
            throw broken(rule, problem);
        }
    }

    private static RuleException broken(RuleText rule, String problem) {
        return new RuleException(rule.file(), rule.id(), problem);
    }
}

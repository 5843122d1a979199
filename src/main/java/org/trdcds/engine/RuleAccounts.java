package org.trdcds.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.trdcds.assessment.RuleAccount;
import org.trdcds.assessment.RuleBaseAccount;
import org.trdcds.knowledge.CatalogueTables;
import org.trdcds.knowledge.Knowledge;
import org.trdcds.knowledge.RuleChange;
import org.trdcds.patient.Answer;

/** What is told of each rule, and of all of them, to somebody who checks them. A rule without counted cases is a site's own. */
final class RuleAccounts {

    private static final String ADDED = "Added";

    private final List<RuleText> rules;
    private final CatalogueTables tables;
    private final Phrases phrases;
    private final AttributesRead attributes;
    private final RuleConclusion conclusion;
    private final Properties cases;

    /** @param cases by rule, how many cases it has that fire, do not fire, and stay open */
    RuleAccounts(List<RuleText> rules, CatalogueTables tables, Knowledge knowledge, Properties cases) {
        this.rules = List.copyOf(rules);
        this.tables = tables;
        phrases = new Phrases(tables, knowledge);
        attributes = new AttributesRead(phrases);
        conclusion = new RuleConclusion(phrases, knowledge.categories());
        this.cases = cases;
    }

    /** The cases of this release, as the build's tests counted them. */
    static Properties countedCases() {
        Properties counted = new Properties();
        try (InputStream in = RuleAccounts.class.getResourceAsStream("cases.properties")) {
            counted.load(in);
            return counted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every rule, stage by stage. */
    List<RuleAccount> ofRules() {
        return rules.stream().map(this::of).toList();
    }

    private RuleAccount of(RuleText rule) {
        RuleWords words = new RuleWords(rule, phrases);
        return new RuleAccount(Catalogue.describe(rule), words.firesWhen(), words.whenNotKnown(), conclusion.of(rule), cases(rule),
                attributes.by(List.of(rule)), cases.containsKey(rule.id()) ? history(rule) : List.of());
    }

    /** The rule base as a whole. */
    RuleBaseAccount ofAll() {
        Set<String> sources = rules.stream().flatMap(rule -> rule.sources().stream()).collect(Collectors.toCollection(TreeSet::new));
        return new RuleBaseAccount(tables.about(), List.copyOf(sources), attributes.by(rules));
    }

    private Map<Answer, Integer> cases(RuleText rule) {
        Map<Answer, Integer> counts = new EnumMap<>(Answer.class);
        String counted = cases.getProperty(rule.id());
        if (counted != null) {
            String[] numbers = counted.split(" ");
            Arrays.stream(Answer.values()).forEach(answer -> counts.put(answer, Integer.valueOf(numbers[answer.ordinal()])));
        }
        return counts;
    }

    private List<String> history(RuleText rule) {
        List<RuleChange> changes = tables.changes().stream().filter(change -> change.concerns(rule.id())).toList();
        int first = 0;
        for (int index = 0; index < changes.size(); index++) {
            first = changes.get(index).change().equals(ADDED) ? index : first;
        }
        return changes.stream().skip(first).map(change -> change.version() + ": " + change.change()).toList();
    }
}

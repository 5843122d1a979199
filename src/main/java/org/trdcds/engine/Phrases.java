package org.trdcds.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.trdcds.knowledge.CatalogueTables;
import org.trdcds.knowledge.FactRow;
import org.trdcds.knowledge.Knowledge;

/**
 * Plain words for what rules read. The noun of a fact type may hold a place for a component, {@code [kind|a finding]}: the constants that a
 * pattern allows there stand in it, or the words after the bar when it says nothing of the component. A noun that begins with "there is"
 * is introduced before anything is said of it.
 */
final class Phrases {

    private static final Pattern PLACE = Pattern.compile("\\[(\\w+)\\|([^]]*)]");

    private static final String THERE_IS = "there is ";

    private final CatalogueTables tables;
    private final QuotedLimits limits;

    Phrases(CatalogueTables tables, Knowledge knowledge) {
        this.tables = tables;
        limits = QuotedLimits.of(knowledge);
    }

    /** A clause for yes about this noun. */
    String holds(String name, String noun) {
        return written(row(name).holds(), noun);
    }

    /** A clause for no about this noun. */
    String holdsNot(String name, String noun) {
        return written(row(name).holdsNot(), noun);
    }

    boolean has(String name) {
        return tables.facts().containsKey(name);
    }

    FactRow row(String name) {
        return tables.fact(name);
    }

    private String written(String words, String noun) {
        return limits.fillIn(words.replace("{it}", noun));
    }

    /** Whether a sentence says first that there is such a fact. */
    boolean isIntroduced(AskedFact fact) {
        return row(fact.factType()).holds().startsWith(THERE_IS);
    }

    /** Components whose constants stand in the noun of this type of facts. */
    Set<String> inNoun(String factType) {
        return PLACE.matcher(row(factType).holds()).results().map(place -> place.group(1)).collect(Collectors.toSet());
    }

    /** What a pattern speaks of: "a finding", "anaemia", "an immediate psychiatric safety alert". */
    String noun(AskedFact fact) {
        String noun = PLACE.matcher(row(fact.factType()).holds()).replaceAll(place -> Matcher.quoteReplacement(filled(fact, place)));
        return noun.replaceFirst("^" + THERE_IS, "").strip().replaceAll(" +", " ").replaceFirst("^a (?=[aeiou])", "an ");
    }

    private String filled(AskedFact fact, MatchResult place) {
        String component = place.group(1);
        return !fact.limits(component) ? place.group(2)
                : either(fact.allowed(component).stream().map(constant -> row(fact.factType() + "." + constant).holds()).toList());
    }

    /** "a", "a or b", "a, b or c". */
    static String either(List<String> words) {
        List<String> all = new ArrayList<>(words);
        String last = all.remove(all.size() - 1);
        return all.isEmpty() ? last : String.join(", ", all) + " or " + last;
    }

    /** Words of a name that needs no row: {@code IN_PROGRESS} and {@code in-progress} are "in progress". */
    static String plain(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }
}

package org.trdcds.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.trdcds.patient.Answer;

/** Says in plain words when a rule fires, from its patterns alone. */
final class RuleWords {

    private static final String OR_NOT_KNOWN = ", or this is not known";
    /** Types of which every patient has exactly one fact, so that their presence says nothing. */
    private static final Set<String> ALWAYS_THERE = Set.of("CountingRule", "FailureCount", "StagingInputs");

    private final RuleText rule;
    private final Phrases phrases;
    private final List<String> fires = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private int clauses;

    RuleWords(RuleText rule, Phrases phrases) {
        this.rule = rule;
        this.phrases = phrases;
        rule.patterns().forEach(pattern -> tell(new AskedFact(rule.stage(), pattern)));
    }

    /** A sentence without its full stop for each pattern that asks something; all must hold. */
    List<String> firesWhen() {
        return List.copyOf(fires);
    }

    /** What answers that nobody knows do to the rule. */
    String whenNotKnown() {
        if (open.isEmpty()) {
            return "Nothing leaves it open: it fires or it does not";
        }
        if (open.size() < clauses) {
            return "It stays open while it is not known " + Phrases.either(open.stream().map("whether "::concat).toList())
                    + (open.size() == 1 ? "" : ", and nothing is denied");
        }
        return "It stays open while " + (clauses == 1 ? "this is not known" : "some of this is not known and nothing is denied");
    }

    private void tell(AskedFact fact) {
        String noun = phrases.noun(fact);
        Set<String> inNoun = phrases.inNoun(fact.factType());
        List<String> told = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        if (phrases.isIntroduced(fact)) {
            told.add("there is " + noun);
        }
        for (String component : fact.components()) {
            if (!inNoun.contains(component)) {
                told.add(clause(fact, component, subject(noun, told)));
                if (fact.conditions(component).get(0).isQuestion()) {
                    questions.add(either(fact, component, subject(noun, questions), true));
                }
            }
        }
        open.addAll(questions);
        if (!told.isEmpty()) {
            fires.add(String.join("; ", told));
            clauses += told.size();
        } else if (!ALWAYS_THERE.contains(fact.factType())) {
            clauses++;
            fires.add("there is " + noun.replaceFirst("^the ", "a "));
        }
    }

    private static String subject(String noun, List<String> before) {
        return before.stream().anyMatch(clause -> clause.contains(noun)) ? "it" : noun;
    }

    private String clause(AskedFact fact, String component, String noun) {
        String written = fact.conditions(component).get(0).values().get(0);
        if (written.startsWith("$")) {
            return compared(fact, component, written, noun);
        }
        Set<String> allowed = fact.allowed(component);
        if (!written.startsWith(Answer.class.getSimpleName() + ".")) {
            return written.equals("true") || written.equals("false") ? either(fact, component, noun, allowed.contains("true"))
                    : phrases.holds(fact.names(component).get(0), noun) + " is " + Phrases.either(allowed.stream().map(Phrases::plain).toList());
        }
        boolean unknown = allowed.contains(Answer.UNKNOWN.name());
        boolean yes = allowed.contains(Answer.MET.name());
        boolean no = allowed.contains(Answer.UNMET.name());
        if (yes == no) {
            return (unknown ? "it is not known whether " : "it is known whether ") + either(fact, component, noun, true);
        }
        String clause = either(fact, component, noun, yes);
        if (unknown) {
            return clause + OR_NOT_KNOWN;
        }
        return fact.conditions(component).get(0).isQuestion() ? clause : "it is certain that " + clause;
    }

    private String either(AskedFact fact, String component, String noun, boolean yes) {
        Function<String, String> words = yes ? name -> phrases.holds(name, noun) : name -> phrases.holdsNot(name, noun);
        return Phrases.either(fact.names(component).stream().map(words).toList());
    }

    private String compared(AskedFact fact, String component, String written, String noun) {
        boolean same = fact.conditions(component).get(0).operator() == Condition.Operator.EQUAL;
        if (phrases.has(fact.names(component).get(0))) {
            return either(fact, component, noun, same);
        }
        String binding = written.substring(0, written.indexOf('.'));
        String other = rule.patterns().stream().filter(pattern -> pattern.binding().equals(binding)).findFirst()
                .map(pattern -> phrases.noun(new AskedFact(rule.stage(), pattern))).orElseThrow();
        return Phrases.plain(component) + " of " + noun + (same ? ": that of " : ": not that of ") + other;
    }
}

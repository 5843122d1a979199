package org.trdcds.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The compiled rules of one stage, ready for any number of patients and threads. */
final class CompiledStage {

    private static final int MOST_FIRINGS = 20_000;

    private final RuleStage stage;
    private final Supplier<KieBase> kieBase;
    private final Map<String, RuleText> rules;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, GradedRule> graded = new ConcurrentHashMap<>();
    private final AskedFacts asked;

    /** @param kieBase the compiled rules; asked for again at every use */
    CompiledStage(RuleStage stage, Supplier<KieBase> kieBase, Map<String, RuleText> rules) {
        this.stage = stage;
        this.kieBase = kieBase;
        this.rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        rules.keySet().forEach(id -> places.put(id, places.size()));
        asked = new AskedFacts(rules.values());
    }

    /** Its rules, in the order of their files. */
    Collection<RuleText> rules() {
        return rules.values();
    }

    RuleStage stage() {
        return stage;
    }

    KieBase kieBase() {
        return kieBase.get();
    }

    /** Everything the rules conclude from these facts; the order of facts does not matter. */
    List<Conclusion> conclude(Collection<?> facts) {
        List<Object> shown = asked.of(facts);
        if (shown.isEmpty()) {
            return List.of();
        }
        KieSession session = knowing(shown);
        try {
            return fire(session);
        } finally {
            session.dispose();
        }
    }

    /** Keeps the rules at work on these facts. */
    HeldSession hold(Collection<?> facts) {
        return new HeldSession(this, facts);
    }

    /** A session that knows these facts, in which nothing has fired yet. */
    KieSession sessionOn(Collection<?> facts) {
        return knowing(facts.stream().filter(asked::include).toList());
    }

    private KieSession knowing(Iterable<?> facts) {
        KieSession session = kieBase.get().newKieSession();
        facts.forEach(session::insert);
        return session;
    }

    /** Whether a rule could match this fact. */
    boolean asksOf(Object fact) {
        return asked.include(fact);
    }

    /** What follows from the facts that are new to the session, in the order of the rules. */
    List<Conclusion> fire(KieSession session) {
        Recorder recorder = new Recorder(this::graded, rules.size());
        session.setGlobal("out", recorder);
        if (session.fireAllRules(MOST_FIRINGS) == MOST_FIRINGS) {
            throw new IllegalStateException("Rules of stage " + stage.folder() + " fired more than " + MOST_FIRINGS + " times");
        }
        return recorder.conclusions();
    }

    private GradedRule graded(String id) {
        return graded.computeIfAbsent(id, first -> new GradedRule(places.get(first), rules.get(first)));
    }
}

package org.trdcds.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.trdcds.history.ChartAnswer;
import org.trdcds.history.Topic;

/**
 * The rules of a stage, kept at work on the facts of one patient, so that it costs little to ask what followed if a few facts were
 * otherwise. No rule asks whether something is absent; so what follows from other facts is what followed from those that stay, and what
 * fires when the new ones are added. For one thread at a time.
 */
final class HeldSession implements Held {

    private final CompiledStage stage;
    private final KieSession session;
    private final Map<Topic, ChartAnswer> answers = new EnumMap<>(Topic.class);
    private final Set<Object> others = identitySet();
    private final List<Conclusion> conclusions;

    HeldSession(CompiledStage stage, Collection<?> facts) {
        this.stage = stage;
        for (Object fact : facts) {
            if (fact instanceof ChartAnswer answer) {
                answers.put(answer.topic(), answer);
            } else {
                others.add(fact);
            }
        }
        session = stage.sessionOn(facts);
        conclusions = stage.fire(session);
    }

    @Override
    public List<Conclusion> conclude(Collection<?> facts) {
        Set<Object> known = identitySet();
        List<Object> added = new ArrayList<>();
        for (Object fact : facts) {
            Object held = held(fact);
            known.add(held == null ? fact : held);
            if (held == null && stage.asksOf(fact)) {
                added.add(fact);
            }
        }
        return Stream.concat(conclusions.stream(), concludeFrom(added).stream()).filter(conclusion -> known.containsAll(conclusion.facts())).toList();
    }

    /** The fact that the session holds for this one, null for none: rules read no more of an answer than its topic and how it is answered. */
    private Object held(Object fact) {
        if (fact instanceof ChartAnswer answer) {
            ChartAnswer held = answers.get(answer.topic());
            return held != null && held.answer() == answer.answer() ? held : null;
        }
        return others.contains(fact) ? fact : null;
    }

    private List<Conclusion> concludeFrom(List<Object> added) {
        if (added.isEmpty()) {
            return List.of();
        }
        List<FactHandle> handles = added.stream().map(session::insert).toList();
        List<Conclusion> following = stage.fire(session);
        handles.forEach(session::delete);
        return following;
    }

    @Override
    public void close() {
        session.dispose();
    }

    private static Set<Object> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}

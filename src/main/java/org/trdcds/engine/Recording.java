package org.trdcds.engine;

import java.io.Externalizable;
import java.io.ObjectInput;
import java.io.ObjectOutput;

import org.drools.base.base.ValueResolver;
import org.drools.base.rule.consequence.Consequence;
import org.drools.base.rule.consequence.ConsequenceContext;

/**
 * What every rule does when it fires: it has the match written down. What follows from it is read from the rule's own text, so that a rule
 * runs no code of its own.
 */
public final class Recording implements Consequence<ConsequenceContext>, Externalizable {

    private static final long serialVersionUID = 1L;
    private static final String CHANNEL = "out";

    /** The rule it stands in, looked up at its first firing. */
    private transient volatile GradedRule rule;

    @Override
    public String getName() {
        return "default";
    }

    @Override
    public void evaluate(ConsequenceContext firing, ValueResolver session) {
        Recorder recorder = (Recorder) session.getGlobal(CHANNEL);
        GradedRule fired = rule;
        if (fired == null) {
            fired = recorder.rule(firing.getRule().getName());
            rule = fired;
        }
        recorder.record(fired, firing.getMatch().getObjects());
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        // it has no state
    }

    @Override
    public void readExternal(ObjectInput in) {
        // it has no state
    }
}

package org.trdcds.engine;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.List;

import org.drools.base.base.ValueResolver;
import org.drools.base.rule.consequence.Consequence;
import org.drools.base.rule.consequence.ConsequenceContext;

/**
 * What every rule does when it fires: it has the match written down, for itself and for the rules that match the very same. What follows
 * from it is read from the rules' own texts, so that a rule runs no code of its own.
 */
public final class Recording implements Consequence<ConsequenceContext>, Externalizable {

    private static final long serialVersionUID = 1L;
    private static final String CHANNEL = "out";

    private List<String> ids = List.of();

    /** The rules it stands for, looked up at their first firing. */
    private transient volatile List<GradedRule> rules;

    /** For reading back. */
    public Recording() {
        // filled by readExternal
    }

    /** @param alike rules that match the same */
    static Recording of(List<RuleText> alike) {
        Recording recording = new Recording();
        recording.ids = alike.stream().map(RuleText::id).toList();
        return recording;
    }

    @Override
    public String getName() {
        return "default";
    }

    @Override
    public void evaluate(ConsequenceContext firing, ValueResolver session) {
        Recorder recorder = (Recorder) session.getGlobal(CHANNEL);
        List<GradedRule> fired = rules;
        if (fired == null) {
            fired = ids.stream().map(recorder::rule).toList();
            rules = fired;
        }
        recorder.record(fired, List.of(firing.getTuple().toObjects()));
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeInt(ids.size());
        for (String id : ids) {
            out.writeUTF(id);
        }
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        List<String> read = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            read.add(in.readUTF());
        }
        ids = List.copyOf(read);
    }
}

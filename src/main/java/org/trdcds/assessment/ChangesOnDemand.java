package org.trdcds.assessment;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Changes that are worked out when they are first looked at: they cost many runs of the rules, and not every reader asks. Thread-safe. */
public final class ChangesOnDemand extends AbstractList<Change> {

    private Supplier<List<Change>> source;
    private List<Change> found;

    /** @param source works them out; asked once at most */
    public ChangesOnDemand(Supplier<List<Change>> source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    @Override
    public Change get(int index) {
        return found().get(index);
    }

    @Override
    public int size() {
        return found().size();
    }

    private synchronized List<Change> found() {
        if (found == null) {
            found = List.copyOf(source.get());
            source = null;
        }
        return found;
    }
}

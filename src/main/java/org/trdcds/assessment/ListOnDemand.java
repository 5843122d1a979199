package org.trdcds.assessment;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What is worked out when it is first looked at: not every reader asks for what would turn a verdict or what remarks rest on. Thread-safe.
 *
 * @param <T> what it holds
 */
public final class ListOnDemand<T> extends AbstractList<T> {

    private Supplier<List<T>> source;
    private List<T> found;

    /** @param source works it out; asked once at most */
    public ListOnDemand(Supplier<List<T>> source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    @Override
    public T get(int index) {
        return found().get(index);
    }

    @Override
    public int size() {
        return found().size();
    }

    private synchronized List<T> found() {
        if (found == null) {
            found = List.copyOf(source.get());
            source = null;
        }
        return found;
    }
}

package org.trdcds.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.trdcds.patient.Citable;
import org.trdcds.patient.Evidence;

/** The chart entries that facts rest on, each once, in the order of the facts. */
final class CitedEntries {

    private CitedEntries() {
    }

    static List<Evidence> of(List<?> facts) {
        List<Evidence> first = List.of();
        Set<Evidence> several = null;
        for (int at = 0; at < facts.size(); at++) {
            List<Evidence> entries = facts.get(at) instanceof Citable citable ? citable.evidence() : List.of();
            if (several != null) {
                several.addAll(entries);
            } else if (first.isEmpty()) {
                first = entries;
            } else if (!entries.isEmpty() && !entries.equals(first)) {
                several = new LinkedHashSet<>(first);
                several.addAll(entries);
            }
        }
        return several == null ? first : List.copyOf(several);
    }
}

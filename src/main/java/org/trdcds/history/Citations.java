package org.trdcds.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.trdcds.patient.Evidence;

/** Evidence gathered from several places, each piece once, in the order in which it was first named. */
final class Citations {

    private Citations() {
    }

    static List<Evidence> once(List<Evidence> evidence) {
        return evidence.size() < 2 ? evidence : once(List.of(), evidence);
    }

    static List<Evidence> once(List<Evidence> first, List<Evidence> second) {
        if (first.isEmpty() && second.size() < 2) {
            return second;
        }
        List<Evidence> cited = new ArrayList<>(first.size() + second.size());
        Set<Evidence> known = new HashSet<>(2 * (first.size() + second.size()));
        add(first, known, cited);
        add(second, known, cited);
        return cited;
    }

    private static void add(List<Evidence> evidence, Set<Evidence> known, List<Evidence> cited) {
        for (Evidence each : evidence) {
            if (known.add(each)) {
                cited.add(each);
            }
        }
    }
}

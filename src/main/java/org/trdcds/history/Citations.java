package org.trdcds.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.trdcds.patient.Evidence;

/** Evidence gathered from several places, each piece once, in the order in which it was first named. */
final class Citations {

    /** So few are told apart one by one sooner than by their hashes. */
    private static final int FEW = 8;

    private Citations() {
    }

    static List<Evidence> once(List<Evidence> evidence) {
        return evidence.size() < 2 ? evidence : once(List.of(), evidence);
    }

    static List<Evidence> once(List<Evidence> first, List<Evidence> second) {
        if (first.isEmpty() && second.size() < 2) {
            return second;
        }
        int all = first.size() + second.size();
        List<Evidence> cited = new ArrayList<>(all);
        Set<Evidence> known = all > FEW ? new HashSet<>(2 * all) : null;
        add(first, known, cited);
        add(second, known, cited);
        return cited;
    }

    private static void add(List<Evidence> evidence, Set<Evidence> known, List<Evidence> cited) {
        for (int at = 0; at < evidence.size(); at++) {
            Evidence each = evidence.get(at);
            if (known == null ? !cited.contains(each) : known.add(each)) {
                cited.add(each);
            }
        }
    }
}

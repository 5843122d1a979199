package org.trdcds.assessment;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.trdcds.patient.Answer;
import org.trdcds.patient.Citable;
import org.trdcds.patient.Evidence;

/**
 * Whether categories are already in hand or were declined. Every category that can be ordered or declined stands in exactly one of these facts;
 * all of which nothing is on record share one.
 *
 * @param inHand   ordered, referred or booked in the last 180 days, not revoked, and not completed before the latest failure
 * @param declined declined in the last 12 months
 * @param newerAlert MET while a psychiatric or medical alert stands that is newer than the request and the refusal: they are then only a caution
 */
public record CareRequest(
        Set<Category> categories, Answer inHand, Answer declined, Answer newerAlert, String statement, List<Evidence> evidence)
        implements Citable {

    public CareRequest {
        categories = Collections.unmodifiableSet(inOrder(categories));
        evidence = List.copyOf(evidence);
    }

    private static Set<Category> inOrder(Collection<Category> categories) {
        EnumSet<Category> ordered = EnumSet.noneOf(Category.class);
        ordered.addAll(categories);
        return ordered;
    }

    @Override
    public String about() {
        return categories.stream().map(Category::code).collect(Collectors.joining(", "));
    }
}

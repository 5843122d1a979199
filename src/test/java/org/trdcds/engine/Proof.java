package org.trdcds.engine;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many claims hold on the facts they cite alone, and how many of these facts change something when they are taken away; added up over
 * cases.
 *
 * @param claims     verdicts or firings that were put to the proof
 * @param sufficient those that hold on the cited facts alone
 * @param cited      facts cited, once for each claim
 * @param necessary  those among them without which the claim or its explanation is another
 * @param exceptions the others, by the reason why they are no more than cited
 */
record Proof(long claims, long sufficient, long cited, long necessary, Map<String, Long> exceptions) {

    static final Proof NONE = new Proof(0, 0, 0, 0, Map.of());
    static final Proof OF_NECESSARY_FACT = new Proof(0, 0, 1, 1, Map.of());

    static Proof ofClaim(boolean sufficient) {
        return new Proof(1, sufficient ? 1 : 0, 0, 0, Map.of());
    }

    /** A cited fact without which nothing changes. */
    static Proof ofIdleFact(String why) {
        return new Proof(0, 0, 1, 0, Map.of(why, 1L));
    }

    Proof plus(Proof other) {
        Map<String, Long> both = new TreeMap<>(exceptions);
        other.exceptions.forEach((what, count) -> both.merge(what, count, Long::sum));
        return new Proof(claims + other.claims, sufficient + other.sufficient, cited + other.cited, necessary + other.necessary, both);
    }
}

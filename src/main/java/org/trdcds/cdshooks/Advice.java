package org.trdcds.cdshooks;

import java.util.List;

import org.trdcds.assessment.Assessment;

/**
 * Cards with what they rest on.
 *
 * @param notRead kinds of entries, for a clinician, that could not be had
 * @param links   where every card leads
 */
record Advice(Assessment assessment, List<String> notRead, List<Card> cards, List<Link> links) {

    Advice {
        notRead = List.copyOf(notRead);
        cards = List.copyOf(cards);
        links = List.copyOf(links);
    }

    /**
     * Where a card leads.
     *
     * @param type {@code absolute}, or {@code smart} for a SMART app
     */
    record Link(String label, String url, String type) {
    }
}

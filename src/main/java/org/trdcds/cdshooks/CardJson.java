package org.trdcds.cdshooks;

import java.util.List;

import org.trdcds.assessment.Versions;

/** Writes cards as a CDS Hooks response. */
final class CardJson {

    private CardJson() {
    }

    /** The response with these cards, each with these links. */
    static String text(List<Card> cards, List<Link> links, Versions versions) {
        return "{\"cards\":[]}";
    }

    /**
     * Where a card leads.
     *
     * @param type {@code absolute}, or {@code smart} for a SMART app
     */
    record Link(String label, String url, String type) {
    }
}

package org.trdcds.cdshooks;

import java.util.Map;
import java.util.TreeMap;

import org.trdcds.TrdAdvisor;

/** CDS Hooks 2.0.1 without an HTTP server: what each path answers. Thread-safe; remembers nothing beyond this process. */
final class HookEndpoints {

    /**
     * @param advisor assesses; its profile is the one that cards use
     * @param fhir    reads what a prefetch left out
     */
    HookEndpoints(TrdAdvisor advisor, FhirAccess fhir, HookSettings settings) {
    }

    /** {@code GET /cds-services}. */
    Endpoint discovery() {
        return call -> Reply.json(200, "{\"services\":[]}");
    }

    /** {@code POST /cds-services/{id}}. */
    Endpoint service() {
        return call -> Reply.json(200, "{\"cards\":[]}");
    }

    /** {@code POST /cds-services/{id}/feedback}. */
    Endpoint feedback() {
        return call -> Reply.empty(200);
    }

    /** {@code GET /explanations/{id}}: where cards link to. */
    Endpoint explanation() {
        return call -> Reply.empty(404);
    }

    /** How often each card was sent, by category: for {@code /metrics}. */
    Map<String, Long> cardsSent() {
        return new TreeMap<>();
    }

    /** Feedback on cards so far, by category, outcome and reason: for {@code /metrics}. */
    Map<FeedbackKey, Long> feedbackCounts() {
        return Map.of();
    }

    /**
     * What feedback is counted by. All three are codes, so that nothing a user wrote is kept.
     *
     * @param category of the card; {@code unknown} when the card is no longer remembered
     * @param outcome  {@code accepted} or {@code overridden}
     * @param reason   override reason: a code we offered, {@code other}, or {@code none}
     */
    record FeedbackKey(String category, String outcome, String reason) {
    }
}

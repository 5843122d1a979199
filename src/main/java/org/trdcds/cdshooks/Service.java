package org.trdcds.cdshooks;

import static org.trdcds.cdshooks.ContentPolicy.DATA;
import static org.trdcds.cdshooks.ContentPolicy.REPORT;
import static org.trdcds.cdshooks.Route.Access.CLIENTS;
import static org.trdcds.cdshooks.Route.Access.OPEN;
import static org.trdcds.cdshooks.Route.Access.PROBE;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.trdcds.TrdAdvisor;
import org.trdcds.assessment.Assessment;
import org.trdcds.report.CrisisLine;

/** Everything that the service answers. */
final class Service {

    private final Metrics metrics;
    private final HookEndpoints hooks;
    private final PageEndpoints page;

    Service(ServeSettings running, InstantSource clock, ZoneId zone, Workers workers, Metrics metrics) {
        this.metrics = metrics;
        TrdAdvisor advisor = running.advisor().build();
        FhirAccess fhir = workers.waitingFor(new HttpFhirAccess(running.fhirServers()), Math.max(1, running.limits().requests() / 2));
        hooks = new HookEndpoints(advisor, fhir, new HookSettings(running::baseUrl, running.smartApp(), clock, zone));
        Advisors advisors = new Advisors(running.profile(), advisor.knowledge().profiles().values(), profile ->
                profile.equals(running.profile()) ? advisor : running.advisor().profile(profile).build());
        Cards cards = new Cards(advisor.knowledge().sources(), CrisisLine.UNITED_STATES);
        page = new PageEndpoints(advisors, assessment -> response(cards, assessment, running));
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/cds-services", OPEN, DATA, hooks.discovery()),
                new Route("POST", "/cds-services/{id}", CLIENTS, DATA, hooks.service()),
                new Route("POST", "/cds-services/{id}/feedback", CLIENTS, DATA, hooks.feedback()),
                new Route("GET", "/explanations/{id}", OPEN, REPORT, hooks.explanation()),
                new Route("GET", "/", OPEN, DATA, page.page()),
                new Route("GET", "/assets/*", OPEN, DATA, page.asset()),
                new Route("GET", "/examples/*", OPEN, DATA, page.examples()),
                new Route("POST", "/explain", OPEN, DATA, page.explain()),
                new Route("GET", "/health", PROBE, DATA, call -> Reply.json(200, "{\"status\":\"UP\"}")),
                new Route("GET", "/metrics", PROBE, DATA, call -> page(metrics, hooks.cardsSent(), hooks.feedbackCounts())));
    }

    static Reply page(Metrics metrics, Map<String, Long> cards, Map<HookEndpoints.FeedbackKey, Long> feedback) {
        PrometheusText text = new PrometheusText();
        metrics.writeTo(text);
        text.family("trdcds_cards_total", "counter", "Cards sent, by topic.");
        new TreeMap<>(cards).forEach((topic, count) -> text.sample("trdcds_cards_total", Map.of("topic", topic), count));
        text.family("trdcds_feedback_total", "counter", "Feedback on cards, by category of the card, outcome and reason.");
        new TreeMap<>(feedback).forEach((key, count) -> text.sample("trdcds_feedback_total",
                Map.of("category", key.category(), "outcome", key.outcome(), "reason", key.reason()), count));
        return text.reply();
    }

    /** The cards as an EHR would get them, but for links to an explanation: the page shows it beside them. */
    private static byte[] response(Cards cards, Assessment assessment, ServeSettings running) {
        List<Card> sourced = cards.of(assessment).stream().map(card -> card.source().url().isEmpty() ? card.from(running.baseUrl().toString()) : card).toList();
        return CardJson.bytes(new Advice(assessment, List.of(), sourced, List.of()));
    }
}

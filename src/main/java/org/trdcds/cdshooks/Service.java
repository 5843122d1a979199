package org.trdcds.cdshooks;

import static org.trdcds.cdshooks.ContentPolicy.DATA;
import static org.trdcds.cdshooks.Route.Access.PROBE;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** Everything that the service answers. */
final class Service {

    private final Metrics metrics;

    Service(ServeSettings running, InstantSource clock, ZoneId zone, Turns turns, Metrics metrics) {
        this.metrics = metrics;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/health", PROBE, DATA, call -> Reply.json(200, "{\"status\":\"UP\"}")),
                new Route("GET", "/metrics", PROBE, DATA, call -> page(metrics)));
    }

    static Reply page(Metrics metrics) {
        PrometheusText text = new PrometheusText();
        metrics.writeTo(text);
        return text.reply();
    }
}

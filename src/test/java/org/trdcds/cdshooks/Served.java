package org.trdcds.cdshooks;

import static org.trdcds.cdshooks.ContentPolicy.DATA;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.trdcds.cdshooks.Route.Access;

/** Servers for tests: what they answer is laid out by the test. */
final class Served {

    static final ServeLimits NARROW = new ServeLimits(1000, 2, Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(20));
    static final ServeLimits WIDE = new ServeLimits(10_000_000, 64, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30));

    private Served() {
    }

    /** On this machine, with these limits. */
    static CdsHooksServer within(ServeLimits limits, Route... routes) {
        return with(ServeSettings.local(0).within(limits), routes);
    }

    static CdsHooksServer with(ServeSettings settings, Route... routes) {
        Metrics metrics = new Metrics();
        List<Route> all = new ArrayList<>(List.of(routes));
        all.add(new Route("GET", "/metrics", Access.PROBE, DATA, call -> Service.page(metrics, Map.of(), Map.of())));
        return CdsHooksServer.start(settings, metrics, InstantSource.system(), (running, turns) -> all);
    }

    static ServeSettings allowing(String... origins) {
        ServeSettings local = ServeSettings.local(0).within(WIDE);
        return new ServeSettings(local.host(), 0, Optional.empty(), Map.of(), Set.of(), Set.of(origins), Optional.empty(), local.profile(),
                Optional.empty(), WIDE);
    }

    static ServeSettings trusting(String host, URI keys) {
        ServeSettings local = ServeSettings.local(0).within(WIDE);
        return new ServeSettings(host, 0, Optional.empty(), Map.of("https://ehr.example.org", keys), Set.of(), Set.of(), Optional.empty(),
                local.profile(), Optional.empty(), WIDE);
    }

    static Route get(String path, Endpoint endpoint) {
        return new Route("GET", path, Access.OPEN, DATA, endpoint);
    }

    static Route post(String path, Endpoint endpoint) {
        return new Route("POST", path, Access.OPEN, DATA, endpoint);
    }

    /** Answers with the length of the body. */
    static Route measuring(String path) {
        return post(path, call -> Reply.json(200, Integer.toString(call.body().length)));
    }
}

package org.trdcds.cdshooks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty, set up: what a request passes through before it is answered, and in which order. */
final class HttpServer {

    private static final int CONNECTIONS = 1000;
    private static final int LARGEST_HEAD = 16_384;
    private static final int READ_AT_ONCE = 65_536;
    private static final int THREADS_FOR_CONNECTIONS = 8;
    private static final Duration PREFLIGHT_HOLDS = Duration.ofHours(1);

    private final ServeSettings settings;
    private final Metrics metrics;
    private final Server server;
    private final ServerConnector connector;

    private HttpServer(ServeSettings settings, Metrics metrics) {
        this.settings = settings;
        this.metrics = metrics;
        QueuedThreadPool threads = new QueuedThreadPool(settings.limits().requests() + THREADS_FOR_CONNECTIONS);
        threads.setName("serve");
        server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LARGEST_HEAD);
        http.setInputBufferSize(READ_AT_ONCE);
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setAcceptQueueSize(CONNECTIONS);
        connector.setIdleTimeout(settings.limits().idle().toMillis());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
        server.addBean(new Closure(connector, settings.limits().idle()));
        server.setErrorHandler(new Errors());
        server.setStopTimeout(settings.limits().shutdown().toMillis());
    }

    /** Holds the port; whoever connects waits until there is an {@link #answer}. */
    static HttpServer listening(ServeSettings settings, Metrics metrics) throws IOException {
        HttpServer http = new HttpServer(settings, metrics);
        http.connector.open();
        return http;
    }

    int port() {
        return connector.getLocalPort();
    }

    /**
     * Begins to answer.
     *
     * @param trust decides on clients; without it, nobody is asked for a token
     */
    void answer(URI baseUrl, Optional<ClientTrust> trust, Routes routes, Answering answering) {
        Semaphore places = new Semaphore(settings.limits().requests());
        Refusals refusals = new Refusals(settings.limits().arrival());
        Handler arrived = new Arrival(settings.limits(), metrics, new Admission(places, metrics, answering));
        SizeLimitHandler sized = new SizeLimitHandler(settings.limits().bodyBytes(), -1);
        sized.setHandler(trust.<Handler>map(known -> new Gate(baseUrl, known, places, metrics, refusals, arrived)).orElse(arrived));
        CrossOriginHandler origins = origins();
        origins.setHandler(new Directions(routes, refusals, sized));
        Handler called = trust.isPresent() ? origins : new HostCheck(settings, refusals, origins);
        server.setHandler(new GracefulHandler(new Watch(metrics, called)));
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the server does not start", e);
        }
    }

    /** Stops; whether every request in hand was finished. */
    boolean stop() {
        try {
            server.stop();
            return true;
        } catch (Exception late) {
            return false;
        }
    }

    private CrossOriginHandler origins() {
        CrossOriginHandler origins = new CrossOriginHandler();
        origins.setAllowedOriginPatterns(settings.allowedOrigins().stream().map(origin -> origin.equals("*") ? origin : Pattern.quote(origin))
                .collect(Collectors.toUnmodifiableSet()));
        origins.setAllowedMethods(Set.of("GET", "HEAD", "POST"));
        origins.setAllowedHeaders(Set.of("Content-Type", "Authorization"));
        origins.setExposedHeaders(Set.of("Retry-After"));
        origins.setAllowCredentials(false);
        origins.setPreflightMaxAge(PREFLIGHT_HOLDS);
        return origins;
    }
}

package org.trdcds.cdshooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The CDS Hooks service and the page to try it, on one port. Remembers nothing beyond this process, and logs neither what is asked nor
 * what is answered.
 */
public final class CdsHooksServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CdsHooksServer.class);

    private final HttpServer http;
    private final Workers workers;
    private final URI baseUrl;

    private CdsHooksServer(HttpServer http, Workers workers, URI baseUrl) {
        this.http = http;
        this.workers = workers;
        this.baseUrl = baseUrl;
    }

    /**
     * Starts the service; it answers when this returns.
     *
     * @param clock says what day it is, and whether a token has expired
     * @param zone  where the day begins and ends
     * @throws IllegalArgumentException when the settings would let strangers in: without trusted issuers only this machine is served
     * @throws UncheckedIOException     when the port cannot be had
     */
    public static CdsHooksServer start(ServeSettings settings, InstantSource clock, ZoneId zone) {
        Metrics metrics = new Metrics();
        return start(settings, metrics, clock, (running, workers) -> new Service(running, clock, zone, workers, metrics).routes());
    }

    static CdsHooksServer start(ServeSettings settings, Metrics metrics, InstantSource clock, Table table) {
        if (!settings.checksClients() && !Loopback.holds(settings.host())) {
            throw new IllegalArgumentException("host " + settings.host() + " can be reached from other machines, and no issuer is trusted to say who"
                    + " calls; name trusted issuers in the settings, or listen on 127.0.0.1");
        }
        try {
            HttpServer http = HttpServer.listening(settings, metrics);
            ServeSettings running = settings.onPort(http.port());
            Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
            Optional<ClientTrust> trust = settings.checksClients() ? Optional.of(new JwtTrust(settings.trustedIssuers(), clock)) : Optional.empty();
            http.answer(running.baseUrl(), trust, new Routes(table.routes(running, workers)), new Answering(workers));
            LOG.debug("At most {} requests in hand, with bodies of at most {} bytes", settings.limits().requests(), settings.limits().bodyBytes());
            if (!settings.checksClients()) {
                LOG.warn("No issuers are trusted: callers are not checked, and only this machine is served (loopback)");
            }
            return new CdsHooksServer(http, workers, running.baseUrl());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + settings.host() + ":" + settings.port() + ": " + e.getMessage(), e);
        }
    }

    /** Where clients reach the service. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** Stops: takes no more requests, finishes those in hand for as long as the settings say, and returns. */
    @Override
    public void close() {
        if (!http.stop()) {
            LOG.warn("Requests in hand were cut off: they did not end in time");
        }
        workers.close();
    }
}

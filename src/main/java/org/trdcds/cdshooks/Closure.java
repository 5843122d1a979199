package org.trdcds.cdshooks;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections that bring no request: a client that sends the head of one byte by byte is never silent, so the time-out for silence
 * does not end it.
 */
final class Closure extends AbstractLifeCycle {

    private final Connector connector;
    private final Scheduler scheduler;
    private final Duration patience;
    private Map<Connection, Seen> seen = Map.of();
    private Scheduler.Task next;

    Closure(Connector connector, Duration patience) {
        this.connector = connector;
        this.scheduler = connector.getServer().getScheduler();
        this.patience = patience;
    }

    @Override
    protected void doStart() {
        lookLater();
    }

    @Override
    protected void doStop() {
        next.cancel();
    }

    private void lookLater() {
        next = scheduler.schedule(this::look, patience.toMillis() / 4, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            closeTheIdle();
        } finally {
            if (isRunning()) {
                lookLater();
            }
        }
    }

    private void closeTheIdle() {
        long now = System.nanoTime();
        Map<Connection, Seen> still = new HashMap<>();
        for (EndPoint end : connector.getConnectedEndPoints()) {
            Connection connection = end.getConnection();
            if (connection != null) {
                long requests = connection.getMessagesIn();
                Seen before = seen.get(connection);
                Seen current = before != null && before.requests == requests ? before : new Seen(requests, now);
                still.put(connection, current);
                if (requests == connection.getMessagesOut() && now - current.since > patience.toNanos()) {
                    end.close();
                }
            }
        }
        seen = still;
    }

    /** How many requests had come over a connection, and since when. */
    private record Seen(long requests, long since) {
    }
}

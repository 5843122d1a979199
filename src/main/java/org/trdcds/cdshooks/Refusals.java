package org.trdcds.cdshooks;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Refuses requests whose body is not wanted. The body is read all the same, without being kept, for a client that still sends when the
 * connection is closed does not get to see the answer. One that waits to be told to send is not told to, and one that takes too long is cut
 * off after the answer.
 */
final class Refusals {

    private final Duration patience;

    /** @param patience how long a body may take to arrive */
    Refusals(Duration patience) {
        this.patience = patience;
    }

    void refuse(Reply reply, Request request, Response response, Callback callback) {
        if (request.getHeaders().contains(HttpHeader.EXPECT, HttpHeaderValue.CONTINUE.asString())) {
            Answers.write(reply, response, callback);
            return;
        }
        Scheduler.Task lateness = request.getComponents().getScheduler()
                .schedule(() -> request.fail(new TimeoutException()), patience.toMillis(), TimeUnit.MILLISECONDS);
        Content.Source.consumeAll(request, Callback.from(() -> {
            lateness.cancel();
            Answers.write(reply, response, callback);
        }, failure -> {
            lateness.cancel();
            if (failure instanceof TimeoutException) {
                response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
                Answers.write(reply, response, callback);
            } else {
                callback.failed(failure);
            }
        }));
    }
}

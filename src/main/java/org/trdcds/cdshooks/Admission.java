package org.trdcds.cdshooks;

import java.util.Map;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;

/** Lets so many requests in at the same time and refuses the rest at once; probes are always let in. */
final class Admission extends QoSHandler {

    private final Metrics metrics;

    Admission(int requests, Metrics metrics, Handler handler) {
        super(handler);
        this.metrics = metrics;
        setMaxRequestCount(requests);
        setMaxSuspendedRequestCount(0);
        exclude(request -> request.getAttribute(Directions.ROUTE) instanceof Route route && route.access() == Route.Access.PROBE);
    }

    /** Come back in a second. */
    static Reply busy() {
        return Answers.refusal(HttpStatus.SERVICE_UNAVAILABLE_503, Map.of(HttpHeader.RETRY_AFTER.asString(), "1"));
    }

    @Override
    protected void reject(Request request, Response response, Callback callback, int status) {
        metrics.shed();
        Answers.write(busy(), response, callback);
    }
}

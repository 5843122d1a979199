package org.trdcds.cdshooks;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EventsHandler;
import org.eclipse.jetty.util.Callback;

/** Gives every answer its security headers, and counts it. */
final class Watch extends EventsHandler {

    private static final String NOWHERE = "other";

    private final Metrics metrics;

    Watch(Metrics metrics, Handler handler) {
        super(handler);
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        SecurityHeaders.addTo(response.getHeaders());
        return super.handle(request, response, callback);
    }

    @Override
    protected void onComplete(Request request, int status, HttpFields headers, Throwable failure) {
        String route = request.getAttribute(Directions.ROUTE) instanceof Route known ? known.path() : NOWHERE;
        metrics.answered(route, failure == null ? status : 0, System.nanoTime() - request.getBeginNanoTime());
    }
}

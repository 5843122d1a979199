package org.trdcds.cdshooks;

import java.util.Map;
import java.util.concurrent.Semaphore;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets in as many requests at the same time as there are places and refuses the rest at once; probes are always let in. */
final class Admission extends Handler.Wrapper {

    private final Semaphore places;
    private final Metrics metrics;

    Admission(Semaphore places, Metrics metrics, Handler handler) {
        super(handler);
        this.places = places;
        this.metrics = metrics;
    }

    /** Come back in a second. */
    static Reply busy() {
        return Answers.refusal(HttpStatus.SERVICE_UNAVAILABLE_503, Map.of(HttpHeader.RETRY_AFTER.asString(), "1"));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getAttribute(Directions.ROUTE) instanceof Route route && route.access() == Route.Access.PROBE) {
            return super.handle(request, response, callback);
        }
        if (!places.tryAcquire()) {
            metrics.shed();
            Answers.write(busy(), response, callback);
            return true;
        }
        Request.addCompletionListener(request, failure -> places.release());
        return super.handle(request, response, callback);
    }
}

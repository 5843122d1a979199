package org.trdcds.cdshooks;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets none but trusted clients by where they are asked for, before any of the body is taken in: who has no token is to take up no memory.
 * To check a token takes one of the places for requests in hand for as long as it lasts, so that more are refused before they cost anything.
 */
final class Gate extends Handler.Wrapper {

    private final URI baseUrl;
    private final ClientTrust trust;
    private final Semaphore places;
    private final Metrics metrics;
    private final Refusals refusals;

    /** @param places shared with {@link Admission} */
    Gate(URI baseUrl, ClientTrust trust, Semaphore places, Metrics metrics, Refusals refusals, Handler handler) {
        super(handler);
        this.baseUrl = baseUrl;
        this.trust = trust;
        this.places = places;
        this.metrics = metrics;
        this.refusals = refusals;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean guarded = request.getAttribute(Directions.ROUTE) instanceof Route route && route.access() == Route.Access.CLIENTS;
        Optional<Reply> refusal = guarded ? refusal(request) : Optional.empty();
        if (refusal.isEmpty()) {
            return super.handle(request, response, callback);
        }
        refusals.refuse(refusal.get(), request, response, callback);
        return true;
    }

    private Optional<Reply> refusal(Request request) {
        if (!places.tryAcquire()) {
            metrics.shed();
            return Optional.of(Admission.busy());
        }
        try {
            URI address = URI.create(baseUrl + request.getHttpURI().getCanonicalPath());
            return trust.admits(Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION)), address) ? Optional.empty()
                    : Optional.of(Answers.refusal(HttpStatus.UNAUTHORIZED_401, Map.of(HttpHeader.WWW_AUTHENTICATE.asString(), "Bearer")));
        } catch (IllegalArgumentException malformed) {
            return Optional.of(Answers.refusal(HttpStatus.BAD_REQUEST_400, Map.of()));
        } finally {
            places.release();
        }
    }
}

package org.trdcds.cdshooks;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the endpoint of a route that has been found, with a body that has arrived. */
final class Answering extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final Workers workers;

    Answering(Workers workers) {
        this.workers = workers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Route route = (Route) request.getAttribute(Directions.ROUTE);
        Call call;
        try {
            call = call(route, request);
        } catch (IllegalArgumentException malformed) {
            Answers.write(Answers.refusal(HttpStatus.BAD_REQUEST_400, Map.of()), response, callback);
            return true;
        }
        if (route.access() == Route.Access.PROBE) {
            Answers.write(reply(route, call), response, callback);
        } else {
            workers.take(() -> answer(route, call, request, response, callback));
        }
        return true;
    }

    private static void answer(Route route, Call call, Request request, Response response, Callback callback) {
        try {
            Answers.write(reply(route, call), response, callback);
        } catch (Throwable fault) {
            Response.writeError(request, response, callback, fault);
        }
    }

    private static Reply reply(Route route, Call call) {
        try {
            return route.endpoint().answer(call);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            LOG.error("Internal fault at {}: {}", route.path(), described(fault));
            return Answers.refusal(HttpStatus.INTERNAL_SERVER_ERROR_500, Map.of());
        }
    }

    private static Call call(Route route, Request request) {
        Map<String, String> query = new HashMap<>();
        Request.extractQueryParameters(request).forEach(field -> query.put(field.getName(), field.getValue()));
        return new Call(route.method(), request.getHttpURI().getDecodedPath(), query, (byte[]) request.getAttribute(Arrival.BODY));
    }

    /** Kind and place of a fault; its message stays unsaid, for it could quote a chart. */
    private static String described(Throwable fault) {
        for (StackTraceElement frame : fault.getStackTrace()) {
            if (frame.getClassName().startsWith("org.trdcds")) {
                return fault.getClass().getName() + " at " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return fault.getClass().getName();
    }
}

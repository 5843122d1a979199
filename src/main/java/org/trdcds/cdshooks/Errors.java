package org.trdcds.cdshooks;

import java.util.Map;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What Jetty itself answers: like any other refusal, without the address and without a cause. */
final class Errors extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        SecurityHeaders.addTo(response.getHeaders());
        Reply reply = status == HttpStatus.SERVICE_UNAVAILABLE_503 ? Admission.busy() : Answers.refusal(status, Map.of());
        Answers.write(reply, response, callback);
        return true;
    }
}

package org.trdcds.cdshooks;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.HostPort;

/**
 * Turns away who calls the service by a name that is not its own. A service that asks nobody for a token trusts this machine, and so the
 * browser on it; a web page may make its own name lead here (DNS rebinding), but the browser still sends that name.
 */
final class HostCheck extends Handler.Wrapper {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Refusals refusals;
    private final Set<String> names = new HashSet<>(THIS_MACHINE);

    HostCheck(ServeSettings settings, Refusals refusals, Handler handler) {
        super(handler);
        this.refusals = refusals;
        names.add(name(settings.host()));
        settings.publicUrl().map(URI::getHost).ifPresent(host -> names.add(name(host)));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (names.contains(name(Request.getServerName(request)))) {
            return super.handle(request, response, callback);
        }
        refusals.refuse(Answers.refusal(HttpStatus.MISDIRECTED_REQUEST_421, Map.of()), request, response, callback);
        return true;
    }

    /** Whatever the port: it may be forwarded, and a page cannot choose the name by it. */
    private static String name(String host) {
        return HostPort.normalizeHost(host).toLowerCase(Locale.ROOT);
    }
}

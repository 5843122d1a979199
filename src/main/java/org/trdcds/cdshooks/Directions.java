package org.trdcds.cdshooks;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Looks up the route of a request, and turns away what has none or is not of the kind that the route takes. */
final class Directions extends Handler.Wrapper {

    /** The attribute of a request that holds its {@link Route}. */
    static final String ROUTE = Route.class.getName();

    private final Routes routes;
    private final Refusals refusals;

    Directions(Routes routes, Refusals refusals, Handler handler) {
        super(handler);
        this.routes = routes;
        this.refusals = refusals;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Map<String, Route> here = routes.at(request.getHttpURI().getDecodedPath());
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        Route route = here.get(method);
        if (here.isEmpty()) {
            return refuse(HttpStatus.NOT_FOUND_404, Map.of(), request, response, callback);
        }
        if (route == null) {
            return refuse(HttpStatus.METHOD_NOT_ALLOWED_405, Map.of(HttpHeader.ALLOW.asString(), allowed(here)), request, response, callback);
        }
        request.setAttribute(ROUTE, route);
        response.getHeaders().put("Content-Security-Policy", route.policy().value());
        if (route.takesBody() && !isJson(request)) {
            return refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, Map.of(), request, response, callback);
        }
        return super.handle(request, response, callback);
    }

    private boolean refuse(int status, Map<String, String> headers, Request request, Response response, Callback callback) {
        refusals.refuse(Answers.refusal(status, headers), request, response, callback);
        return true;
    }

    private static String allowed(Map<String, Route> here) {
        TreeSet<String> methods = new TreeSet<>(here.keySet());
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    /** JSON, in the one character set it has, and not compressed. */
    private static boolean isJson(Request request) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (type == null || request.getHeaders().contains(HttpHeader.CONTENT_ENCODING)) {
            return false;
        }
        String charset = MimeTypes.getCharsetFromContentType(type);
        String media = MimeTypes.getContentTypeWithoutCharset(type).strip().toLowerCase(Locale.ROOT);
        return (charset == null || charset.equalsIgnoreCase("utf-8")) && (media.equals("application/json") || media.equals("application/fhir+json"));
    }
}

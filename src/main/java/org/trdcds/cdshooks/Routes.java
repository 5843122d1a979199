package org.trdcds.cdshooks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.jetty.http.pathmap.MatchedResource;
import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.http.pathmap.ServletPathSpec;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;

/** Finds the route of a request. Immutable. */
final class Routes {

    private final PathMappings<Map<String, Route>> byPath = new PathMappings<>();

    Routes(List<Route> routes) {
        for (Route route : routes) {
            PathSpec path = route.path().endsWith("/*") ? new ServletPathSpec(route.path()) : new UriTemplatePathSpec(route.path());
            if (byPath.get(path) == null) {
                byPath.put(path, new TreeMap<>());
            }
            byPath.get(path).put(route.method(), route);
        }
    }

    /** The routes of a path by method; empty for a path that leads nowhere. */
    Map<String, Route> at(String path) {
        return Optional.ofNullable(byPath.getMatched(path)).map(MatchedResource::getResource).orElse(Map.of());
    }
}

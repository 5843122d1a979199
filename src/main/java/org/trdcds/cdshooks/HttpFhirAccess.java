package org.trdcds.cdshooks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Asks FHIR servers over HTTP: only those on a list and what lies under their addresses, only within limits, and never where an answer
 * points outside the server that was asked. What cannot be read in whole is not read at all, so that a part is never taken for the whole.
 */
final class HttpFhirAccess implements FhirAccess {

    private static final Set<String> MEDIA_TYPES = Set.of("application/fhir+json", "application/json", "application/json+fhir");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private final List<ServerAddress> allowed;
    private final FetchLimits limits;
    private final BoundedGet http;

    /** @throws IllegalArgumentException for a server that cannot be asked safely */
    HttpFhirAccess(Collection<URI> servers) {
        this(servers, FetchLimits.OF_CHART);
    }

    HttpFhirAccess(Collection<URI> servers, FetchLimits limits) {
        allowed = servers.stream().map(server -> ServerAddress.configured("FHIR server", server)).toList();
        this.limits = limits;
        http = new BoundedGet(limits.connect());
    }

    @Override
    public Optional<Reading> begin(URI fhirServer, Optional<String> bearer) {
        return ServerAddress.of(fhirServer).filter(server -> fhirServer.getRawQuery() == null)
                .filter(server -> allowed.stream().anyMatch(base -> base.covers(server))).map(server -> new OfOneCall(server, bearer));
    }

    private final class OfOneCall implements Reading {

        private final ServerAddress server;
        private final Optional<String> bearer;
        private final long begun = System.nanoTime();

        OfOneCall(ServerAddress server, Optional<String> bearer) {
            this.server = server;
            this.bearer = bearer;
        }

        @Override
        public List<byte[]> read(String plain) throws FhirAccessException {
            if (bearer.isPresent() && !TOKEN.matcher(bearer.get()).matches()) {
                throw new FhirAccessException("the access token is none");
            }
            FhirQuery query = FhirQuery.of(plain);
            List<byte[]> pages = new ArrayList<>();
            int bytesLeft = limits.bytes();
            Optional<URI> address = Optional.of(query.on(server));
            while (address.isPresent()) {
                if (pages.size() == limits.pages()) {
                    throw new FhirAccessException("the FHIR server has more pages than are read");
                }
                byte[] page = page(address.get(), bytesLeft);
                pages.add(page);
                bytesLeft -= page.length;
                address = next(page, query);
            }
            return List.copyOf(pages);
        }

        private byte[] page(URI address, int bytesLeft) throws FhirAccessException {
            HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "application/fhir+json");
            bearer.ifPresent(token -> request.header("Authorization", "Bearer " + token));
            HttpResponse<byte[]> answer;
            try {
                answer = http.send(request.build(), timeLeft(), bytesLeft);
            } catch (IOException e) {
                throw new FhirAccessException("the FHIR server could not be read: " + e.getMessage());
            }
            if (answer.statusCode() != 200) {
                throw new FhirAccessException("the FHIR server answered with status " + answer.statusCode(), isOfThisQuery(answer.statusCode()));
            }
            if (!isJson(answer.headers().firstValue("Content-Type").orElse(""))) {
                throw new FhirAccessException("the FHIR server answered with something else than FHIR as JSON");
            }
            return answer.body();
        }

        private Duration timeLeft() throws FhirAccessException {
            Duration left = limits.total().minusNanos(System.nanoTime() - begun);
            if (left.isNegative() || left.isZero()) {
                throw new FhirAccessException("the FHIR server could not be read: no whole answer in time");
            }
            return left.compareTo(limits.request()) < 0 ? left : limits.request();
        }

        private Optional<URI> next(byte[] page, FhirQuery query) throws FhirAccessException {
            AnswerOutline answer;
            try {
                answer = AnswerOutline.read(page);
            } catch (IOException e) {
                throw new FhirAccessException("the FHIR server answered with JSON that cannot be read");
            }
            if (!answer.answers(query)) {
                throw new FhirAccessException("the FHIR server answered with something else than "
                        + (query.search() ? "a Bundle of search results" : "a " + query.type()));
            }
            Optional<String> link = query.search() ? answer.next() : Optional.empty();
            return link.isPresent() ? Optional.of(within(link.get())) : Optional.empty();
        }

        private URI within(String link) throws FhirAccessException {
            try {
                URI address = URI.create(server + "/").resolve(link);
                if (ServerAddress.of(address).filter(server::covers).isPresent()) {
                    return address;
                }
            } catch (IllegalArgumentException e) {
                throw new FhirAccessException("the FHIR server names a next page whose address cannot be read");
            }
            throw new FhirAccessException("the FHIR server names a next page elsewhere");
        }
    }

    private static boolean isOfThisQuery(int status) {
        return status >= 400 && status < 500 && status != 401 && status != 429;
    }

    private static boolean isJson(String contentType) {
        int parameters = contentType.indexOf(';');
        String mediaType = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return MEDIA_TYPES.contains(mediaType.strip().toLowerCase(Locale.ROOT));
    }
}

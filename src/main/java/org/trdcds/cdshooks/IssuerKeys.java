package org.trdcds.cdshooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public keys of one issuer, read from the address in the settings and from nowhere else. They are read when first needed, again when
 * an hour old or when a token names a key that is not among them, and never twice within half a minute. When that fails, the last ones
 * serve for a day. Thread-safe.
 */
final class IssuerKeys {

    static final Duration FRESH = Duration.ofHours(1);
    static final Duration USABLE = Duration.ofDays(1);
    static final Duration BETWEEN_READS = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

    private final String issuer;
    private final HttpRequest request;
    private final FetchLimits limits;
    private final BoundedGet http;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Published published = new Published(new JWKSet(), Instant.MIN);
    private Instant lastTry = Instant.MIN;

    IssuerKeys(String issuer, URI address, FetchLimits limits) {
        ServerAddress.configured("keys of issuer " + issuer, address);
        this.issuer = issuer;
        this.limits = limits;
        request = HttpRequest.newBuilder(address).header("Accept", "application/json").build();
        http = new BoundedGet(limits.connect());
    }

    private record Published(JWKSet keys, Instant read) {

        boolean isOlderThan(Duration age, Instant now) {
            return read.isBefore(now.minus(age));
        }

        List<JWK> matching(JWKMatcher matcher, Instant now) {
            return isOlderThan(USABLE, now) ? List.of() : keys.getKeys().stream().filter(matcher::matches).toList();
        }
    }

    List<JWK> matching(JWKMatcher matcher, Instant now) {
        Published known = published;
        List<JWK> keys = known.matching(matcher, now);
        if (keys.isEmpty()) {
            reading.lock();
        } else if (!known.isOlderThan(FRESH, now) || !reading.tryLock()) {
            return keys;
        }
        try {
            if (published == known && !lastTry.isAfter(now.minus(BETWEEN_READS))) {
                lastTry = now;
                read(now);
            }
        } finally {
            reading.unlock();
        }
        return published.matching(matcher, now);
    }

    private void read(Instant now) {
        try {
            HttpResponse<byte[]> answer = http.send(request, limits.request(), limits.bytes());
            if (answer.statusCode() == 200) {
                published = new Published(JWKSet.parse(new String(answer.body(), UTF_8)), now);
            } else {
                LOG.warn("The keys of issuer {} could not be read: status {}", issuer, answer.statusCode());
            }
        } catch (IOException e) {
            LOG.warn("The keys of issuer {} could not be read: {}", issuer, e.getMessage());
        } catch (ParseException e) {
            LOG.warn("The keys of issuer {} could not be read: not a JSON Web Key Set", issuer);
        }
    }
}

package org.trdcds.cdshooks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Admits who shows a token that CDS Hooks describes: signed with ES384 or RS384 by a trusted issuer, for this very address, of now, and
 * not shown before. Addresses in a token ({@code jku}, {@code x5u}) are never read. Why a token is refused goes to the log as one word.
 */
final class JwtTrust implements ClientTrust {

    static final Duration SKEW = Duration.ofSeconds(30);
    static final Duration LONGEST_LIFE = Duration.ofHours(1);
    static final int REMEMBERED_TOKENS = 250_000;

    private static final Logger LOG = LoggerFactory.getLogger(JwtTrust.class);
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.ES384, JWSAlgorithm.RS384);
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST_TOKEN = 8192;
    private static final int LONGEST_JTI = 128;
    private static final int SHORTEST_RSA_KEY = 2048;

    private final Map<String, Issuer> issuers;
    private final InstantSource clock;

    /**
     * @param issuers each with the address of its keys (JWKS)
     * @throws IllegalArgumentException when an address is not https, or none is given
     */
    JwtTrust(Map<String, URI> issuers, InstantSource clock) {
        this(issuers, clock, FetchLimits.OF_KEYS, REMEMBERED_TOKENS);
    }

    JwtTrust(Map<String, URI> issuers, InstantSource clock, FetchLimits limits, int rememberedTokens) {
        if (issuers.isEmpty()) {
            throw new IllegalArgumentException("trusted issuers: expected at least one");
        }
        this.issuers = issuers.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                issuer -> new Issuer(new IssuerKeys(issuer.getKey(), issuer.getValue(), limits), new SeenTokens(rememberedTokens))));
        this.clock = clock;
    }

    private record Issuer(IssuerKeys keys, SeenTokens seen) {
    }

    private enum Finding { ADMITTED, TOKEN, FORM, ALGORITHM, ISSUER, KEY, SIGNATURE, AUDIENCE, LIFETIME, EXPIRED, PREMATURE, IDENTIFIER, REPLAY, CAPACITY }

    @Override
    public boolean admits(Optional<String> authorization, URI audience) {
        Finding finding = authorization.flatMap(JwtTrust::bearer).map(token -> finding(token, audience)).orElse(Finding.TOKEN);
        if (finding != Finding.ADMITTED) {
            LOG.warn("A caller was refused: {}", finding);
        }
        return finding == Finding.ADMITTED;
    }

    private static Optional<String> bearer(String authorization) {
        return authorization.length() <= LONGEST_TOKEN && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(authorization.substring(SCHEME.length()).strip()) : Optional.empty();
    }

    private Finding finding(String text, URI audience) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            JWSHeader header = token.getHeader();
            boolean anotherType = header.getType() != null && !header.getType().equals(JOSEObjectType.JWT);
            if (anotherType || header.getCriticalParams() != null) {
                return Finding.FORM;
            }
            if (!ALGORITHMS.contains(header.getAlgorithm())) {
                return Finding.ALGORITHM;
            }
            JWTClaimsSet claims = token.getJWTClaimsSet();
            Issuer issuer = claims.getIssuer() == null ? null : issuers.get(claims.getIssuer());
            if (issuer == null) {
                return Finding.ISSUER;
            }
            Instant now = clock.instant();
            List<JWK> keys = header.getKeyID() == null ? List.of() : issuer.keys().matching(JWKMatcher.forJWSHeader(header), now);
            if (keys.isEmpty()) {
                return Finding.KEY;
            }
            return isSignedByOne(keys, token) ? ofClaims(claims, audience, issuer.seen(), now) : Finding.SIGNATURE;
        } catch (ParseException e) {
            return Finding.FORM;
        }
    }

    private static boolean isSignedByOne(List<JWK> keys, SignedJWT token) {
        return keys.stream().anyMatch(key -> isSignedBy(key, token));
    }

    private static boolean isSignedBy(JWK key, SignedJWT token) {
        if (!(key instanceof AsymmetricJWK pair) || key.getKeyType().equals(KeyType.RSA) && key.size() < SHORTEST_RSA_KEY) {
            return false;
        }
        try {
            return token.verify(new DefaultJWSVerifierFactory().createJWSVerifier(token.getHeader(), pair.toPublicKey()));
        } catch (JOSEException e) {
            return false;
        }
    }

    private static Finding ofClaims(JWTClaimsSet claims, URI audience, SeenTokens seen, Instant now) {
        if (!claims.getAudience().contains(audience.toString())) {
            return Finding.AUDIENCE;
        }
        Date issued = claims.getIssueTime();
        Date expires = claims.getExpirationTime();
        if (issued == null || expires == null || expires.toInstant().isAfter(now.plus(LONGEST_LIFE))) {
            return Finding.LIFETIME;
        }
        Instant lastUse = expires.toInstant().plus(SKEW);
        if (!now.isBefore(lastUse)) {
            return Finding.EXPIRED;
        }
        if (isYetToCome(issued, now) || claims.getNotBeforeTime() != null && isYetToCome(claims.getNotBeforeTime(), now)) {
            return Finding.PREMATURE;
        }
        String jti = claims.getJWTID();
        if (jti == null || jti.isBlank() || jti.length() > LONGEST_JTI) {
            return Finding.IDENTIFIER;
        }
        return switch (seen.see(jti, lastUse, now)) {
            case FIRST -> Finding.ADMITTED;
            case AGAIN -> Finding.REPLAY;
            case NO_ROOM -> Finding.CAPACITY;
        };
    }

    private static boolean isYetToCome(Date date, Instant now) {
        return date.toInstant().isAfter(now.plus(SKEW));
    }
}

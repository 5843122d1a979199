package org.trdcds.cdshooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.trdcds.cdshooks.Ehr.EC;
import static org.trdcds.cdshooks.Ehr.ENDPOINT;
import static org.trdcds.cdshooks.Ehr.NOW;
import static org.trdcds.cdshooks.Ehr.RSA;
import static org.trdcds.cdshooks.Ehr.claims;
import static org.trdcds.cdshooks.Ehr.es384;
import static org.trdcds.cdshooks.Ehr.header;
import static org.trdcds.cdshooks.Ehr.signed;
import static org.trdcds.cdshooks.Ehr.token;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class JwtTrustTest {

    private static final String OTHER_ISSUER = "https://other.example.org";
    private static final RSAKey SHORT_RSA = Ehr.rsa(1024, "rsa-short");
    private static final ECKey P256 = Ehr.ec(Curve.P_256, "ec-256");
    private static final ECKey ANOTHER = Ehr.ec(Curve.P_384, "ec-1");
    private static final RSAKey FOR_ENCRYPTION = new RSAKey.Builder(Ehr.rsa(2048, "rsa-enc")).keyUse(KeyUse.ENCRYPTION).build();

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private LocalServer keys;
    private Instant now = NOW;
    private JwtTrust trust;

    @BeforeEach
    void start() throws IOException {
        keys = new LocalServer(Ehr.publishing(EC, RSA, SHORT_RSA, P256, FOR_ENCRYPTION));
        trust = new JwtTrust(Map.of(Ehr.ISSUER, keys.address("/jwks"), OTHER_ISSUER, keys.address("/jwks")), () -> now, FetchLimits.OF_KEYS, 3);
        log.start();
        logger().addAppender(log);
        logger().setAdditive(false);
        logger().setLevel(Level.WARN);
    }

    @AfterEach
    void stop() {
        logger().detachAppender(log);
        logger().setAdditive(true);
        logger().setLevel(null);
        keys.close();
    }

    @Test
    void admitsTokensSignedWithEitherAlgorithm() {
        assertThat(trust.admits(token("1"), ENDPOINT)).isTrue();
        assertThat(trust.admits(signed(header(JWSAlgorithm.RS384, "rsa-1"), claims("2"), RSA), ENDPOINT)).isTrue();
        assertThat(log.list).isEmpty();
    }

    @Test
    void admitsWhatTheStandardsLeaveOpen() {
        assertThat(trust.admits(es384(claims("1").audience(List.of("https://else.example.org", ENDPOINT.toString()))), ENDPOINT)).isTrue();
        assertThat(trust.admits(signed(header(JWSAlgorithm.ES384, "ec-1").type(null), claims("2"), EC), ENDPOINT)).isTrue();
        assertThat(trust.admits(token("3").map(bearer -> bearer.replace("Bearer ", "bearer  ")), ENDPOINT)).isTrue();
    }

    static Stream<Arguments> refused() throws JOSEException {
        JWTClaimsSet plain = claims("x").build();
        return Stream.of(
                Arguments.of("TOKEN", Optional.empty()),
                Arguments.of("TOKEN", token("x").map(bearer -> bearer.replace("Bearer", "Basic"))),
                Arguments.of("TOKEN", Optional.of("Bearer")),
                Arguments.of("TOKEN", Optional.of("Bearer " + "a".repeat(8192))),
                Arguments.of("FORM", Optional.of("Bearer ")),
                Arguments.of("FORM", Optional.of("Bearer no-token")),
                Arguments.of("FORM", Optional.of("Bearer a.b.c.d.e")),
                Arguments.of("FORM", Optional.of("Bearer " + new PlainJWT(plain).serialize())),
                Arguments.of("FORM", Optional.of("Bearer " + Base64URL.encode("{\"alg\":\"none\"}") + "." + Base64URL.encode(plain.toString()) + ".c2ln")),
                Arguments.of("FORM", signed(header(JWSAlgorithm.ES384, "ec-1").type(new JOSEObjectType("at+jwt")), claims("x"), EC)),
                Arguments.of("FORM", signed(header(JWSAlgorithm.ES384, "ec-1").criticalParams(Set.of("x")).customParam("x", 1), claims("x"), EC)),
                Arguments.of("ALGORITHM", signed(header(JWSAlgorithm.HS384, "rsa-1"), claims("x"), new MACSigner(RSA.toRSAPublicKey().getEncoded()))),
                Arguments.of("ALGORITHM", signed(header(JWSAlgorithm.RS256, "rsa-1"), claims("x"), RSA)),
                Arguments.of("ALGORITHM", signed(header(JWSAlgorithm.PS384, "rsa-1"), claims("x"), RSA)),
                Arguments.of("ALGORITHM", signed(header(JWSAlgorithm.ES256, "ec-256"), claims("x"), P256)),
                Arguments.of("ISSUER", es384(claims("x").issuer("https://evil.example"))),
                Arguments.of("ISSUER", es384(claims("x").issuer(Ehr.ISSUER + "/"))),
                Arguments.of("ISSUER", es384(claims("x").issuer(null))),
                Arguments.of("KEY", signed(header(JWSAlgorithm.ES384, null), claims("x"), EC)),
                Arguments.of("KEY", signed(header(JWSAlgorithm.ES384, "ec-2"), claims("x"), EC)),
                Arguments.of("KEY", signed(header(JWSAlgorithm.ES384, "rsa-1"), claims("x"), EC)),
                Arguments.of("SIGNATURE", signed(header(JWSAlgorithm.ES384, "ec-256"), claims("x"), EC)),
                Arguments.of("KEY", signed(header(JWSAlgorithm.RS384, "rsa-enc"), claims("x"), FOR_ENCRYPTION)),
                Arguments.of("SIGNATURE", signed(header(JWSAlgorithm.ES384, "ec-1"), claims("x"), ANOTHER)),
                Arguments.of("SIGNATURE", signed(header(JWSAlgorithm.ES384, "ec-1").jwk(ANOTHER.toPublicJWK()), claims("x"), ANOTHER)),
                Arguments.of("SIGNATURE", signed(header(JWSAlgorithm.RS384, "rsa-short"), claims("x"), SHORT_RSA)),
                Arguments.of("SIGNATURE", token("x").map(bearer -> withClaims(bearer, claims("y").build()))),
                Arguments.of("AUDIENCE", es384(claims("x").audience("https://cds.example.org/cds-services"))),
                Arguments.of("AUDIENCE", es384(claims("x").audience(ENDPOINT + "/"))),
                Arguments.of("AUDIENCE", es384(claims("x").audience("HTTPS://cds.example.org/cds-services/trd-next-step"))),
                Arguments.of("AUDIENCE", es384(claims("x").audience((String) null))),
                Arguments.of("LIFETIME", es384(claims("x").expirationTime(null))),
                Arguments.of("LIFETIME", es384(claims("x").issueTime(null))),
                Arguments.of("LIFETIME", es384(claims("x").expirationTime(at(3601)))),
                Arguments.of("EXPIRED", es384(claims("x").expirationTime(at(-30)))),
                Arguments.of("PREMATURE", es384(claims("x").issueTime(at(31)))),
                Arguments.of("PREMATURE", es384(claims("x").notBeforeTime(at(31)))),
                Arguments.of("IDENTIFIER", es384(claims(null))),
                Arguments.of("IDENTIFIER", es384(claims(" "))),
                Arguments.of("IDENTIFIER", es384(claims("x".repeat(129)))));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesAndLogsWhyInOneWord(String reason, Optional<String> authorization) {
        assertThat(trust.admits(authorization, ENDPOINT)).isFalse();
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).containsExactly("A caller was refused: " + reason);
        assertThat(log.list).allSatisfy(event -> assertThat(event.getThrowableProxy()).isNull());
    }

    @Test
    void allowsForClocksThatDisagreeALittle() {
        assertThat(trust.admits(es384(claims("1").expirationTime(at(-29))), ENDPOINT)).isTrue();
        assertThat(trust.admits(es384(claims("2").issueTime(at(30))), ENDPOINT)).isTrue();
    }

    @Test
    void admitsEachTokenOnce() {
        assertThat(trust.admits(token("1"), ENDPOINT)).isTrue();
        assertThat(trust.admits(token("1"), ENDPOINT)).isFalse();
        now = NOW.plusSeconds(329);
        assertThat(trust.admits(token("1"), ENDPOINT)).isFalse();
        now = NOW.plusSeconds(330);
        assertThat(trust.admits(token("1"), ENDPOINT)).isFalse();
        assertThat(log.list).extracting(event -> event.getArgumentArray()[0].toString()).containsExactly("REPLAY", "REPLAY", "EXPIRED");
    }

    @Test
    void admitsOneTokenOnceHoweverManyShowItAtATime() {
        Optional<String> token = token("1");
        assertThat(IntStream.range(0, 64).parallel().filter(caller -> trust.admits(token, ENDPOINT)).count()).isEqualTo(1);
    }

    @Test
    void identifiersOfTwoIssuersDoNotMeet() {
        assertThat(trust.admits(token("1"), ENDPOINT)).isTrue();
        assertThat(trust.admits(es384(claims("1").issuer(OTHER_ISSUER)), ENDPOINT)).isTrue();
    }

    @Test
    void aFloodOfTokensLetsNoneInAgainAndHarmsNoOtherIssuer() {
        for (String jti : List.of("1", "2", "3")) {
            assertThat(trust.admits(token(jti), ENDPOINT)).isTrue();
        }
        assertThat(trust.admits(token("4"), ENDPOINT)).isFalse();
        assertThat(log.list.get(0).getFormattedMessage()).endsWith("CAPACITY");
        assertThat(trust.admits(token("1"), ENDPOINT)).isFalse();
        assertThat(trust.admits(es384(claims("5").issuer(OTHER_ISSUER)), ENDPOINT)).isTrue();
        now = NOW.plusSeconds(331);
        assertThat(trust.admits(es384(claims("6").expirationTime(at(600))), ENDPOINT)).isTrue();
    }

    @Test
    void refusedTokensTakeUpNoRoom() {
        for (int caller = 0; caller < 10; caller++) {
            trust.admits(signed(header(JWSAlgorithm.ES384, "ec-1"), claims("forged-" + caller), ANOTHER), ENDPOINT);
            trust.admits(es384(claims("elsewhere-" + caller).audience("https://else.example.org")), ENDPOINT);
        }
        assertThat(trust.admits(token("1"), ENDPOINT)).isTrue();
    }

    @Test
    void readsNoAddressThatATokenNames() throws IOException {
        try (LocalServer attacker = new LocalServer(Ehr.publishing(ANOTHER))) {
            URI elsewhere = attacker.address("/jwks");
            assertThat(trust.admits(signed(header(JWSAlgorithm.ES384, "ec-1").jwkURL(elsewhere).x509CertURL(elsewhere), claims("1"), ANOTHER), ENDPOINT)).isFalse();
            assertThat(trust.admits(signed(header(JWSAlgorithm.ES384, "ec-9").jwkURL(elsewhere).x509CertURL(elsewhere), claims("2"), ANOTHER), ENDPOINT)).isFalse();
            assertThat(trust.admits(signed(header(JWSAlgorithm.ES384, "ec-1").jwkURL(elsewhere), claims("3"), EC), ENDPOINT)).isTrue();
            assertThat(attacker.requests()).isEmpty();
        }
    }

    @Test
    void logsNothingOfAToken() {
        refusedTokens().forEach(token -> {
            trust.admits(Optional.of(token), ENDPOINT);
            for (String part : token.substring("Bearer ".length()).split("\\.")) {
                assertThat(log.list).allSatisfy(event -> assertThat(event.getFormattedMessage()).doesNotContain(part, "jti-4711", "practitioner-4711"));
            }
        });
        assertThat(log.list).hasSize(3);
    }

    private static Stream<String> refusedTokens() {
        JWTClaimsSet.Builder claims = claims("jti-4711").subject("practitioner-4711");
        return Stream.of(signed(header(JWSAlgorithm.ES384, "ec-1"), claims, ANOTHER), es384(claims.audience("practitioner-4711")),
                signed(header(JWSAlgorithm.ES384, "jti-4711"), claims, EC)).flatMap(Optional::stream);
    }

    @Test
    void damagedTokensAreRefusedAndNothingElse() {
        Random random = new Random(20260302);
        String sound = token("1").orElseThrow();
        for (int trial = 0; trial < 2000; trial++) {
            StringBuilder damaged = new StringBuilder(sound);
            int place = "Bearer ".length() + random.nextInt(damaged.length() - "Bearer ".length());
            char other = "ABCabc019-_.=+/ {\"".charAt(random.nextInt(18));
            switch (random.nextInt(3)) {
                case 0 -> damaged.setLength(place);
                case 1 -> damaged.insert(place, "%c".formatted(other));
                default -> damaged.setCharAt(place, other == damaged.charAt(place) ? '!' : other);
            }
            assertThat(trust.admits(Optional.of(damaged.toString()), URI.create("https://never.example.org"))).isFalse();
        }
    }

    @Test
    void damagedHeadersAndClaimsAreRefusedAndNothingElse() {
        List<String> values = List.of("null", "1", "true", "\"\"", "[]", "{}", "[null]", "-1e400", "\"none\"", "\"RS384\"", "[\"b64\"]", "{\"kty\":\"oct\",\"k\":\"AA\"}", "9223372036854775807");
        for (String field : List.of("alg", "typ", "cty", "kid", "jku", "jwk", "x5u", "x5t", "x5t#S256", "x5c", "crit", "b64", "iss")) {
            for (String value : values) {
                String head = field.equals("alg") ? "{\"alg\":" + value + "}" : "{\"alg\":\"ES384\",\"" + field + "\":" + value + "}";
                trust.admits(Optional.of("Bearer " + Base64URL.encode(head) + "." + Base64URL.encode(claims("1").build().toString()) + ".c2ln"), ENDPOINT);
            }
        }
        for (String claim : List.of("iss", "sub", "aud", "exp", "iat", "nbf", "jti")) {
            for (String value : values) {
                String body = "{\"iss\":\"" + Ehr.ISSUER + "\",\"" + claim + "\":" + value + "}";
                trust.admits(token("1").map(bearer -> replaceClaims(bearer, body)), ENDPOINT);
            }
        }
        assertThat(log.list).hasSize(13 * values.size() + 7 * values.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://ehr.example.org/jwks", "file:///etc/keys", "https://user@ehr.example.org/jwks", "jwks.json"})
    void takesKeysFromHttpsOnly(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new JwtTrust(Map.of(Ehr.ISSUER, URI.create(address)), () -> now))
                .withMessageContaining("keys of issuer " + Ehr.ISSUER);
    }

    @Test
    void trustsSomebody() {
        assertThatIllegalArgumentException().isThrownBy(() -> new JwtTrust(Map.of(), () -> now));
    }

    private static String withClaims(String bearer, JWTClaimsSet claims) {
        return replaceClaims(bearer, claims.toString());
    }

    private static String replaceClaims(String bearer, String claims) {
        String[] parts = bearer.split("\\.");
        return parts[0] + "." + Base64URL.encode(claims.getBytes(UTF_8)) + "." + parts[2];
    }

    private static Date at(long seconds) {
        return Date.from(NOW.plusSeconds(seconds));
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(JwtTrust.class);
    }
}

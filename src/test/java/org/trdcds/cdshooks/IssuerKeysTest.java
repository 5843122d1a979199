package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.cdshooks.Ehr.EC;
import static org.trdcds.cdshooks.Ehr.NOW;
import static org.trdcds.cdshooks.Ehr.RSA;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKMatcher;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A read that never came back would hang the test: its time limit is only there to end the build then. */
@Timeout(120)
class IssuerKeysTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    private LocalServer server;
    private IssuerKeys keys;

    @BeforeEach
    void start() throws IOException {
        server = new LocalServer(Ehr.publishing(EC));
        keys = keys(FetchLimits.OF_KEYS);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void areReadOnceForManyTokens() {
        assertThat(server.requests()).isEmpty();
        assertThat(IntStream.range(0, 100).parallel().filter(token -> has("ec-1", NOW)).count()).isEqualTo(100);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void areReadAgainForAnUnknownOneButNotOften() {
        assertThat(has("ec-1", NOW)).isTrue();
        for (int second = 0; second < 30; second++) {
            assertThat(has("made-up-" + second, NOW.plusSeconds(second))).isFalse();
        }
        assertThat(server.requests()).hasSize(1);
        server.behave(Ehr.publishing(EC, RSA));
        assertThat(has("rsa-1", NOW.plus(IssuerKeys.BETWEEN_READS))).isTrue();
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void oneThatWasWithdrawnIsForgottenWithinTheHour() {
        assertThat(has("ec-1", NOW)).isTrue();
        server.behave(Ehr.publishing(RSA));
        assertThat(has("ec-1", NOW.plus(IssuerKeys.FRESH))).isTrue();
        assertThat(has("ec-1", NOW.plus(IssuerKeys.FRESH).plusSeconds(1))).isFalse();
    }

    @Test
    void serveForADayWhileTheyCannotBeRead() {
        assertThat(has("ec-1", NOW)).isTrue();
        server.behave(LocalServer.answering(503, "text/plain", ""));
        assertThat(has("ec-1", NOW.plus(IssuerKeys.USABLE))).isTrue();
        assertThat(has("ec-1", NOW.plus(IssuerKeys.USABLE).plusSeconds(1))).isFalse();
        server.behave(Ehr.publishing(EC));
        assertThat(has("ec-1", NOW.plus(IssuerKeys.USABLE).plusSeconds(31))).isTrue();
    }

    static Stream<LocalServer.Behaviour> useless() {
        return Stream.of(LocalServer.answering(404, "application/json", "{}"), LocalServer.answering(200, "application/json", "{}"), LocalServer.answering(200, "text/html", "<p>"),
                LocalServer.answering(200, "application/json", ""), LocalServer.answering(200, "application/json", "{\"keys\":{}}"),
                LocalServer.answering(200, "application/json", "{\"keys\":[{\"kty\":\"EC\",\"kid\":\"ec-1\"}]}"),
                LocalServer.answering(200, "application/json", "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"ec-1\",\"k\":\"AAAA\"}]}"),
                LocalServer.answering(200, "application/json", "[".repeat(100_000)), LocalServer.endless(new CountDownLatch(1)));
    }

    @ParameterizedTest
    @MethodSource("useless")
    void areNoneWhereNoneAreFound(LocalServer.Behaviour behaviour) {
        server.behave(behaviour);
        assertThat(has("ec-1", NOW)).isFalse();
        server.behave(Ehr.publishing(EC));
        assertThat(has("ec-1", NOW.plusSeconds(31))).isTrue();
    }

    @Test
    void areNotWaitedForLongerThanAllowed() {
        keys = keys(new FetchLimits(SHORT, SHORT, SHORT, 1, 500_000));
        server.behave(server.silent());
        assertThat(has("ec-1", NOW)).isFalse();
        server.behave(server.stalling("{\"keys\":["));
        assertThat(has("ec-1", NOW.plusSeconds(31))).isFalse();
    }

    @Test
    void areNotLookedForWhereARedirectPoints() throws IOException {
        try (LocalServer other = new LocalServer(Ehr.publishing(EC))) {
            server.behave(LocalServer.redirectingTo(other.address("/jwks")));
            assertThat(has("ec-1", NOW)).isFalse();
            assertThat(other.requests()).isEmpty();
        }
    }

    private IssuerKeys keys(FetchLimits limits) {
        return new IssuerKeys(Ehr.ISSUER, server.address("/jwks"), limits);
    }

    private boolean has(String kid, Instant now) {
        JWSAlgorithm algorithm = kid.startsWith("rsa") ? JWSAlgorithm.RS384 : JWSAlgorithm.ES384;
        return !keys.matching(JWKMatcher.forJWSHeader(Ehr.header(algorithm, kid).build()), now).isEmpty();
    }
}

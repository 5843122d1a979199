package org.trdcds.cdshooks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Signs tokens as an EHR does when it calls. */
final class Ehr {

    static final String ISSUER = "https://ehr.example.org";
    static final URI ENDPOINT = URI.create("https://cds.example.org/cds-services/trd-next-step");
    static final Instant NOW = Instant.parse("2026-07-01T08:00:00Z");
    static final ECKey EC = ec(Curve.P_384, "ec-1");
    static final RSAKey RSA = rsa(2048, "rsa-1");

    private Ehr() {
    }

    static ECKey ec(Curve curve, String kid) {
        try {
            return new ECKeyGenerator(curve).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static RSAKey rsa(int bits, String kid) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static LocalServer.Behaviour publishing(JWK... keys) {
        return LocalServer.answering(200, "application/json", new JWKSet(List.of(keys)).toString(true));
    }

    static JWSHeader.Builder header(JWSAlgorithm algorithm, String kid) {
        return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(kid);
    }

    /** Sound, for five minutes. */
    static JWTClaimsSet.Builder claims(String jti) {
        return new JWTClaimsSet.Builder().issuer(ISSUER).audience(ENDPOINT.toString()).issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(300))).jwtID(jti);
    }

    static Optional<String> token(String jti) {
        return es384(claims(jti));
    }

    static Optional<String> es384(JWTClaimsSet.Builder claims) {
        return signed(header(JWSAlgorithm.ES384, "ec-1"), claims, EC);
    }

    static Optional<String> signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims, JWK key) {
        try {
            JWSSigner signer = key instanceof ECKey ec ? new ECDSASigner(ec) : new RSASSASigner(key.toRSAKey().toPrivateKey(), Set.of(AllowWeakRSAKey.getInstance()));
            return signed(header, claims, signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<String> signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(header.build(), claims.build());
            token.sign(signer);
            return Optional.of("Bearer " + token.serialize());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

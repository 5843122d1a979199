package org.trdcds.cdshooks;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.trdcds.TrdAdvisor;
import org.trdcds.knowledge.KnowledgeFiles;
import org.trdcds.knowledge.Profile;

/**
 * How the service runs.
 *
 * @param host           name or address to listen on
 * @param port           to listen on; 0 for any that is free
 * @param publicUrl      where clients reach the service if that differs, behind a proxy say; without a slash at the end
 * @param trustedIssuers of the tokens that CDS clients send, each with the address of its keys (JWKS); none: nobody is checked
 * @param fhirServers    base addresses that may be asked for what a prefetch left out
 * @param allowedOrigins whose pages may call from a browser, such as {@code https://ehr.example.org}; or {@code *}
 * @param smartApp       launch address of a SMART app that cards link to
 * @param profile        definition of treatment resistance that cards use
 * @param siteRules      folder of a site's own rules
 * @param limits         what a client may take up
 */
public record ServeSettings(String host, int port, Optional<URI> publicUrl, Map<String, URI> trustedIssuers, Set<URI> fhirServers,
                            Set<String> allowedOrigins, Optional<URI> smartApp, Profile profile, Optional<Path> siteRules, ServeLimits limits) {

    public ServeSettings {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(limits, "limits");
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port: expected 0 to 65535, found " + port);
        }
        trustedIssuers = Map.copyOf(trustedIssuers);
        fhirServers = Set.copyOf(fhirServers);
        allowedOrigins = Set.copyOf(allowedOrigins);
    }

    /** On this machine only, asking no FHIR server and with the default profile. */
    public static ServeSettings local(int port) {
        return new ServeSettings("127.0.0.1", port, Optional.empty(), Map.of(), Set.of(), Set.of(), Optional.empty(),
                KnowledgeFiles.shipped().profiles().get("default"), Optional.empty(), ServeLimits.usual());
    }

    /** Where clients reach the service: links and the audience of tokens start with it. Without a slash at the end. */
    public URI baseUrl() {
        String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return publicUrl.orElseGet(() -> URI.create("http://" + name + ":" + port));
    }

    /** Whether callers have to prove who they are. */
    public boolean checksClients() {
        return !trustedIssuers.isEmpty();
    }

    /** Begins an advisor with the profile and the site's rules. */
    TrdAdvisor.Builder advisor() {
        TrdAdvisor.Builder builder = TrdAdvisor.builder().profile(profile);
        return siteRules.map(builder::rules).orElse(builder);
    }

    /** The same on another port. */
    ServeSettings onPort(int another) {
        return new ServeSettings(host, another, publicUrl, trustedIssuers, fhirServers, allowedOrigins, smartApp, profile, siteRules, limits);
    }

    /** The same within other limits. */
    ServeSettings within(ServeLimits others) {
        return new ServeSettings(host, port, publicUrl, trustedIssuers, fhirServers, allowedOrigins, smartApp, profile, siteRules, others);
    }
}

package org.trdcds.cdshooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.trdcds.json.NearestName;
import org.trdcds.patient.InputException;

/** Reads settings of the service: lines of {@code key = value}, {@code #} begins a comment. What a file does not state stays as it is. */
public final class ServeSettingsFile {

    private static final String ISSUER = "issuer.";
    private static final String KEYS = ".keys";
    private static final Set<String> KNOWN = Set.of("public-url", "fhir-servers", "allowed-origins", "smart-app", "limit.body-bytes", "limit.requests",
            "limit.idle-seconds", "limit.arrival-seconds", "limit.shutdown-seconds");

    private final String file;
    private final Map<String, String> values = new TreeMap<>();

    private ServeSettingsFile(Path file) {
        this.file = file.toString();
        Properties lines = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                if (values.put((String) key, ((String) value).strip()) != null) {
                    throw wrong((String) key, "stands here twice");
                }
                return null;
            }
        };
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException(this.file, "", "expected a readable file of settings, lines of key = value");
        }
    }

    /**
     * These settings with what a file states instead.
     *
     * @throws InputException naming file and key when a key is unknown or its value cannot be used
     */
    public static ServeSettings read(Path file, ServeSettings others) {
        return new ServeSettingsFile(file).over(others);
    }

    private ServeSettings over(ServeSettings others) {
        values.keySet().stream().filter(key -> !KNOWN.contains(key) && !key.startsWith(ISSUER)).findFirst().ifPresent(unknown -> {
            throw wrong(unknown, "is no setting" + NearestName.of(unknown, KNOWN).map(near -> "; did you mean " + near + "?")
                    .orElse("; known are " + NearestName.oneOf(KNOWN.stream().sorted().toList()) + ", and issuer.NAME with issuer.NAME.keys"));
        });
        ServeLimits limits = others.limits();
        return new ServeSettings(others.host(), others.port(), address("public-url").or(others::publicUrl), issuers(others.trustedIssuers()),
                several("fhir-servers", text -> address("fhir-servers", text)).orElse(others.fhirServers()),
                several("allowed-origins", this::origin).orElse(others.allowedOrigins()), address("smart-app").or(others::smartApp),
                others.profile(), others.siteRules(),
                new ServeLimits(number("limit.body-bytes").orElse(limits.bodyBytes()), number("limit.requests").orElse(limits.requests()),
                        seconds("limit.idle-seconds").orElse(limits.idle()), seconds("limit.arrival-seconds").orElse(limits.arrival()),
                        seconds("limit.shutdown-seconds").orElse(limits.shutdown())));
    }

    private Map<String, URI> issuers(Map<String, URI> others) {
        Map<String, URI> issuers = new HashMap<>();
        for (String key : values.keySet()) {
            if (key.startsWith(ISSUER) && key.endsWith(KEYS)) {
                required(key.substring(0, key.length() - KEYS.length()), key + " names the keys of an issuer that it does not name");
            } else if (key.startsWith(ISSUER)) {
                required(key + KEYS, key + " needs the address of its keys (JWKS)");
                if (issuers.put(required(key, "names the issuer as its tokens do"), address(key + KEYS).orElseThrow()) != null) {
                    throw wrong(key, "names an issuer that is named already");
                }
            }
        }
        return issuers.isEmpty() ? others : issuers;
    }

    private String required(String key, String why) {
        String value = values.getOrDefault(key, "");
        if (value.isEmpty()) {
            throw wrong(key, "expected a value, found none: " + why);
        }
        return value;
    }

    private Optional<URI> address(String key) {
        return Optional.ofNullable(values.get(key)).map(text -> address(key, text));
    }

    private URI address(String key, String text) {
        try {
            URI address = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web && address.getHost() != null && address.getRawUserInfo() == null && address.getRawFragment() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw expected(key, "an address such as https://cds.example.org/trd", text);
        }
        throw expected(key, "an address such as https://cds.example.org/trd", text);
    }

    private String origin(String text) {
        if (text.equals("*")) {
            return text;
        }
        URI origin = address("allowed-origins", text);
        if (!origin.getRawPath().isEmpty() || origin.getRawQuery() != null) {
            throw expected("allowed-origins", "origins such as https://ehr.example.org without a path, or *", text);
        }
        return origin.toString();
    }

    private <T> Optional<Set<T>> several(String key, Function<String, T> each) {
        return Optional.ofNullable(values.get(key)).map(text -> List.of(text.split(",")))
                .map(parts -> parts.stream().map(String::strip).filter(part -> !part.isEmpty()).map(each).collect(Collectors.toSet()));
    }

    private Optional<Duration> seconds(String key) {
        return number(key).map(Duration::ofSeconds);
    }

    private Optional<Integer> number(String key) {
        return Optional.ofNullable(values.get(key)).map(text -> {
            if (!text.matches("[1-9][0-9]{0,8}")) {
                throw expected(key, "a whole number from 1 to 999999999", text);
            }
            return Integer.valueOf(text);
        });
    }

    private InputException expected(String key, String what, String found) {
        return wrong(key, "expected " + what + ", found '" + found + "'");
    }

    private InputException wrong(String key, String what) {
        return new InputException(file, key, what);
    }
}

package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trdcds.patient.InputException;

@DisplayName("A file of settings")
class ServeSettingsFileTest {

    private static final ServeSettings OTHERS = ServeSettings.local(8080);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("states what the command line does not")
    void everything() {
        ServeSettings settings = read("""
                # as registered with the EHR
                public-url = https://cds.example.org/trd/
                issuer.hospital = https://ehr.example.org
                issuer.hospital.keys = https://ehr.example.org/jwks.json
                issuer.clinic = urn:clinic
                issuer.clinic.keys = https://clinic.example.org/keys
                fhir-servers = https://ehr.example.org/fhir/r4, https://clinic.example.org/r4/
                allowed-origins = https://ehr.example.org, https://clinic.example.org:8443
                smart-app = https://app.example.org/launch
                limit.body-bytes = 5000000
                limit.requests = 8
                limit.idle-seconds = 10
                limit.arrival-seconds = 15
                limit.shutdown-seconds = 5
                """);
        assertThat(settings.baseUrl()).hasToString("https://cds.example.org/trd");
        assertThat(settings.trustedIssuers()).isEqualTo(Map.of("https://ehr.example.org", URI.create("https://ehr.example.org/jwks.json"),
                "urn:clinic", URI.create("https://clinic.example.org/keys")));
        assertThat(settings.fhirServers()).containsExactlyInAnyOrder(URI.create("https://ehr.example.org/fhir/r4"), URI.create("https://clinic.example.org/r4"));
        assertThat(settings.allowedOrigins()).containsExactlyInAnyOrder("https://ehr.example.org", "https://clinic.example.org:8443");
        assertThat(settings.smartApp()).contains(URI.create("https://app.example.org/launch"));
        assertThat(settings.limits()).isEqualTo(new ServeLimits(5_000_000, 8, Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(5)));
        assertThat(settings.checksClients()).isTrue();
    }

    @Test
    @DisplayName("leaves as it is what it does not state")
    void nothing() {
        assertThat(read("# nothing yet\n")).isEqualTo(OTHERS);
        assertThat(read("allowed-origins = *").allowedOrigins()).isEqualTo(Set.of("*"));
        assertThat(read("allowed-origins =").allowedOrigins()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "fhir-server = https://x.org | fhir-server: is no setting; did you mean fhir-servers?",
        "colour = blue | colour: is no setting; known are allowed-origins, fhir-servers, limit.arrival-seconds",
        "public-url = cds.example.org | public-url: expected an address such as https://cds.example.org/trd, found 'cds.example.org'",
        "public-url = ftp://x.org | public-url: expected an address",
        "public-url = https://user:word@x.org | public-url: expected an address",
        "public-url = https://x y | public-url: expected an address",
        "fhir-servers = https://x.org, y | fhir-servers: expected an address",
        "allowed-origins = https://x.org/page | allowed-origins: expected origins such as https://ehr.example.org without a path",
        "limit.requests = 0 | limit.requests: expected a whole number from 1 to 999999999, found '0'",
        "limit.body-bytes = 10 MB | limit.body-bytes: expected a whole number",
        "issuer.a = https://x.org | issuer.a.keys: expected a value, found none",
        "issuer.a.keys = https://x.org | issuer.a: expected a value, found none",
        "issuer.a =\\nissuer.a.keys = https://x.org | issuer.a: expected a value",
        "limit.requests = 5\\nlimit.requests = 6 | limit.requests: stands here twice",
        "issuer.a = x\\nissuer.a.keys = https://x.org\\nissuer.b = x\\nissuer.b.keys = https://y.org | issuer.b: names an issuer that is named already",
        "limit.requests = \\u00zz | expected a readable file of settings"})
    @DisplayName("is refused with file and key when it cannot be used")
    void refused(String text, String said) {
        String lines = text.contains("zz") ? text : text.replace("\\n", "\n");
        assertThatThrownBy(() -> read(lines)).isInstanceOf(InputException.class).hasMessageContaining("serve.properties: ").hasMessageContaining(said);
    }

    @Test
    @DisplayName("has to be there")
    void missing() {
        assertThatThrownBy(() -> ServeSettingsFile.read(folder.resolve("none.properties"), OTHERS)).isInstanceOf(InputException.class)
                .hasMessageContaining("none.properties: expected a readable file");
    }

    private ServeSettings read(String text) {
        try {
            return ServeSettingsFile.read(Files.writeString(folder.resolve("serve.properties"), text), OTHERS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

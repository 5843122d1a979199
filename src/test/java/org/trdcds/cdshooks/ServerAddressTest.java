package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

    private final HttpFhirAccess access = new HttpFhirAccess(List.of(URI.create("https://EHR.example.org/fhir/R4/"), URI.create("http://localhost:8081/fhir")));

    @ParameterizedTest
    @ValueSource(strings = {"https://ehr.example.org/fhir/R4", "https://ehr.example.org/fhir/R4/", "https://ehr.example.org:443/fhir/R4",
        "HTTPS://EHR.EXAMPLE.ORG/fhir/R4", "https://ehr.example.org/fhir/R4/tenant-7", "http://localhost:8081/fhir"})
    void allowsWhatIsOnTheListHoweverItIsSpelt(String server) {
        assertThat(access.begin(URI.create(server), Optional.empty())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://ehr.example.org/fhir/R4", "https://ehr.example.org:8443/fhir/R4", "https://ehr.example.org/fhir", "https://ehr.example.org/fhir/R40",
        "https://ehr.example.org/fhir/R4/../../admin", "https://ehr.example.org/fhir/R4/..", "https://ehr.example.org/fhir/R4/%2e%2e/admin",
        "https://ehr.example.org/fhir/R4/..;/admin", "https://ehr.example.org/fhir/R4/%2Fadmin", "https://ehr.example.org/fhir/R4//admin", "https://ehr.example.org/fhir/r4",
        "https://user@ehr.example.org/fhir/R4", "https://ehr.example.org@evil.example/fhir/R4", "https://ehr.example.org:x@evil.example/fhir/R4",
        "https://ehr.example.org.evil.example/fhir/R4", "https://evil.example/https://ehr.example.org/fhir/R4", "https://ehr.example.org/fhir/R4?x=1",
        "https://ehr.example.org/fhir/R4#x", "//ehr.example.org/fhir/R4", "/fhir/R4", "file:///fhir/R4", "ftp://ehr.example.org/fhir/R4", "jar:https://ehr.example.org/fhir/R4",
        "http://localhost/fhir", "http://127.0.0.1:8081/fhir", "https://ehr.example.org./fhir/R4", "mailto:ehr.example.org", ""})
    void allowsNothingElse(String server) {
        assertThat(access.begin(URI.create(server), Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://ehr.example.org/fhir", "http://127.0.0.1.evil.example/fhir", "http://localhost.evil.example/", "https://user:pass@ehr.example.org/fhir",
        "https://ehr.example.org/fhir/../x", "https://ehr.example.org/fhir#x", "ftp://ehr.example.org/fhir", "ehr.example.org/fhir"})
    void refusesSettingsThatAreNotSafe(String server) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HttpFhirAccess(List.of(URI.create(server)))).withMessageContaining("expected an https address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ehr.example.org", "http://127.0.0.1:8081/fhir", "http://[::1]:8081/fhir", "http://localhost:8081"})
    void takesHttpsAndThisMachineAsSettings(String server) {
        assertThat(new HttpFhirAccess(List.of(URI.create(server))).begin(URI.create(server), Optional.empty())).isPresent();
    }

    @Test
    void withoutAListNothingIsAllowed() {
        assertThat(new HttpFhirAccess(List.of()).begin(URI.create("https://ehr.example.org/fhir/R4"), Optional.empty())).isEmpty();
    }
}

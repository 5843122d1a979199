package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Calls from the page of another site")
class CrossOriginTest {

    private static final String EHR = "Origin: https://ehr.example.org";

    @ParameterizedTest
    @ValueSource(strings = {"/cds-services", "/cds-services/trd-next-step", "/cds-services/trd-next-step/feedback", "/health", "/nowhere", "/"})
    @DisplayName("are let in on every path when their origin is on the list")
    void preflight(String path) {
        try (CdsHooksServer server = Served.with(Served.allowing("https://ehr.example.org"), Served.measuring("/cds-services/{id}"))) {
            Wire.Answer answer = preflight(server, path, EHR);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).containsEntry("Access-Control-Allow-Origin", "https://ehr.example.org")
                    .hasEntrySatisfying("Access-Control-Allow-Methods", methods -> assertThat(methods.split(",")).contains("GET", "POST"))
                    .hasEntrySatisfying("Access-Control-Allow-Headers", headers -> assertThat(headers.split(",")).contains("Authorization", "Content-Type"))
                    .doesNotContainKey("Access-Control-Allow-Credentials");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example.org", "https://ehr.example.org.evil.org", "https://ehrXexample.org", "http://ehr.example.org", "null"})
    @DisplayName("are not let in from any other origin")
    void others(String origin) {
        try (CdsHooksServer server = Served.with(Served.allowing("https://ehr.example.org"), Served.measuring("/cds-services/{id}"))) {
            assertThat(preflight(server, "/cds-services/x", "Origin: " + origin).headers()).doesNotContainKey("Access-Control-Allow-Origin");
            assertThat(Wire.post(server, "/cds-services/x", "{}", "Origin: " + origin).headers()).doesNotContainKey("Access-Control-Allow-Origin");
        }
    }

    @Test
    @DisplayName("are let in from nowhere unless it is configured")
    void none() {
        try (CdsHooksServer server = Served.with(Served.allowing(), Served.measuring("/cds-services/{id}"))) {
            assertThat(preflight(server, "/cds-services/x", EHR).headers()).doesNotContainKey("Access-Control-Allow-Origin");
        }
    }

    @Test
    @DisplayName("are let in from everywhere with *")
    void everywhere() {
        try (CdsHooksServer server = Served.with(Served.allowing("*"), Served.measuring("/cds-services/{id}"))) {
            assertThat(preflight(server, "/cds-services/x", EHR).headers()).containsKey("Access-Control-Allow-Origin");
        }
    }

    @Test
    @DisplayName("can read refusals as well")
    void refusals() {
        try (CdsHooksServer server = Served.with(Served.allowing("https://ehr.example.org"), Served.measuring("/cds-services/{id}"))) {
            assertThat(Wire.ask(server, "POST /cds-services/x HTTP/1.1\nContent-Type: text/plain\n" + EHR, "x").headers())
                    .containsEntry("Access-Control-Allow-Origin", "https://ehr.example.org");
        }
    }

    private static Wire.Answer preflight(CdsHooksServer server, String path, String origin) {
        return Wire.ask(server, "OPTIONS " + path + " HTTP/1.1\n" + origin
                + "\nAccess-Control-Request-Method: POST\nAccess-Control-Request-Headers: authorization,content-type", "");
    }
}

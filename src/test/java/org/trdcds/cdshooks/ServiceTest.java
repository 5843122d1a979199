package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The whole service over HTTP")
class ServiceTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final CdsHooksServer SERVER = CdsHooksServer.start(ServeSettings.local(0), () -> NOW, ZoneOffset.UTC);

    private static final Hooks EHR = Hooks.on("2026-03-02");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    @DisplayName("lists its services")
    void discovery() throws JsonProcessingException {
        Wire.Answer answer = Wire.get(SERVER, "/cds-services");
        assertThat(answer.headers()).containsEntry("Content-Type", "application/json;charset=utf-8");
        assertThat(Hooks.JSON.readTree(answer.body()).path("services").findValuesAsText("id")).contains("trd-next-step", "trd-order-check");
    }

    @Test
    @DisplayName("answers patient-view with cards as of today, whose link leads to a page that may use its own style sheet only")
    void patientView() throws JsonProcessingException {
        Wire.Answer answer = Wire.post(SERVER, "/cds-services/trd-next-step", call().toString());
        assertThat(answer.status()).isEqualTo(200);
        JsonNode card = Hooks.JSON.readTree(answer.body()).path("cards").path(0);
        assertThat(card.findValuesAsText("assessedOn")).contains("2026-03-02");
        String link = card.path("links").path(0).path("url").asText();
        assertThat(link).startsWith(SERVER.baseUrl() + "/explanations/");

        Wire.Answer page = Wire.get(SERVER, link.substring(SERVER.baseUrl().toString().length()));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers()).containsEntry("Cache-Control", "no-store").containsEntry("Content-Type", "text/html;charset=utf-8")
                .containsEntry("Content-Security-Policy", ContentPolicy.REPORT.value());
        assertThat(ContentPolicy.REPORT.value()).contains("style-src 'sha256-").doesNotContain("unsafe-inline");
        assertThat(page.body()).startsWith("<!DOCTYPE html>").doesNotContain("<script", " style=");
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    @DisplayName("counts cards and feedback by category, outcome and reason")
    void feedback() throws JsonProcessingException {
        JsonNode cards = Hooks.JSON.readTree(Wire.post(SERVER, "/cds-services/trd-next-step", call().toString()).body()).path("cards");
        String feedback = """
                {"feedback":[{"card":"%s","outcome":"overridden","outcomeTimestamp":"2026-03-02T10:01:00Z",
                  "overrideReason":{"reason":{"code":"patrefuse","system":"http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes"},
                  "userComment":"secret words"}}]}""".formatted(cards.path(0).path("uuid").asText());
        assertThat(Wire.post(SERVER, "/cds-services/trd-next-step/feedback", feedback).status()).isEqualTo(200);
        String metrics = Wire.metrics(SERVER, "trdcds_requests_total{route=\"/cds-services/{id}/feedback\",status=\"200\"} 1\n");
        assertThat(metrics).containsPattern("trdcds_feedback_total\\{category=\"[a-z-]+\",outcome=\"overridden\",reason=\"[a-z]+\"} 1\n")
                .containsPattern("trdcds_cards_total\\{topic=\"[a-z-]+\"} [0-9]+\n")
                .doesNotContain("secret", "two-failed-trials");
    }

    @Test
    @DisplayName("serves the page, its files and examples, and explains a chart")
    void page() throws JsonProcessingException {
        assertThat(Wire.get(SERVER, "/").body()).contains("<html");
        assertThat(Wire.get(SERVER, "/assets/page.js").status()).isEqualTo(200);
        String example = Wire.get(SERVER, "/examples/two-failed-trials.json").body();
        Wire.Answer explained = Wire.post(SERVER, "/explain?profile=nice", example);
        assertThat(explained.status()).isEqualTo(200);
        assertThat(explained.headers()).containsEntry("Cache-Control", "no-store");
        assertThat(Hooks.JSON.readTree(explained.body()).path("report").asText()).startsWith("<!DOCTYPE html>");
        assertThat(Wire.get(SERVER, "/examples/../page.html").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("refuses what is no JSON and no service, and goes on")
    void refusals() {
        assertThat(Wire.post(SERVER, "/cds-services/trd-next-step", "{\"hook\"").status()).isEqualTo(400);
        assertThat(Wire.post(SERVER, "/cds-services/none", call().toString()).status()).isEqualTo(404);
        assertThat(Wire.post(SERVER, "/explain", "[".repeat(100_000)).status()).isBetween(400, 422);
        assertThat(Wire.get(SERVER, "/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private static ObjectNode call() {
        return EHR.patientView("two-failed-trials");
    }
}

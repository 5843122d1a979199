package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Cards lead to a page, for a while. */
class LinkedReportsTest {

    private final Hooks hooks = Hooks.on("2026-06-30");

    private String link() {
        return hooks.nextStepCards(hooks.patientView("too-short")).get(0).get("links").get(0).get("url").asText();
    }

    @Test
    void theLinkOpensTheReportOfTheSameDay() {
        String link = link();
        assertThat(link).matches("https://cds\\.example\\.org/explanations/[A-Za-z0-9_-]{32}");
        hooks.later(Duration.ofMinutes(29));
        Reply page = hooks.open(link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.headers()).containsEntry("Cache-Control", "no-store");
        assertThat(Jsoup.parse(Hooks.text(page)).text()).contains("2026-06-30", "sertraline");
    }

    @Test
    void afterAWhileItIsGone() {
        String link = link();
        hooks.later(Duration.ofMinutes(31));
        assertThat(hooks.open(link).status()).isEqualTo(404);
        assertThat(Hooks.text(hooks.open(link))).doesNotContain("sertraline");
    }

    @Test
    void noOtherAddressOpensAnything() {
        link();
        assertThat(hooks.open("https://cds.example.org/explanations/" + "A".repeat(32)).status()).isEqualTo(404);
        assertThat(hooks.open("https://cds.example.org/explanations/").status()).isEqualTo(404);
        assertThat(hooks.open("https://cds.example.org/explanations/%3Cscript%3E").status()).isEqualTo(404);
    }

    @Test
    void theSameChartHasOnePage() {
        String link = link();
        assertThat(link()).isEqualTo(link);
    }

    @Test
    void anotherChartOfThePatientHasAPageOfItsOwn() {
        String link = link();
        ObjectNode fuller = hooks.patientView("too-short");
        ((ObjectNode) fuller.get("prefetch").get("patient")).put("gender", "other");
        assertThat(hooks.nextStepCards(fuller).get(0).get("links").get(0).get("url").asText()).isNotEqualTo(link);
        assertThat(hooks.open(link).status()).isEqualTo(200);
    }
}

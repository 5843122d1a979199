package org.trdcds.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.trdcds.patient.PatientRecord;
import org.trdcds.report.CrisisLine;

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
    void chartsTakeUpRoomByTheirLengthAndTheOldestMakesRoom() {
        LinkedReports reports = new LinkedReports(Hooks.ADVISOR, CrisisLine.UNITED_STATES, new HookSettings(() -> Hooks.BASE, Optional.empty(), () -> Instant.EPOCH, ZoneOffset.UTC));
        List<String> links = new ArrayList<>();
        for (int patient = 0; patient < 10; patient++) {
            PatientRecord record = PatientRecord.builder("patient-" + patient).build();
            links.add(reports.address(new ChartSource.Chart(record, List.of(), 30_000_000), LocalDate.parse("2026-06-30")));
        }
        assertThat(links).map(link -> reports.answer(new Call("GET", URI.create(link).getPath(), Map.of(), new byte[0])).status())
                .containsExactly(404, 404, 404, 404, 200, 200, 200, 200, 200, 200);
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

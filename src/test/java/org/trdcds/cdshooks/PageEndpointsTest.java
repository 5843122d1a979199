package org.trdcds.cdshooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.TrdAdvisor;
import org.trdcds.fhir.FhirR4Reader;
import org.trdcds.report.CrisisLine;
import org.trdcds.report.html.HtmlReport;

@DisplayName("The endpoints of the page")
class PageEndpointsTest {

    static final List<String> EXAMPLES = PageEndpoints.EXAMPLES;

    private static final Path FOLDER = Path.of(System.getProperty("trdcds.rules", "rules")).toAbsolutePath().resolveSibling("docs/examples");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TrdAdvisor USUAL = TrdAdvisor.create();
    private static final AtomicInteger BUILT = new AtomicInteger();
    private static final PageEndpoints PAGE = new PageEndpoints(new Advisors(USUAL.profile(), USUAL.knowledge().profiles().values(), profile -> {
        BUILT.incrementAndGet();
        return TrdAdvisor.builder().profile(profile).build();
    }), assessment -> ("{\"cards\":[{\"summary\":\"" + assessment.profile() + "\"}]}").getBytes(UTF_8));

    @Test
    @DisplayName("serve a page that holds no script, no style and no address of another server")
    void page() {
        Reply reply = PAGE.page().answer(get("/"));
        Document page = Jsoup.parse(new String(reply.body(), UTF_8));
        assertThat(reply.contentType()).isEqualTo("text/html;charset=utf-8");
        assertThat(page.select("script")).allSatisfy(script -> assertThat(script.data()).isEmpty());
        assertThat(page.select("style, [style], [onclick], [onload], base")).isEmpty();
        assertThat(page.select("[src], [href]").stream().flatMap(one -> one.attributes().asList().stream())
                .filter(attribute -> List.of("src", "href").contains(attribute.getKey())).map(attribute -> attribute.getValue()))
                .allMatch(address -> address.startsWith("assets/") || address.startsWith("#"));
        assertThat(reply.headers().get("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    @DisplayName("list every definition of treatment resistance, the usual one first")
    void profiles() {
        Document page = Jsoup.parse(new String(PAGE.page().answer(get("/")).body(), UTF_8));
        List<String> names = page.select("#profile option").eachAttr("value");
        assertThat(names).startsWith("default").containsExactlyInAnyOrderElementsOf(USUAL.knowledge().profiles().keySet());
        assertThat(page.select("#profile option").eachText()).doesNotContain("").doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("have a button for each example, and no other")
    void buttons() {
        assertThat(Jsoup.parse(new String(PAGE.page().answer(get("/")).body(), UTF_8)).select("[data-example]").eachAttr("data-example")).isEqualTo(EXAMPLES);
    }

    @ParameterizedTest
    @CsvSource({"page.js, text/javascript;charset=utf-8", "cards.js, text/javascript;charset=utf-8", "page.css, text/css;charset=utf-8", "icon.svg, image/svg+xml;charset=utf-8"})
    @DisplayName("serve the files that the page loads")
    void assets(String name, String type) {
        Reply reply = PAGE.asset().answer(get("/assets/" + name));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo(type);
        assertThat(reply.body()).isNotEmpty();
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    @DisplayName("serve the documented examples, byte for byte, and explain each")
    void examples(String name) throws IOException {
        Reply reply = PAGE.examples().answer(get("/examples/" + name + ".json"));
        assertThat(reply.body()).isEqualTo(Files.readAllBytes(FOLDER.resolve(name + ".json")));
        JsonNode answer = explain(200, Map.of(), reply.body());
        var record = FhirR4Reader.read(reply.body(), name).get(0);
        var assessment = USUAL.explain(record, USUAL.newestEntry(record).orElseThrow());
        assertThat(answer.path("report").asText())
                .isEqualTo(new HtmlReport(USUAL.knowledge().sources(), CrisisLine.UNITED_STATES).render(assessment));
        assertThat(answer.path("asOf").asText()).isEqualTo(assessment.assessedOn().toString()).isEqualTo(answer.path("newestEntry").asText());
        assertThat(answer.path("status").path("code").asText()).isEqualTo(assessment.resistance().status().code());
        assertThat(answer.path("verdicts").findValuesAsText("id")).doesNotHaveDuplicates()
                .containsAll(assessment.nextSteps().stream().map(step -> "step:" + step.category().code()).toList());
        assertThat(answer.path("notices")).hasSameSizeAs(assessment.notices());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/", "/assets/../page.html", "/assets/page.html", "/examples/two-failed-trials.case.json", "/examples/", "/examples/../page.html"})
    @DisplayName("know no other file")
    void others(String path) {
        assertThat(PAGE.asset().answer(get(path)).status()).isEqualTo(404);
        assertThat(PAGE.examples().answer(get(path)).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("explain with the definition and on the day that are asked for, and build each advisor once")
    void chosen() throws IOException {
        byte[] chart = example("two-failed-trials");
        int before = BUILT.get();
        for (int run = 0; run < 3; run++) {
            JsonNode answer = explain(200, Map.of("profile", "distinct-classes-3", "asOf", "2026-06-01"), chart);
            assertThat(answer.path("profile").asText()).isEqualTo("distinct-classes-3");
            assertThat(answer.path("asOf").asText()).isEqualTo("2026-06-01");
            assertThat(answer.path("newestEntry").asText()).isEqualTo("2026-06-30");
            assertThat(answer.path("cards").path(0).path("summary").asText()).isEqualTo("distinct-classes-3");
            assertThat(answer.path("status").path("words").asText()).isEqualTo("Treatment resistance is not met");
        }
        assertThat(BUILT.get() - before).isLessThanOrEqualTo(1);
    }

    @Test
    @DisplayName("explain case JSON like a Bundle")
    void caseJson() throws IOException {
        JsonNode fromCase = explain(200, Map.of(), Files.readAllBytes(FOLDER.resolve("two-failed-trials.case.json")));
        assertThat(fromCase.path("status")).isEqualTo(explain(200, Map.of(), example("two-failed-trials")).path("status"));
    }

    @Test
    @DisplayName("do not call it resistance where the definition does not")
    void unnamed() throws IOException {
        assertThat(explain(200, Map.of("profile", "first-line-nonresponse"), example("two-failed-trials")).path("status").path("words").asText())
                .isEqualTo("The definition in use is met");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(quoteCharacter = '`', value = {
        "400, ``, ``, a FHIR R4 Bundle or case JSON",
        "400, `{\"resourceType\": \"Bundle\", \"entry\": [`, line 1:, cut off",
        "400, `{\"id\": \"x\" \"trials\"}`, line 1:, ,",
        "400, `nonsense`, line 1:, ",
        "422, `{\"resourceType\": \"Patient\", \"id\": \"1\"}`, ``, Bundle",
        "422, `{\"resourceType\": \"Bundle\", \"entry\": []}`, ``, Patient",
        "422, `{\"schemaVersion\": \"1.0\", \"id\": \"x\", \"trails\": []}`, /trails, trials",
        "422, `{\"schemaVersion\": \"1.0\", \"id\": \"x\"}`, ``, a dated entry",
        "422, `[{\"schemaVersion\": \"1.0\", \"id\": \"a\"}, {\"schemaVersion\": \"1.0\", \"id\": \"b\"}]`, ``, `one patient, found 2`"})
    @DisplayName("refuse what is no chart of one patient, with the place and what was expected")
    void refused(int status, String body, String place, String expected) throws IOException {
        JsonNode answer = explain(status, Map.of(), body.getBytes(UTF_8));
        assertThat(answer.path("place").asText()).contains(place);
        assertThat(answer.path("expected").asText()).startsWith("expected").contains(expected == null ? "" : expected);
        assertThat(answer.path("error").asText()).contains(answer.path("expected").asText());
    }

    @ParameterizedTest
    @CsvSource({"profile, nise, nice", "profile, ../default, default", "asOf, 30.6.2026, YYYY-MM-DD", "asOf, 2026-02-30, YYYY-MM-DD"})
    @DisplayName("refuse parameters that they do not know, with what they do know")
    void parameters(String name, String value, String expected) throws IOException {
        JsonNode answer = explain(400, Map.of(name, value), example("too-short"));
        assertThat(answer.path("place").asText()).isEqualTo(name);
        assertThat(answer.path("expected").asText()).contains(expected);
    }

    private static byte[] example(String name) {
        return PAGE.examples().answer(get("/examples/" + name + ".json")).body();
    }

    private static JsonNode explain(int status, Map<String, String> query, byte[] body) throws IOException {
        Reply reply = PAGE.explain().answer(new Call("POST", "/explain", query, body));
        assertThat(reply.status()).as(new String(reply.body(), UTF_8)).isEqualTo(status);
        assertThat(reply.contentType()).isEqualTo(Reply.JSON);
        return MAPPER.readTree(reply.body());
    }

    private static Call get(String path) {
        return new Call("GET", path, Map.of(), new byte[0]);
    }
}

package org.trdcds.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trdcds.assessment.Assessment;
import org.trdcds.assessment.DerivationNode;
import org.trdcds.assessment.NextStep;
import org.trdcds.assessment.Verdict;
import org.trdcds.report.CrisisLine;

@DisplayName("The HTML page")
class HtmlReportTest {

    static List<PageCharts.Page> pages() {
        return PageCharts.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("needs nothing but itself: no script, no other file, no handler, no style of an element's own")
    void selfContained(PageCharts.Page page) {
        Document document = parsed(page);
        assertThat(document.select("script, link, img, iframe, object, embed, form, base, video, audio, foreignObject, [style], [src]")).isEmpty();
        assertThat(document.getAllElements()).noneMatch(element -> element.attributes().asList().stream()
                .anyMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(document.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'", "style-src 'unsafe-inline'", "img-src data:");
        assertThat(document.select("style").html()).doesNotContain("@import", "http:", "https:", "url(");
        assertThat(document.select("a[href]").eachAttr("href")).allMatch(link -> link.startsWith("#") || link.startsWith("https://"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("has one title, landmarks, and headings that never skip a level")
    void outline(PageCharts.Page page) {
        Document document = parsed(page);
        assertThat(document.select("html").attr("lang")).isEqualTo("en");
        assertThat(document.title()).contains(page.assessment().patientId());
        assertThat(document.select("h1")).hasSize(1);
        assertThat(document.select("header, nav[aria-label], main, footer")).hasSize(4);
        int level = 1;
        for (Element heading : document.select("h1, h2, h3, h4")) {
            int here = heading.tagName().charAt(1) - '0';
            assertThat(here).as(heading.text()).isLessThanOrEqualTo(level + 1);
            level = here;
        }
        assertThat(document.select("section")).allMatch(section -> document.getElementById(section.attr("aria-labelledby")) != null);
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("has no id twice, and no link or reference that leads nowhere")
    void references(PageCharts.Page page) {
        Document document = parsed(page);
        assertThat(document.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(document.select("a[href^=#]")).allMatch(link -> document.getElementById(link.attr("href").substring(1)) != null);
        assertThat(document.select("[fill^=url]")).allMatch(shape -> document.getElementById(shape.attr("fill").replaceAll("url\\(#|\\)", "")) != null);
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("says the status first, then safety, then at most five steps, each a line, a card and a trace, then the timeline")
    void order(PageCharts.Page page) {
        Document document = parsed(page);
        assertThat(document.select("main section").eachAttr("id")).startsWith("status", "safety", "steps", "timeline");
        List<NextStep> suggested = page.assessment().suggestions();
        List<Element> steps = document.select("#steps > ol > li");
        assertThat(steps).hasSize(Math.min(5, suggested.size()));
        for (int i = 0; i < steps.size(); i++) {
            assertThat(steps.get(i).select("> details > summary h3").text()).startsWithIgnoringCase(suggested.get(i).summary().strip());
            assertThat(steps.get(i).select("> details > .card dt").eachText()).contains("For");
            assertThat(steps.get(i).select("> details > .card > details.trace > .criteria > li")).hasSameSizeAs(suggested.get(i).criteria());
        }
        assertThat(document.select("details[open]")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("holds all that the assessment says: every step, criterion, entry, rule, source, definition, question and notice")
    void complete(PageCharts.Page page) {
        Assessment assessment = page.assessment();
        String text = parsed(page).text();
        List<String> said = new ArrayList<>();
        assessment.nextSteps().forEach(step -> {
            said.add(step.verdict() == Verdict.SUGGESTED ? step.category().code() : step.title());
            said.add(step.against());
            said.addAll(step.cautions());
            said.addAll(step.rules());
            step.criteria().forEach(criterion -> {
                said.add(criterion.statement());
                criterion.evidence().forEach(entry -> said.addAll(List.of(entry.source(), entry.statement())));
            });
            step.remarks().forEach(remark -> said.addAll(List.of(remark.statement(), remark.observed(), remark.rule().id())));
            said.addAll(assessment.assumptions(step));
            step.inputs().newest().ifPresent(day -> said.add(day.toString()));
            step.sources().forEach(key -> said.add(PageCharts.ADVISOR.knowledge().sources().get(key).title()));
        });
        assessment.resistance().profiles().forEach(profile -> said.add(profile.title()));
        assessment.trials().forEach(trial -> {
            said.add(trial.ingredient());
            said.addAll(trial.reasons());
        });
        assessment.safetyAlerts().forEach(alert -> said.add(alert.statement()));
        assessment.missingData().forEach(missing -> said.add(missing.question()));
        assessment.notices().forEach(notice -> said.add(notice.text()));
        assessment.derivation().ifPresent(derivation -> derivation.nodes().stream()
                .filter(node -> node.kind() != DerivationNode.Kind.VERDICT && node.kind() != DerivationNode.Kind.CRITERION)
                .forEach(node -> said.addAll(node.kind() == DerivationNode.Kind.FACT ? List.of(node.statement()) : List.of(node.name(), node.statement()))));
        said.addAll(List.of(assessment.versions().rulesDigest(), assessment.disclaimer()));
        assertThat(said.stream().distinct().filter(words -> !containsWords(text, words))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("leads from a criterion to the rules that fired, the facts they matched, and what these were made from")
    void derivation(PageCharts.Page page) {
        Document document = parsed(page);
        List<String> made = document.select("#derivation .facts > li").eachAttr("id");
        assertThat(made).doesNotHaveDuplicates();
        assertThat(document.select(".derived a[href^=#fact]").eachAttr("href").stream().map(link -> link.substring(1)).distinct()).isSubsetOf(made);
        assertThat(document.select("#derivation .facts > li")).allMatch(fact -> !fact.select(".derived > li > .ref").isEmpty());
        assertThat(made.isEmpty()).isEqualTo(page.assessment().trials().isEmpty() && page.assessment().findings().isEmpty()
                && page.assessment().safetyAlerts().isEmpty());
    }

    @Test
    @DisplayName("says on the card why a step is urgent")
    void urgency() {
        PageCharts.Page page = pages().stream().filter(one -> one.name().startsWith("suicidal-plan")).findFirst().orElseThrow();
        assertThat(parsed(page).select("#steps .row-how-soon dd").eachText())
                .anyMatch(words -> words.startsWith("Now, because there is an immediate psychiatric safety alert"))
                .anyMatch(words -> words.equals("Alongside, as usual for this step."));
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("draws every dated trial, course and score, and says in words what the picture shows")
    void timeline(PageCharts.Page page) {
        Document document = parsed(page);
        Assessment assessment = page.assessment();
        boolean nothing = assessment.trials().isEmpty() && assessment.courses().isEmpty() && assessment.scores().isEmpty();
        assertThat(document.select("svg.timeline")).hasSize(nothing ? 0 : 1);
        assertThat(document.select("svg.timeline > g > g.trial")).hasSameSizeAs(assessment.trials());
        assertThat(document.select("svg.timeline > g > g.course")).hasSameSizeAs(assessment.courses());
        assertThat(document.select("svg.timeline circle.point")).hasSize(assessment.scores().stream().mapToInt(series -> series.points().size()).sum());
        assertThat(document.select("svg.timeline > title, svg.timeline > desc")).hasSize(nothing ? 0 : 2).allMatch(Element::hasText);
        assertThat(document.select("#trials tbody tr[id^=trial-]")).hasSameSizeAs(assessment.trials());
        assertThat(document.select("#trials td, #trials th[scope=row]")).allMatch(cell -> cell.hasAttr("data-heading"));
    }

    @Test
    @DisplayName("breaks the scale for trials long before the episode, and says of an undated one that it has no dates")
    void longHistory() {
        Document document = parsed(PageCharts.twelveTrials());
        assertThat(document.select(".timeline .break, .timeline .earlier")).hasSize(2);
        assertThat(document.select(".timeline .undated").text()).contains("dates not in the record");
        assertThat(document.select("figcaption").text()).contains("earlier years, on a smaller scale");
    }

    @Test
    @DisplayName("gives the crisis line of the reader's country with an alert of the mind")
    void crisisLine() {
        PageCharts.Page page = pages().stream().filter(one -> one.name().startsWith("suicidal-plan")).findFirst().orElseThrow();
        String text = Jsoup.parse(new HtmlReport(Map.of(), new CrisisLine("116 123", "112", "here")).render(page.assessment())).select("#safety").text();
        assertThat(text).contains("116 123", "112", "here", "Other suggestions wait until a clinician has assessed this.");
    }

    @Test
    @DisplayName("never takes no alert for no risk")
    void noAlert() {
        assertThat(pages().stream().filter(page -> page.assessment().safetyAlerts().isEmpty()))
                .isNotEmpty().allMatch(page -> parsed(page).select("#safety").text().contains("not absence of risk"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("speaks plain words, not codes of the rule engine")
    void plainWords(PageCharts.Page page) {
        assertThat(parsed(page).text()).doesNotContainPattern("\\b(UN)?MET\\b").doesNotContain("UNKNOWN", "NOT_INDICATED", "Optional");
    }

    @Test
    @DisplayName("is the same, byte for byte, written twice")
    void deterministic() throws IOException {
        PageCharts.Page page = PageCharts.twelveTrials();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PageCharts.REPORT.write(page.assessment(), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(page.html()).endsWith("</html>\n");
    }

    private static boolean containsWords(String text, String words) {
        String plain = words.replaceAll("\\s+", " ").strip();
        return plain.length() < 2 || text.contains(plain.substring(1));
    }

    private static Document parsed(PageCharts.Page page) {
        return Jsoup.parse(page.html());
    }
}

package org.trdcds.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trdcds.assessment.Assessment;
import org.trdcds.knowledge.Source;
import org.trdcds.report.CrisisLine;

/** Names, notes and codes of a chart are words and nothing else, wherever they are shown. */
@DisplayName("Hostile text")
class HostileTextTest {

    private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'`&amp;&lt;</title></style></svg></details>--><!--"
            + "<svg onload=alert(1)>javascript:alert(1) {{7*7}} ${7*7} \u202Eevil\u0000\u001b[31m";
    private static final String SHOWN = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'`&amp;&lt;</title></style></svg></details>--><!--"
            + "<svg onload=alert(1)>javascript:alert(1) {{7*7}} ${7*7} evil [31m";

    static List<PageCharts.Page> pages() {
        return PageCharts.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("in every text of an assessment adds no element and no attribute to its page")
    void everyText(PageCharts.Page page) {
        Assessment harmless = Rewritten.texts(page.assessment(), text -> text + " words");
        Assessment hostile = Rewritten.texts(page.assessment(), text -> text + HOSTILE);
        Document document = parse(hostile);
        assertThat(skeleton(document)).isEqualTo(skeleton(parse(harmless)));
        assertThat(document.select("script, img, iframe, [onerror], [onload]")).isEmpty();
        assertThat(document.title()).contains(SHOWN);
        assertThat(document.select("h1").text()).contains(SHOWN);
        assertThat(document.html()).doesNotContain("\u202E", "\u0000", "\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,<script>alert(1)</script>", " https://example.org", "\"https://x", "//example.org", "vbscript:x"})
    @DisplayName("as the address of a source is no link")
    void addresses(String address) {
        PageCharts.Page page = PageCharts.all().get(0);
        String key = page.assessment().suggestions().get(0).sources().get(0);
        Source source = new Source(key, "A " + HOSTILE, HOSTILE, 2026, address, "", "");
        Document document = Jsoup.parse(new HtmlReport(Map.of(key, source), CrisisLine.UNITED_STATES).render(page.assessment()));
        assertThat(document.select("a").eachAttr("href")).allMatch(link -> link.startsWith("#"));
        assertThat(document.select("script, img, [onload]")).isEmpty();
    }

    @Test
    @DisplayName("reaches no attribute that could run or load it")
    void attributes() {
        for (String attribute : List.of("href", "src", "style", "onclick", "onload")) {
            assertThatThrownBy(() -> Element.of("p").with(attribute, HOSTILE)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(attribute);
        }
        assertThat(Element.link("https://example.org/?a=\"><script>", "x")).satisfies(link -> {
            StringBuilder markup = new StringBuilder();
            link.writeTo(markup);
            assertThat(markup).hasToString("<a href=\"https://example.org/?a=&quot;&gt;&lt;script&gt;\" rel=\"noopener noreferrer\">x</a>");
        });
    }

    private static Document parse(Assessment assessment) {
        return Jsoup.parse(PageCharts.REPORT.render(assessment));
    }

    /** Names of all elements with the names of their attributes, in order. Titles stay titles and links links. */
    private static List<String> skeleton(Document document) {
        Elements elements = document.getAllElements();
        return elements.stream().map(element -> element.tagName() + element.attributes().asList().stream().map(attribute -> attribute.getKey()).toList()).toList();
    }
}

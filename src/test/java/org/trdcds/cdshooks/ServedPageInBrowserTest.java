package org.trdcds.cdshooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trdcds.cdshooks.ContentPolicy.DATA;
import static org.trdcds.cdshooks.Route.Access.OPEN;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.trdcds.TrdAdvisor;
import org.trdcds.report.html.Browser;

/** The page as people meet it, served as it is served to them. Pictures are left in target/pages. */
@EnabledIf(value = "org.trdcds.report.html.Browser#isInstalled",
        disabledReason = "needs Chromium and its driver: Debian's packages chromium and chromium-driver")
@DisplayName("The page to try it, in a browser")
class ServedPageInBrowserTest {

    private static final Path ROOT = Path.of(System.getProperty("trdcds.rules", "rules")).toAbsolutePath().getParent();
    private static final String INSIDE = "document.getElementById('report').contentDocument";

    private static final TrdAdvisor USUAL = TrdAdvisor.create();
    private static final String HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    private static final String HOSTILE_CARD = """
            {"cards": [{"summary": "HOSTILE", "indicator": "constructor", "source": {"label": "HOSTILE", "url": "javascript:alert(3)"},
            "links": [{"label": "HOSTILE", "url": " javascript:alert(4)"}, {"label": "HOSTILE", "url": "//example.org"}],
            "overrideReasons": [{"code": "x", "display": "HOSTILE"}], "detail":
            "# HOSTILE\\n\\n&lt;i&gt; \\\\& \\\\*plain\\\\* HOSTILE not [a](b\\n\\n- **HOSTILE**\\n- [script](javascript:alert)\\n- [web](https://example.org/a?b='onclick=alert)\\n1. [data](data:text/html,x)"
            }]}""".replace("HOSTILE", HOSTILE);

    private static CdsHooksServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = CdsHooksServer.start(ServeSettings.local(0), InstantSource.system(), ZoneOffset.UTC);
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void open() {
        browser.colours("light");
        browser.resize(1400);
        browser.complaints();
        browser.open(server.baseUrl().resolve("/"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "not-adherent, is not met, Warning",
        "too-short, is not met, Warning",
        "two-failed-trials, is met, Warning",
        "vns-threshold, is met, Warning",
        "bipolar-screen-positive, is not met, Warning",
        "suicidal-plan, is not met, Critical"})
    @DisplayName("shows report and cards of an example at a click")
    void example(String name, String status, String first) {
        choose(name);
        assertThat(browser.find("#result-title").getText()).contains(status);
        assertThat(browser.find("[aria-current]").getDomAttribute("data-example")).isEqualTo(name);
        assertThat(browser.find(".card .indicator").getText()).isEqualTo(first);
        assertThat((Long) browser.ask("document.querySelectorAll('.card').length")).isBetween(1L, 5L);
        assertThat(browser.ask(INSIDE + ".querySelector('h1').textContent")).isEqualTo("Patient/" + name);
        assertThat(text("#announce")).contains("Patient/" + name, status, "card");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName("shows the whole report in its frame, by its own style, without a script")
    void report() {
        choose("vns-threshold");
        assertThat(browser.find("#report").getDomAttribute("sandbox")).doesNotContain("allow-scripts").doesNotContain("allow-forms");
        browser.until(INSIDE + ".documentElement.scrollHeight === document.getElementById('report').clientHeight");
        assertThat(browser.ask("getComputedStyle(" + INSIDE + ".querySelector('.step')).borderTopStyle")).isEqualTo("solid");
        browser.ask(INSIDE + ".querySelectorAll('details').forEach(one => one.open = true)");
        browser.until(INSIDE + ".documentElement.scrollHeight === document.getElementById('report').clientHeight");
        assertThat((List<?>) browser.ask("[..." + INSIDE + ".querySelectorAll('a[href^=http]')].map(link => link.target)")).isNotEmpty()
                .allMatch("_blank"::equals);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName("lists what another definition changes, and what changes back")
    void profile() {
        choose("two-failed-trials");
        assertThat(text("#changes-title")).contains("Choose another definition or day");
        profile("distinct-classes-3");
        assertThat(text("#changes-title")).containsPattern("\\d+ verdicts? changed from default to distinct-classes-3");
        assertThat(changes()).anyMatch(change -> change.startsWith("Treatment resistance is met") && change.endsWith("is not met"));
        assertThat(text("#announce")).contains("changed from default to distinct-classes-3");
        List<String> there = changes();
        profile("default");
        assertThat(changes()).hasSameSizeAs(there).anyMatch(change -> change.startsWith("Treatment resistance is not met") && change.endsWith("is met"));
        assertThat(browser.ask("document.activeElement.id")).isEqualTo("profile");
    }

    @Test
    @DisplayName("lists what another day changes, and goes back to the newest entry")
    void day() {
        choose("two-failed-trials");
        assertThat(text("#newest")).isEqualTo("The day of the newest entry.");
        day("2026-04-15");
        assertThat(text("#changes-title")).contains("from 2026-06-30 to 2026-04-15");
        assertThat(changes()).anyMatch(change -> change.startsWith("Venlafaxine from 2026-03-09 failed"));
        assertThat(text("#newest")).isEqualTo("The newest entry is of 2026-06-30.");
        browser.find("#to-newest").click();
        shown("two-failed-trials", "default", "2026-06-30");
        assertThat(text("#changes-title")).contains("from 2026-04-15 to 2026-06-30");
        assertThat(browser.ask("document.activeElement.id")).isEqualTo("as-of");
    }

    @Test
    @DisplayName("does not compare one patient with another")
    void another() {
        choose("two-failed-trials");
        choose("too-short");
        assertThat(text("#changes-title")).contains("Choose another definition or day");
        assertThat(changes()).isEmpty();
    }

    @Test
    @DisplayName("says what is wrong with text that is no chart, and where, and takes the earlier result away")
    void malformed() {
        choose("too-short");
        paste("{\"resourceType\": \"Bundle\", \"entry\": [");
        browser.until("document.getElementById('error').textContent");
        assertThat(text("#error")).startsWith("This is not readable JSON. At /entry (line 1:38): expected more JSON").contains("cut off");
        assertThat(browser.find("#error").getDomAttribute("role")).isEqualTo("alert");
        assertThat(browser.find("#text").getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(browser.find("#text").getDomAttribute("aria-describedby")).isEqualTo("error");
        assertThat(browser.find("#result").isDisplayed()).isFalse();
        assertThat(browser.accessibilityFaults()).isEmpty();
        paste("{\"schemaVersion\": \"1.0\", \"id\": \"x\", \"trails\": []}");
        browser.until("document.getElementById('error').textContent.includes('/trails')");
        assertThat(text("#error")).startsWith("The chart could not be assessed. At /trails").contains("\"trials\"");
        choose("too-short");
        assertThat(text("#error")).isEmpty();
        assertThat(browser.find("#text").getDomAttribute("aria-invalid")).isEqualTo("false");
    }

    @Test
    @DisplayName("assesses the text of the chart in use as it is edited, and lists what that changes")
    void edited() {
        choose("not-adherent");
        String text = (String) browser.ask("document.getElementById('text').value");
        browser.find("#text-details summary").click();
        browser.ask("document.getElementById('text').value = arguments[0]", text.replaceAll("\"value\": 1[0-9]\\b", "\"value\": 2"));
        browser.find("#paste button").click();
        browser.until("document.getElementById('changes-title').textContent.includes('since the last run')");
        assertThat((Long) browser.ask("document.querySelectorAll('[aria-current]').length")).isZero();
    }

    @Test
    @DisplayName("takes a file that is chosen, and one that is dropped anywhere")
    void files() throws Exception {
        browser.find("#file").sendKeys(ROOT.resolve("docs/examples/two-failed-trials.case.json").toString());
        browser.until("!document.getElementById('result').hidden");
        assertThat(text("#result-title")).contains("is met");
        String bundle = Files.readString(ROOT.resolve("docs/examples/too-short.json"));
        browser.ask("""
                (text => {
                    const data = new DataTransfer();
                    data.items.add(new File([text], 'bundle.json', {type: 'application/json'}));
                    document.querySelector('h1').dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
                })(arguments[0])""", bundle);
        shown("too-short", "default", "");
    }

    @Test
    @DisplayName("works from the keyboard alone")
    void keyboard() {
        browser.press(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Skip to the result");
        tabTo("[data-example=two-failed-trials]");
        browser.press(Keys.ENTER);
        shown("two-failed-trials", "default", "");
        tabTo("#file");
        tabTo("#text-details summary");
        browser.press(Keys.ENTER);
        tabTo("#text");
        tabTo("#paste button");
        tabTo("#profile");
        browser.press(Keys.ARROW_DOWN);
        browser.until("document.getElementById('changes-title').textContent.includes(' changed from default to ')");
        tabTo("#as-of");
        browser.press(Keys.ARROW_DOWN);
        browser.until("document.getElementById('changes-title').textContent.includes(' changed from 2026-06-30 to ')");
        tabTo("#to-newest");
        browser.press(Keys.SPACE);
        browser.until("document.getElementById('changes-title').textContent.includes(' to 2026-06-30')");
        tabTo(".card .source a");
        tabTo(".card summary");
        browser.press(Keys.SPACE);
        assertThat(browser.ask("document.querySelector('.card details').open")).isEqualTo(true);
        tabTo("#save");
        tabTo("#report");
    }

    @Test
    @DisplayName("shows hostile text as text, in cards and in the report")
    void hostile() {
        PageEndpoints page = new PageEndpoints(new Advisors(USUAL.profile(), List.of(), profile -> USUAL), assessment -> HOSTILE_CARD.getBytes(UTF_8));
        try (CdsHooksServer other = CdsHooksServer.start(ServeSettings.local(0), new Metrics(), InstantSource.system(), (running, turns) -> List.of(
                new Route("GET", "/", OPEN, DATA, page.page()), new Route("GET", "/assets/*", OPEN, DATA, page.asset()),
                new Route("POST", "/explain", OPEN, DATA, page.explain())))) {
            browser.open(other.baseUrl().resolve("/"));
            paste("{\"schemaVersion\": \"1.0\", \"id\": \"" + HOSTILE + "\", \"scores\": [{\"instrument\": \"PHQ-9\", \"value\": 9, \"date\": \"2026-06-01\"}]}");
            browser.until(INSIDE + "?.querySelector('h1')");
            assertThat(text("#patient")).isEqualTo(HOSTILE);
            assertThat(text(".card h4")).isEqualTo(HOSTILE);
            assertThat(text(".card .indicator")).isEqualTo("For information");
            assertThat(text(".card .detail h5")).isEqualTo(HOSTILE);
            assertThat(browser.find(".card .detail p").getText()).isEqualTo("<i> & *plain* " + HOSTILE + " not [a](b");
            assertThat((List<?>) browser.ask("[...document.querySelectorAll('#cards a')].map(link => link.textContent + ' ' + link.href)"))
                    .isEqualTo(List.of("web https://example.org/a?b=%27onclick=alert"));
            assertThat((List<?>) browser.ask("[...document.querySelectorAll('#cards *')].map(one => one.localName)")).allSatisfy(name ->
                    assertThat(name).isIn("article", "p", "h4", "h5", "div", "ul", "ol", "li", "b", "a", "span", "details", "summary", "time"));
            assertThat((Long) browser.ask("document.querySelectorAll('img, script:not([src])').length")).isZero();
            assertThat((Long) browser.ask(INSIDE + ".querySelectorAll('img, script, iframe, [onerror], [onload]').length")).isZero();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"360, light", "360, dark", "1400, light", "1400, dark"})
    @DisplayName("has no fault that axe-core knows, empty, with a result and with everything opened")
    void accessible(int width, String colours) {
        browser.resize(width);
        browser.colours(colours);
        assertThat(browser.accessibilityFaults()).as("empty").isEmpty();
        choose("suicidal-plan");
        profile("stard");
        browser.picture(ROOT.resolve("target/pages/serve-" + width + "-" + colours + ".png"));
        assertThat(browser.accessibilityFaults()).as("with a result").isEmpty();
        browser.openAll();
        assertThat(browser.accessibilityFaults()).as("opened").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 760, 1120, 1400})
    @DisplayName("never scrolls sideways")
    void fits(int width) {
        browser.resize(width);
        assertThat((Long) browser.ask("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        choose("vns-threshold");
        profile("drug-and-psychotherapy");
        browser.openAll();
        assertThat((Long) browser.ask("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertThat((Boolean) browser.ask(INSIDE + ".documentElement.scrollWidth <= " + INSIDE + ".documentElement.clientWidth")).isTrue();
    }

    @Test
    @DisplayName("asks no other server for anything, and stores nothing")
    void nothingElse() {
        choose("vns-threshold");
        profile("nice");
        assertThat((List<?>) browser.ask("performance.getEntriesByType('resource').map(one => one.name)"))
                .allSatisfy(address -> assertThat((String) address).startsWith(server.baseUrl() + "/"));
        assertThat(browser.ask("document.cookie + localStorage.length + sessionStorage.length")).isEqualTo("00");
        assertThat(browser.complaints()).isEmpty();
    }

    private static void choose(String name) {
        browser.find("[data-example=" + name + "]").click();
        shown(name, "default", "");
    }

    private static void profile(String name) {
        browser.find("#profile").click();
        browser.find("#profile option[value=" + name + "]").click();
        browser.until(INSIDE + "?.querySelector('.meta')?.textContent.endsWith('definition in use: " + name + "')"
                + " && document.getElementById('result').getAttribute('aria-busy') === 'false'");
    }

    private static void day(String day) {
        browser.ask("(input => { input.focus(); input.value = '" + day + "'; input.dispatchEvent(new Event('change')); })(document.getElementById('as-of'))");
        browser.until(INSIDE + "?.querySelector('.meta time')?.textContent === '" + day + "'");
    }

    /** Waits until cards and report are those of this chart. */
    private static void shown(String name, String profile, String day) {
        browser.until("!document.getElementById('result').hidden && document.getElementById('result').getAttribute('aria-busy') === 'false'"
                + " && document.getElementById('patient').textContent === 'Patient/" + name + "'"
                + " && " + INSIDE + "?.querySelector('h1')?.textContent === 'Patient/" + name + "'"
                + " && " + INSIDE + ".querySelector('.meta').textContent.endsWith('definition in use: " + profile + "')"
                + " && " + INSIDE + ".querySelector('.meta').textContent.startsWith('As of " + day + "')");
    }

    private static void paste(String text) {
        browser.ask("document.getElementById('text-details').open = true");
        browser.find("#text").clear();
        browser.find("#text").sendKeys(text);
        browser.find("#paste button").click();
    }

    private static void tabTo(String selector) {
        for (int tabs = 0; tabs < 60; tabs++) {
            if (Boolean.TRUE.equals(browser.ask("document.activeElement.matches(arguments[0])", selector))) {
                return;
            }
            browser.press(Keys.TAB);
        }
        throw new AssertionError("the key Tab does not lead to " + selector);
    }

    private static String text(String selector) {
        return (String) browser.ask("document.querySelector(arguments[0]).textContent", selector);
    }

    private static List<String> changes() {
        return ((List<?>) browser.ask("[...document.querySelectorAll('#changes li')].map(one => one.textContent)")).stream().map(String::valueOf).toList();
    }
}

package org.trdcds.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The page as people meet it. Pictures and prints are left in target/pages. */
@EnabledIf(value = "org.trdcds.report.html.Browser#isInstalled",
        disabledReason = "needs Chromium and its driver: Debian's packages chromium and chromium-driver")
@DisplayName("The HTML page in a browser")
class PageInBrowserTest {

    private static final Path FOLDER = Path.of(System.getProperty("trdcds.rules", "rules")).toAbsolutePath().resolveSibling("target/pages");
    private static final List<Integer> WIDTHS = List.of(360, 800, 1400);
    private static final List<String> COLOURS = List.of("light", "dark");

    private static Browser browser;

    static List<PageCharts.Page> pages() {
        return PageCharts.all();
    }

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("has no fault that axe-core knows, on a telephone by day and on a desk by night")
    void accessible(PageCharts.Page page) throws IOException {
        open(page);
        for (String colours : COLOURS) {
            browser.colours(colours);
            for (int width : WIDTHS) {
                browser.resize(width);
                browser.picture(FOLDER.resolve(page.name() + "-" + width + "-" + colours + ".png"));
            }
        }
        assertThat(browser.accessibilityFaults()).as("dark, at 1400").isEmpty();
        browser.colours("light");
        browser.resize(360);
        assertThat(browser.accessibilityFaults()).as("light, at 360").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    @DisplayName("has none with every card, trace and list opened")
    void accessibleOpened(String colours) throws IOException {
        open(pages().stream().filter(page -> page.name().startsWith("suicidal-plan")).findFirst().orElseThrow());
        browser.colours(colours);
        browser.resize(800);
        browser.openAll();
        assertThat(browser.accessibilityFaults()).isEmpty();
    }

    @Test
    @DisplayName("would be found faulty if it were")
    void plantedFault() throws IOException {
        open(PageCharts.twelveTrials());
        browser.ask("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"data:,\"><p style=\"color:#ccc;background:#fff\">pale</p>')");
        assertThat(browser.accessibilityFaults()).anyMatch(fault -> fault.startsWith("image-alt")).anyMatch(fault -> fault.startsWith("color-contrast"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("never scrolls sideways, and asks the network for nothing")
    void fits(PageCharts.Page page) throws IOException {
        open(page);
        browser.openAll();
        for (int width : List.of(320, 360, 760, 1400)) {
            browser.resize(width);
            assertThat((Long) browser.ask("document.documentElement.scrollWidth")).as("at " + width).isLessThanOrEqualTo(width);
        }
        assertThat((List<?>) browser.ask("performance.getEntriesByType('resource').map(one => one.name)")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("prints on at most two sheets of A4 and of Letter")
    void prints(PageCharts.Page page) throws IOException {
        open(page);
        browser.resize(1400);
        assertThat(browser.sheets(FOLDER.resolve(page.name() + "-a4.pdf"), 8.27, 11.69)).as("A4").isBetween(1, 2);
        assertThat(browser.sheets(FOLDER.resolve(page.name() + "-letter.pdf"), 8.5, 11)).as("Letter").isBetween(1, 2);
    }

    @Test
    @DisplayName("opens card and trace from the keyboard alone")
    void keyboard() throws IOException {
        open(PageCharts.twelveTrials());
        browser.resize(1400);
        browser.focused().sendKeys(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Skip to the assessment");
        browser.focused().sendKeys(Keys.ENTER);
        browser.focused().sendKeys(Keys.TAB);
        assertThat(browser.focused().getTagName()).isEqualTo("summary");
        browser.focused().sendKeys(Keys.ENTER);
        assertThat(browser.ask("document.querySelector('#steps .step details').open")).isEqualTo(true);
        while (!browser.focused().getText().startsWith("Full trace")) {
            browser.focused().sendKeys(Keys.TAB);
        }
        browser.focused().sendKeys(Keys.SPACE);
        assertThat(browser.ask("document.querySelector('#steps details.trace').open")).isEqualTo(true);
    }

    private static void open(PageCharts.Page page) throws IOException {
        Path file = FOLDER.resolve(page.name() + ".html");
        Files.createDirectories(FOLDER);
        Files.writeString(file, page.html());
        browser.open(file);
    }
}

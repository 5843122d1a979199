package org.trdcds.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A headless Chromium with its driver, as Debian's packages chromium and chromium-driver install them. */
public final class Browser implements AutoCloseable {

    private static final List<String> CHROMIUM = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> DRIVER = List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");
    private static final String AXE = resource("/axe.min.js");

    /** Says with every browser that it knows an older protocol of tools for developers, which is not used here. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    public Browser() {
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(first(CHROMIUM));
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--hide-scrollbars");
        driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(Path.of(first(DRIVER)).toFile()).build(), options);
    }

    /** Whether a browser is there to run; on a machine that must have one, a missing one is a failure of the tests. */
    public static boolean isInstalled() {
        return "required".equals(System.getenv("TRDCDS_BROWSER")) || !first(CHROMIUM).isEmpty() && !first(DRIVER).isEmpty();
    }

    private static String first(List<String> paths) {
        return paths.stream().filter(path -> Files.isExecutable(Path.of(path))).findFirst().orElse("");
    }

    public void open(Path page) {
        driver.get(page.toUri().toString());
    }

    public void open(URI address) {
        driver.get(address.toString());
    }

    public WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Presses keys wherever the focus is. */
    public void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Waits until an expression holds on the page; half a minute at most. */
    public void until(String expression) {
        driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "const look = () => { if (" + expression + ") { done(); } else { requestAnimationFrame(look); } }; look();");
    }

    /** What the browser complained of since last asked: faults of scripts, and what a policy forbade. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
    }

    public void resize(int width) {
        command("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    public void colours(String scheme) {
        command("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** The value of an expression in which {@code arguments} are these. */
    public Object ask(String expression, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript("return " + expression, arguments);
    }

    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    public void openAll() {
        ask("document.querySelectorAll('details').forEach(one => one.open = true)");
    }

    /** What axe-core finds against WCAG 2.2 AA and good practice, one line for each kind and place. */
    @SuppressWarnings("unchecked")
    public List<String> accessibilityFaults() {
        driver.executeScript(AXE);
        return (List<String>) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(result =>
                    done(result.violations.flatMap(fault => fault.nodes.slice(0, 3).map(node => fault.id + ': ' + node.html.slice(0, 160) + ' ' + node.failureSummary))),
                    error => done(['axe failed: ' + error]));""");
    }

    public void picture(Path file) {
        byte[] png = Base64.getDecoder().decode((String) command("Page.captureScreenshot", Map.of("captureBeyondViewport", true)).get("data"));
        write(file, png);
    }

    /** Prints the page and counts the sheets; sizes in inches. */
    public int sheets(Path file, double width, double height) {
        byte[] pdf = Base64.getDecoder().decode((String) command("Page.printToPDF",
                Map.of("paperWidth", width, "paperHeight", height, "printBackground", true, "preferCSSPageSize", false)).get("data"));
        write(file, pdf);
        return (int) SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Browser.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

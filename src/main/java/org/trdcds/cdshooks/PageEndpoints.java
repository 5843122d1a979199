package org.trdcds.cdshooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.trdcds.knowledge.Profile;
import org.trdcds.report.html.HtmlReport;

/** The page to try the library with, and what it loads and asks for. Thread-safe; keeps nothing that it is sent. */
final class PageEndpoints {

    static final List<String> EXAMPLES =
            List.of("not-adherent", "too-short", "two-failed-trials", "vns-threshold", "bipolar-screen-positive", "suicidal-plan");

    /**
     * What the page may do: its own script and style sheet, the style sheet of the report in its frame, and calls to this server. Text becomes
     * markup through one declared policy, that of the frame.
     */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' " + HtmlReport.styleSource()
            + "; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
            + "; trusted-types report; require-trusted-types-for 'script'";

    private static final Map<String, String> ASSETS = Map.of("page.js", "text/javascript;charset=utf-8", "cards.js", "text/javascript;charset=utf-8",
            "page.css", "text/css;charset=utf-8", "icon.svg", "image/svg+xml;charset=utf-8");

    private final Reply page;
    private final Endpoint explain;
    private final Map<String, Reply> assets = new LinkedHashMap<>();
    private final Map<String, Reply> examples = new LinkedHashMap<>();

    PageEndpoints(Advisors advisors, CardSource cards) {
        String profiles = advisors.profiles().stream().map(PageEndpoints::option).collect(Collectors.joining("\n"));
        page = file(Reply.HTML, Map.of("Content-Security-Policy", POLICY), resource("page.html").replace("{{profiles}}", profiles));
        explain = new ExplainEndpoint(advisors, cards);
        ASSETS.forEach((name, type) -> assets.put("/assets/" + name, file(type, Map.of(), resource(name))));
        EXAMPLES.forEach(name -> examples.put("/examples/" + name + ".json", file(Reply.JSON, Map.of(), resource("examples/" + name + ".json"))));
    }

    /** {@code GET /}. */
    Endpoint page() {
        return call -> page;
    }

    /** {@code GET /assets/{name}}. */
    Endpoint asset() {
        return call -> known(assets, call);
    }

    /** {@code GET /examples/{name}.json}: made-up patients. */
    Endpoint examples() {
        return call -> known(examples, call);
    }

    /** {@code POST /explain}. */
    Endpoint explain() {
        return explain;
    }

    private static Reply file(String contentType, Map<String, String> headers, String content) {
        return new Reply(200, contentType, headers, content.getBytes(UTF_8));
    }

    private static Reply known(Map<String, Reply> files, Call call) {
        Reply file = files.get(call.path());
        return file == null ? new PageRefusal(404, "", "expected one of " + String.join(", ", files.keySet())).reply() : file;
    }

    private static String option(Profile profile) {
        return "<option value=\"" + escaped(profile.name()) + "\">" + escaped(profile.title()) + "</option>";
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (InputStream in = PageEndpoints.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}

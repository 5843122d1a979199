package org.trdcds.cdshooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The metrics")
class MetricsTest {

    private static final Pattern LINE = Pattern.compile("# (HELP [a-z_]+ .+|TYPE [a-z_]+ (counter|gauge|histogram))"
            + "|[a-z_]+(\\{[a-z]+=\"([^\"\\\\]|\\\\[\\\\\"n])*\"(,[a-z]+=\"([^\"\\\\]|\\\\[\\\\\"n])*\")*})? [0-9]+(\\.[0-9]+)?");

    private final Metrics metrics = new Metrics();

    @Test
    @DisplayName("are in the text format of Prometheus")
    void format() {
        metrics.answered("/cds-services/{id}", 200, 3_000_000);
        metrics.answered("/", 404, 3_000);
        Reply page = Service.page(metrics, Map.of(), Map.of());
        assertThat(page.contentType()).isEqualTo("text/plain;version=0.0.4;charset=utf-8");
        assertThat(text()).endsWith("\n").matches(text -> text.lines().allMatch(line -> LINE.matcher(line).matches()));
    }

    @Test
    @DisplayName("count requests by route and status")
    void counts() {
        metrics.answered("/a", 200, 1);
        metrics.answered("/a", 200, 1);
        metrics.answered("/a", 401, 1);
        metrics.answered("/a", 0, 1);
        metrics.shed();
        assertThat(text()).contains("trdcds_requests_total{route=\"/a\",status=\"200\"} 2\n", "trdcds_requests_total{route=\"/a\",status=\"401\"} 1\n",
                "trdcds_requests_total{route=\"/a\",status=\"aborted\"} 1\n", "trdcds_requests_shed_total 1\n", "trdcds_uptime_seconds 0\n");
    }

    @Test
    @DisplayName("hold how many requests took at most how long")
    void histogram() {
        metrics.answered("/a", 200, 1_000_000);
        metrics.answered("/a", 200, 1_000_001);
        metrics.answered("/a", 200, 20_000_000_000L);
        assertThat(text()).contains("_bucket{le=\"0.001\",route=\"/a\"} 1\n", "_bucket{le=\"0.0025\",route=\"/a\"} 2\n", "_bucket{le=\"10.0\",route=\"/a\"} 2\n",
                "_bucket{le=\"+Inf\",route=\"/a\"} 3\n", "_seconds_sum{route=\"/a\"} 20.002000001\n", "_seconds_count{route=\"/a\"} 3\n");
    }

    @Test
    @DisplayName("escape what stands in a label")
    void escapes() {
        PrometheusText text = new PrometheusText().sample("x", Map.of("l", "a\"b\\c\nd"), 1);
        assertThat(new String(text.reply().body(), UTF_8)).isEqualTo("x{l=\"a\\\"b\\\\c\\nd\"} 1\n");
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    @DisplayName("name routes as they are laid out, never as they were called")
    void noIdentifiers() {
        try (CdsHooksServer server = Served.within(Served.WIDE, Served.get("/explanations/{id}", call -> Reply.empty(404)))) {
            Wire.get(server, "/explanations/secret");
            Wire.get(server, "/secret?patient=secret");
            assertThat(Wire.metrics(server, "route=\"/explanations/{id}\"", "route=\"other\"")).doesNotContain("secret");
        }
    }

    private String text() {
        return new String(Service.page(metrics, Map.of(), Map.of()).body(), UTF_8);
    }
}

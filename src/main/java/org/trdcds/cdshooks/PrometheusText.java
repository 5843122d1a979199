package org.trdcds.cdshooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Builds the text format of Prometheus, version 0.0.4. */
final class PrometheusText {

    private static final String MEDIA_TYPE = "text/plain;version=0.0.4;charset=utf-8";

    private final StringBuilder text = new StringBuilder(4096);

    /** Begins a family; its samples follow. */
    PrometheusText family(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        return this;
    }

    PrometheusText sample(String name, Map<String, String> labels, double value) {
        text.append(name);
        String separator = "{";
        for (Map.Entry<String, String> label : new TreeMap<>(labels).entrySet()) {
            text.append(separator).append(label.getKey()).append("=\"").append(escaped(label.getValue())).append('"');
            separator = ",";
        }
        text.append(labels.isEmpty() ? " " : "} ").append(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()).append('\n');
        return this;
    }

    Reply reply() {
        return new Reply(200, MEDIA_TYPE, Map.of(), text.toString().getBytes(UTF_8));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}

package org.trdcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.trdcds.json.AssessmentJson;
import org.trdcds.report.CrisisLine;
import org.trdcds.report.Depth;
import org.trdcds.report.TextReport;

/**
 * The same chart gives the same bytes in every Java process. The order of a HashMap keyed by identity, of Set.of and of Map.of differs
 * from one process to the next, so this is seen in another process only; the other one hashes identities in another way.
 */
class SameBytesTest {

    private static final int GENERATED = 40;
    private static final int EVERY = 20;

    @Test
    void inEveryProcess() {
        Process other = start(3);
        List<String> here = digests();
        assertThat(here).hasSizeGreaterThan(70).doesNotHaveDuplicates();
        assertThat(lines(other)).isEqualTo(here);
    }

    /** Prints the digest of each chart's outputs. */
    public static void main(String[] none) {
        digests().forEach(System.out::println);
    }

    private static Process start(int identityHash) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            return new ProcessBuilder(java, "-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=" + identityHash,
                    "-XX:TieredStopAtLevel=1", "-Dtrdcds.rules=" + System.getProperty("trdcds.rules", "rules"),
                    "-cp", System.getProperty("java.class.path"), SameBytesTest.class.getName())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Process process) {
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.destroy();
        }
    }

    private static List<String> digests() {
        TrdAdvisor advisor = TrdAdvisor.create();
        TextReport report = new TextReport(advisor.knowledge().sources(), CrisisLine.UNITED_STATES);
        List<NamedChart> vignettes = NamedChart.vignettes();
        List<NamedChart> charts = new ArrayList<>(NamedChart.documents());
        IntStream.iterate(0, index -> index < vignettes.size(), index -> index + EVERY).mapToObj(vignettes::get).forEach(charts::add);
        charts.addAll(NamedChart.generated(2026, GENERATED));
        return charts.stream().map(chart -> chart + " " + digest(advisor, report, chart)).toList();
    }

    private static String digest(TrdAdvisor advisor, TextReport report, NamedChart chart) {
        var assessment = advisor.explain(chart.record(), chart.asOf());
        String said = AssessmentJson.text(assessment) + report.render(assessment, Depth.values()[Depth.values().length - 1], false);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

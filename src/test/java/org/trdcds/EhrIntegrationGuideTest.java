package org.trdcds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The commands of docs/ehr-integration.md do what the page shows. They run as they stand there, in a folder that looks like a clone after the
 * build: where the launcher is, a stand-in starts the same program with the same arguments from the classes under test. Left out is the build
 * itself, and the port is one that is free. The time limit is only there to end the build if a command hangs.
 */
@Timeout(300)
class EhrIntegrationGuideTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final String REQUESTS = "docs/examples/hooks";
    private static final String LAUNCHER = "target/trd-cds/bin/trd-cds";
    private static final String PORT = "8080";
    private static final String END_OF_BLOCK = "--- end of block";

    @TempDir
    private Path clone;

    /** A service with the commands sent to it while it runs. */
    private record Scene(String serve, List<GuidePage.Block> commands, List<String> shown) {
    }

    @BeforeEach
    void looksLikeAClone() throws IOException {
        Files.createDirectories(clone.resolve(REQUESTS));
        try (Stream<Path> files = Files.list(ROOT.resolve(REQUESTS))) {
            for (Path file : files.toList()) {
                Files.copy(file, clone.resolve(REQUESTS).resolve(file.getFileName()));
            }
        }
        Path launcher = clone.resolve(LAUNCHER);
        Files.createDirectories(launcher.getParent());
        Files.writeString(launcher, """
                #!/bin/sh
                exec "%s" -XX:TieredStopAtLevel=1 -Dslf4j.provider=org.trdcds.cli.StderrLogging -Dslf4j.internal.verbosity=WARN -cp "%s" org.trdcds.cli.Main "$@"
                """.formatted(Path.of(System.getProperty("java.home"), "bin", "java"), System.getProperty("java.class.path")));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void itsCommandsPrintWhatThePageShows() throws IOException, InterruptedException {
        assumeTrue(isThere("sh", "-c", "command -v curl grep cut head"), "needs sh, curl and the usual tools");
        String port = Integer.toString(freePort());
        List<Scene> scenes = scenes(GuidePage.read(ROOT.resolve("docs/ehr-integration.md")));
        assertThat(scenes).hasSizeGreaterThan(1);
        for (Scene scene : scenes) {
            List<String> printed = List.of(whileServing(scene, port).split(END_OF_BLOCK + "\n"));
            assertThat(printed).hasSameSizeAs(scene.shown());
            for (int block = 0; block < printed.size(); block++) {
                assertThat(printed.get(block)).as("docs/ehr-integration.md, line " + scene.commands().get(block).line()).matches(asPattern(scene.shown().get(block)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient-view.json", "order-sign.json"})
    void theRequestsHoldTheChartOfAnExample(String request) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Set<JsonNode> chart = new HashSet<>();
        json.readTree(ROOT.resolve("docs/examples/two-failed-trials.json").toFile()).get("entry").forEach(entry -> chart.add(entry.get("resource")));
        Set<JsonNode> sent = new HashSet<>();
        json.readTree(ROOT.resolve(REQUESTS).resolve(request).toFile()).get("prefetch").forEach(answer -> {
            if (answer.has("entry")) {
                answer.get("entry").forEach(entry -> sent.add(entry.get("resource")));
            } else if (!answer.isNull()) {
                sent.add(answer);
            }
        });
        assertThat(sent).isEqualTo(chart);
    }

    private static List<Scene> scenes(GuidePage page) {
        List<Scene> scenes = new ArrayList<>();
        List<GuidePage.Block> blocks = page.blocks();
        assertThat(blocks.get(0).text()).isEqualTo("mvn -q -DskipTests package\n");
        for (GuidePage.Block block : blocks.subList(1, blocks.size())) {
            if (block.text().startsWith(LAUNCHER + " serve ")) {
                scenes.add(new Scene(block.text(), new ArrayList<>(), new ArrayList<>()));
            } else if (block.language().equals("sh")) {
                scenes.get(scenes.size() - 1).commands().add(block);
            } else {
                scenes.get(scenes.size() - 1).shown().add(block.text());
            }
        }
        return scenes;
    }

    private String whileServing(Scene scene, String port) throws IOException, InterruptedException {
        Process service = shell("exec " + scene.serve().replace(PORT, port)).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader log = new BufferedReader(new InputStreamReader(service.getErrorStream(), UTF_8))) {
            assertThat(log.lines().anyMatch(line -> line.contains("listening on http://127.0.0.1:" + port) || line.contains("listening on https://"))).isTrue();
            String commands = scene.commands().stream().map(block -> block.text().replace(PORT, port)).collect(Collectors.joining("\necho '" + END_OF_BLOCK + "'\n"));
            Process client = shell("set -eu\n" + commands).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String printed = new String(client.getInputStream().readAllBytes(), UTF_8);
            assertThat(client.waitFor()).isZero();
            return printed;
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    private ProcessBuilder shell(String commands) {
        return new ProcessBuilder("sh", "-c", commands).directory(clone.toFile());
    }

    /** Every line that is shown, at the beginning of what is printed; {@code …} stands for anything. */
    private static Pattern asPattern(String shown) {
        String lines = shown.strip().lines().map(line -> Pattern.compile("…").splitAsStream(line).map(Pattern::quote).collect(Collectors.joining(".*"))
                + (line.endsWith("…") ? ".*" : "")).collect(Collectors.joining("\n"));
        return Pattern.compile(lines + "\n(?s:.*)");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isThere(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException noShell) {
            return false;
        }
    }
}

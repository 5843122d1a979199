package org.trdcds.cdshooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as a program of its own, and everything that it says. */
final class ServedProcess {

    private static final Pattern LISTENING = Pattern.compile("trd-cds: listening on (\\S+)");

    private final Process process;
    private final StringBuffer said = new StringBuffer();
    private final CompletableFuture<URI> listening = new CompletableFuture<>();
    private final Thread listener = new Thread(this::listen, "listener");

    private ServedProcess(Process process) {
        this.process = process;
        listener.start();
    }

    /** @param options of the Java machine */
    static ServedProcess start(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.trdcds.cli.Main", "serve", "--port", "0"));
        command.addAll(List.of(arguments));
        try {
            return new ServedProcess(new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens; waits until it does. */
    URI baseUrl() {
        return listening.join();
    }

    /** Asks it to stop, as a service manager does, and goes on listening. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** Waits for its end. */
    int exitCode() {
        try {
            listener.join();
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** All that it said so far. */
    String said() {
        return said.toString();
    }

    private void listen() {
        try (BufferedReader errors = new BufferedReader(new InputStreamReader(process.getErrorStream(), UTF_8))) {
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                said.append(line).append('\n');
                Matcher matcher = LISTENING.matcher(line);
                if (matcher.find()) {
                    listening.complete(URI.create(matcher.group(1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            listening.completeExceptionally(new IllegalStateException("it ended: " + said));
        }
    }
}

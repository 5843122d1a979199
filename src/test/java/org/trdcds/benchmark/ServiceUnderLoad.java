package org.trdcds.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as a program of its own, and what the system and its log of collections say of it. On Linux. */
final class ServiceUnderLoad implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("listening on http://[^:]+:(\\d+)");
    private static final Pattern COLLECTION = Pattern.compile("\\d+M->(\\d+)M\\(.*? (\\d+\\.\\d+)ms");
    private static final double TICKS_PER_SECOND = 100;

    private final Process process;
    private final Path log;
    private final int port;

    /**
     * A collection of garbage.
     *
     * @param left  MB in use after it
     * @param pause in milliseconds
     */
    record Collection(int left, double pause) {
    }

    private ServiceUnderLoad(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts it and waits until it listens. */
    static ServiceUnderLoad started(Path launcher) throws IOException {
        Path log = Files.createTempFile("collections", ".log");
        ProcessBuilder start = new ProcessBuilder(launcher.toString(), "serve", "--port", "0").redirectOutput(ProcessBuilder.Redirect.DISCARD);
        start.environment().merge("TRD_CDS_JAVA_OPTIONS", " -Xlog:gc:file=" + log + ":uptime", String::concat);
        Process process = start.start();
        BufferedReader said = process.errorReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                return new ServiceUnderLoad(process, log, Integer.parseInt(listening.group(1)));
            }
        }
        throw new IOException(launcher + " serve does not start");
    }

    int port() {
        return port;
    }

    double processorSeconds() throws IOException {
        String[] fields = Files.readString(Path.of("/proc/" + process.pid() + "/stat")).replaceFirst(".*\\) ", "").split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    int residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream().filter(line -> line.startsWith("VmRSS"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024).findFirst().orElseThrow();
    }

    /** All since it was started. */
    List<Collection> collections() throws IOException {
        return COLLECTION.matcher(Files.readString(log)).results()
                .map(found -> new Collection(Integer.parseInt(found.group(1)), Double.parseDouble(found.group(2)))).toList();
    }

    /** Stops it, as a service manager does, and waits for its end. */
    @Override
    public void close() throws IOException {
        process.toHandle().destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        Files.delete(log);
    }
}

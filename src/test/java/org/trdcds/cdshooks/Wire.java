package org.trdcds.cdshooks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A client that sends exactly what it is told to, right or wrong. */
final class Wire implements AutoCloseable {

    private static final int DEADLINE_MILLISECONDS = 60_000;

    private final Socket socket;
    private final InputStream in;

    private Wire(URI server) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
            socket.setSoTimeout(DEADLINE_MILLISECONDS);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Wire to(CdsHooksServer server) {
        return to(server.baseUrl());
    }

    static Wire to(URI server) {
        return new Wire(server);
    }

    /** One request and its answer over a connection of its own. */
    static Answer ask(CdsHooksServer server, String head, String body) {
        try (Wire wire = to(server)) {
            return wire.send(head, body).answer();
        }
    }

    static Answer get(CdsHooksServer server, String path, String... headers) {
        return ask(server, "GET " + path + " HTTP/1.1\n" + String.join("\n", headers), "");
    }

    static Answer post(CdsHooksServer server, String path, String body, String... headers) {
        return ask(server, "POST " + path + " HTTP/1.1\nContent-Type: application/json\n" + String.join("\n", headers), body);
    }

    /** The metrics as soon as they hold all of this: an answer is seen a moment before it is counted. */
    static String metrics(CdsHooksServer server, String... parts) {
        String page = get(server, "/metrics").body();
        while (!Stream.of(parts).allMatch(page::contains)) {
            page = get(server, "/metrics").body();
        }
        return page;
    }

    /** Sends a request; its length is added. */
    Wire send(String head, String body) {
        byte[] bytes = body.getBytes(UTF_8);
        String length = bytes.length == 0 ? "" : "Content-Length: " + bytes.length + "\n";
        raw((head.strip() + "\nHost: localhost\n" + length + "\n").replace("\n", "\r\n").getBytes(ISO_8859_1));
        return raw(bytes);
    }

    /** Sends the head of a request that announces a body of this length, and the first part of the body. */
    Wire begin(String path, int length, String part) {
        return raw(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n" + part)
                .getBytes(ISO_8859_1));
    }

    Wire raw(String text) {
        return raw(text.getBytes(ISO_8859_1));
    }

    private Wire raw(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next answer; waits for it. */
    Answer answer() {
        try {
            String status = line();
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
            byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
            return new Answer(Integer.parseInt(status.split(" ")[1]), headers, new String(body, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the server has closed the connection; true when it did without a word. */
    boolean isClosedSilently() {
        try {
            return in.read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    /** Whether the server takes another byte; sends it if so. */
    boolean drips(char letter) {
        try {
            socket.getOutputStream().write(letter);
            return in.available() == 0;
        } catch (IOException closed) {
            return false;
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server closed the connection after '" + line + "'");
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).strip();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param headers by name, whatever its case */
    record Answer(int status, Map<String, String> headers, String body) {
    }
}

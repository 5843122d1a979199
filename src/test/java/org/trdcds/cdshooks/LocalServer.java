package org.trdcds.cdshooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that behaves as a test wants it to. */
final class LocalServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Behaviour behaviour;

    LocalServer(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Answers a request. */
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** One that came in. */
    record Request(String rawTarget, Optional<String> authorization) {
    }

    static Behaviour json(String body) {
        return answering(200, "application/fhir+json;charset=UTF-8", body);
    }

    static Behaviour answering(int status, String contentType, String body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    static Behaviour redirectingTo(URI target) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", target.toString());
            exchange.sendResponseHeaders(302, -1);
        };
    }

    /** Never answers. */
    Behaviour silent() {
        return exchange -> closing.await();
    }

    /** Begins a body and never ends it. */
    Behaviour stalling(String begin) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(begin.getBytes(UTF_8));
            exchange.getResponseBody().flush();
            closing.await();
        };
    }

    /** Writes until the client hangs up, and tells so. */
    static Behaviour endless(CountDownLatch hungUp) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
            exchange.sendResponseHeaders(200, 0);
            byte[] spaces = " ".repeat(8192).getBytes(UTF_8);
            try (OutputStream body = exchange.getResponseBody()) {
                while (closingHasNotBegun(hungUp)) {
                    body.write(spaces);
                }
            } catch (IOException e) {
                hungUp.countDown();
            }
        };
    }

    private static boolean closingHasNotBegun(CountDownLatch hungUp) {
        return hungUp.getCount() > 0 && !Thread.currentThread().isInterrupted();
    }

    void behave(Behaviour another) {
        behaviour = another;
    }

    List<Request> requests() {
        return requests;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(new Request(exchange.getRequestURI().toString(), Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))));
            behaviour.answer(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        threads.shutdownNow();
        server.stop(0);
    }
}

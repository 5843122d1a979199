package org.trdcds.cdshooks;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends requests to other servers, each within a time and a number of bytes. Follows no redirect, keeps no cookie. Thread-safe. */
final class BoundedGet {

    private final HttpClient client;

    /** @param connect longest time for a connection to come about */
    BoundedGet(Duration connect) {
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).connectTimeout(connect).build();
    }

    /**
     * The whole answer, whatever its status.
     *
     * @param limit from now to the last byte
     * @throws IOException when no whole answer came; its message repeats nothing of request or answer
     */
    HttpResponse<byte[]> send(HttpRequest request, Duration limit, int bytes) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, head -> new BoundedBody(bytes));
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw late(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private static IOException failed(Throwable cause) {
        return cause instanceof HttpTimeoutException ? late(cause)
                : cause instanceof BoundedBody.TooLongException tooLong ? tooLong : new IOException("the connection failed", cause);
    }

    private static IOException late(Throwable cause) {
        return (IOException) new HttpTimeoutException("no whole answer in time").initCause(cause);
    }
}

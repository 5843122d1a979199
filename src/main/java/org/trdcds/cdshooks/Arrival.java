package org.trdcds.cdshooks;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Waits for the whole body of a request before anything else is done with it, so that a slow client keeps nobody waiting: no thread and no
 * place among the requests in hand is taken up. What all bodies together may occupy is bounded.
 */
final class Arrival extends Handler.Wrapper {

    /** The attribute of a request that holds its body. */
    static final String BODY = Arrival.class.getName();

    private static final int LARGEST_AT_ONCE = 16;

    private final int largest;
    private final Duration patience;
    private final Metrics metrics;
    private final AtomicLong room;

    Arrival(ServeLimits limits, Metrics metrics, Handler handler) {
        super(handler);
        this.largest = limits.bodyBytes();
        this.patience = limits.arrival();
        this.metrics = metrics;
        this.room = new AtomicLong((long) LARGEST_AT_ONCE * limits.bodyBytes());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Bounded bounded = new Bounded(request);
        Callback leaving = Callback.from(callback, bounded::release);
        Scheduler.Task lateness = request.getComponents().getScheduler()
                .schedule(() -> request.fail(new TimeoutException()), patience.toMillis(), TimeUnit.MILLISECONDS);
        Content.Source.asByteArrayAsync(bounded, largest, Promise.Invocable.from(getInvocationType(), (body, failure) -> {
            lateness.cancel();
            if (failure == null) {
                request.setAttribute(BODY, body);
                proceed(request, response, leaving);
            } else {
                stop(failure, response, leaving);
            }
        }));
        return true;
    }

    private void proceed(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable fault) {
            Response.writeError(request, response, callback, fault);
        }
    }

    private void stop(Throwable failure, Response response, Callback callback) {
        if (failure instanceof NoRoom) {
            metrics.shed();
            Answers.write(Admission.busy(), response, callback);
        } else if (failure instanceof TimeoutException) {
            Answers.write(Answers.refusal(HttpStatus.REQUEST_TIMEOUT_408, Map.of("Connection", "close")), response, callback);
        } else if (failure instanceof HttpException told) {
            Answers.write(Answers.refusal(told.getCode(), Map.of("Connection", "close")), response, callback);
        } else {
            callback.failed(failure);
        }
    }

    /** There is no room for another body. */
    private static final class NoRoom extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /** Counts the room that a body takes. */
    private final class Bounded extends Request.Wrapper {

        private final AtomicLong taken = new AtomicLong();

        Bounded(Request request) {
            super(request);
        }

        @Override
        public Content.Chunk read() {
            Content.Chunk chunk = super.read();
            if (chunk == null || !chunk.hasRemaining()) {
                return chunk;
            }
            taken.addAndGet(chunk.remaining());
            if (room.addAndGet(-chunk.remaining()) < 0) {
                chunk.release();
                return Content.Chunk.from(new NoRoom());
            }
            return chunk;
        }

        void release() {
            room.addAndGet(taken.getAndSet(0));
        }
    }
}

package org.trdcds.cdshooks;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that compute, as many as there are processors, in the order in which they are asked: more would only slow each other down. For
 * one that waits for a FHIR server another works meanwhile. Thread-safe.
 */
final class Workers implements AutoCloseable {

    private final ThreadPoolExecutor threads;
    private int number;

    Workers(int processors) {
        AtomicInteger made = new AtomicInteger();
        number = processors;
        threads = new ThreadPoolExecutor(number, number, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                work -> new Thread(work, "answer-" + made.incrementAndGet()));
    }

    /** Does this as soon as a worker is free. */
    void take(Runnable work) {
        threads.execute(work);
    }

    /**
     * The same FHIR servers, asked by workers; while one waits, another does its work.
     *
     * @param waiting how many may wait for FHIR servers at the same time, so that slow ones leave room for requests that need none
     */
    FhirAccess waitingFor(FhirAccess servers, int waiting) {
        Semaphore places = new Semaphore(waiting);
        return (fhirServer, bearer) -> servers.begin(fhirServer, bearer).map(server -> query -> {
            if (!places.tryAcquire()) {
                throw new FhirAccessException("too many requests wait for FHIR servers");
            }
            oneMore();
            try {
                return server.read(query);
            } finally {
                oneFewer();
                places.release();
            }
        });
    }

    private synchronized void oneMore() {
        number++;
        threads.setMaximumPoolSize(number);
        threads.setCorePoolSize(number);
    }

    /** Whoever is first to finish its work leaves. */
    private synchronized void oneFewer() {
        number--;
        threads.setCorePoolSize(number);
        threads.setMaximumPoolSize(number);
    }

    /** Takes no more work; what has been taken is done. */
    @Override
    public void close() {
        threads.shutdown();
    }
}

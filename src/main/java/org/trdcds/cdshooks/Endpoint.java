package org.trdcds.cdshooks;

/** Answers the calls of one path. Thread-safe; knows no HTTP server. */
interface Endpoint {

    /** The answer, whatever the caller sent; what cannot be used is answered with a status of 400 or more that says why. */
    Reply answer(Call call);
}

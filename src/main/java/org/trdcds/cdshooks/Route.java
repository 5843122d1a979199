package org.trdcds.cdshooks;

/**
 * What is answered at one path.
 *
 * @param method   {@code GET} or {@code POST}; whoever may {@code GET} may ask for the {@code HEAD} as well
 * @param path     with a name in braces for each varying segment, and {@code *} at its end for whatever follows
 * @param access   who may ask, and whether the request has to wait its turn
 * @param policy   for a browser that shows the answer
 * @param endpoint that answers
 */
record Route(String method, String path, Access access, ContentPolicy policy, Endpoint endpoint) {

    /** Who may ask. */
    enum Access {
        /** Everybody. */
        OPEN,
        /** CDS clients that prove who they are, when issuers are trusted. */
        CLIENTS,
        /** Everybody; answered at once, however much there is to do. */
        PROBE
    }

    boolean takesBody() {
        return method.equals("POST");
    }
}
